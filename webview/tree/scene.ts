import { Memo } from '../shared/dom/memo';
import { type Edge, edgesOf, lineage } from './layout/edges';
import { type Box, type Layout, layOut, type Placed, within } from './layout/layout';
import type { Measure, Specimen } from './layout/measure';
import * as m from './layout/metrics';
import { DRAFT_KEY, type Item, type TreeModel } from './model/tree';
import { isEditable, modelOf, type State } from './state/state';
import { type Detail, detailAt } from './view/detail';
import { type FaceState, face, faceClasses, faceSignature } from './view/face';

/** Everything that drawing needs, computed once for each picture. */
export interface Scene {
  readonly state: State;
  readonly model: TreeModel;
  readonly layout: Layout;
  readonly edges: readonly Edge[];
  readonly detail: Detail;
  /** Cards near the viewport, in the order of the screen. */
  readonly near: readonly Placed[];
  /** The part of the tree that is drawn; undefined where that is all of it. */
  readonly area: Box | undefined;
  readonly lineage: ReadonlySet<string>;
  /** Cards outside of the focus; empty without a focus. */
  readonly dimmed: ReadonlySet<string>;
  /** Cards whose title the search finds, in the order of the screen. */
  readonly hits: readonly string[];
  readonly late: ReadonlySet<string>;
  readonly isEditable: boolean;
  readonly selected: Item | undefined;
  /** The card that Tab leads to. */
  readonly tabStop: string | undefined;
}

/** Up to here the whole tree is in the document; larger ones only with what is near the viewport. */
const CULL_ABOVE = 300;

/** Computes scenes, and keeps what an unchanged part of the state has led to. */
export class SceneMaker {
  private readonly model = new Memo<TreeModel | undefined>();
  private readonly layout = new Memo<Layout>();
  private readonly edges = new Memo<readonly Edge[]>();
  private readonly near = new Memo<readonly Placed[]>();
  private readonly lineage = new Memo<ReadonlySet<string>>();
  private readonly dimmed = new Memo<ReadonlySet<string>>();
  private readonly hits = new Memo<readonly string[]>();
  private readonly late = new Memo<ReadonlySet<string>>();

  constructor(private readonly measure: Measure) {}

  /** What was measured counts no longer: fonts have come, or the theme has changed. */
  forget(): void {
    this.measure.forget();
    this.layout.forget();
  }

  /** @param area the rectangle of the tree around the viewport, in its own pixels at 100 % */
  scene(state: State, area: Box): Scene | undefined {
    const { snapshot, editing, pending, selected, folded, focus, query } = state;
    const model = this.model.of([snapshot, editing, pending], () => modelOf(state));
    if (!model) return undefined;
    const late = this.late.of([pending], () => lateKeys(state));
    const layout = this.layout.of([model, folded], () => this.layOut(model, state, late));
    const isLarge = layout.placed.size > CULL_ABOVE;
    const drag = state.dragging?.key;
    return {
      state,
      model,
      layout,
      edges: this.edges.of([layout], () => edgesOf(model, layout)),
      detail: detailAt(state.zoom),
      near: this.near.of([layout, isLarge && area, selected, drag], () =>
        isLarge ? within(layout, area, new Set([selected ?? '', DRAFT_KEY, drag ?? ''])) : [...layout.placed.values()],
      ),
      area: isLarge ? area : undefined,
      lineage: this.lineage.of([model, selected], () => lineage(model, selected)),
      dimmed: this.dimmed.of([model, focus], () => dimmedBy(model, focus)),
      hits: this.hits.of([model, query], () => hitsOf(model, query)),
      late,
      isEditable: isEditable(state),
      selected: selected === null ? undefined : model.items.get(selected),
      tabStop: tabStopOf(layout, selected),
    };
  }

  private layOut(model: TreeModel, state: State, late: ReadonlySet<string>): Layout {
    const signatures = new Map<Item, string>();
    const specimens: Specimen[] = [];
    for (const item of model.items.values()) {
      const { kind } = item.data.card!;
      if (kind === 'experiment' || kind === 'idea') continue;
      const width = widthOf(item);
      const look = { ...faceStateOf(state, item, late), query: '' };
      const signature = faceSignature(item, look, width);
      signatures.set(item, signature);
      specimens.push({ signature, width, classes: faceClasses(item), face: () => face(item, look) });
    }
    this.measure.heights(specimens);
    return layOut(model, state.folded, item => this.measure.height(signatures.get(item)!));
  }
}

function widthOf(item: Item): number {
  const { kind } = item.data.card!;
  if (kind === 'outcome') return m.outcomeWidth(item.depth);
  return kind === 'solution' ? m.solutionWidth : m.opportunityWidth(item.depth);
}

export function faceStateOf(state: State, item: Item, late: ReadonlySet<string>): FaceState {
  const { key } = item.data;
  const { editing, snapshot } = state;
  const isField = editing !== null && key === (editing.type === 'title' ? editing.key : DRAFT_KEY);
  return {
    problem: snapshot?.problems[key],
    query: state.query,
    field: isField ? editing.text : undefined,
    waits: late.has(key),
  };
}

function lateKeys(state: State): ReadonlySet<string> {
  return new Set(state.pending.filter(one => one.late).flatMap(one => (one.add ? [...one.keys, DRAFT_KEY] : one.keys)));
}

/** The branch in focus, what is above it and its outcomes stay; everything else is dimmed. */
function dimmedBy(model: TreeModel, focus: string | null): ReadonlySet<string> {
  const item = focus === null ? undefined : model.items.get(focus);
  if (!item) return new Set();
  const top = item.ancestors().findLast(one => one.data.card);
  const outcome = model.groups.find(group => top && group.roots.includes(top))?.outcome;
  const served = model.groups.filter(group => group.outcome && item.descendants().includes(group.outcome));
  const branches = served.flatMap(group => group.roots.flatMap(root => root.descendants()));
  const stays = new Set([...item.descendants(), ...item.ancestors(), ...(outcome?.ancestors() ?? []), ...branches]);
  return new Set([...model.items.values()].filter(one => !stays.has(one)).map(one => one.data.key));
}

function hitsOf(model: TreeModel, query: string): readonly string[] {
  const sought = query.trim().toLowerCase();
  if (sought === '') return [];
  return [...model.items.values()]
    .filter(item => item.data.card?.title.toLowerCase().includes(sought))
    .map(item => item.data.key);
}

function tabStopOf(layout: Layout, selected: string | null): string | undefined {
  if (selected !== null && layout.placed.has(selected)) return selected;
  const cards = [...layout.placed.values()];
  return (cards.find(one => one.item.data.card?.kind === 'opportunity') ?? cards[0])?.item.data.key;
}
