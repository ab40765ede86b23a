import { type Edge, edgesOf, lineage } from './layout/edges';
import { type Box, hiddenBelow, type Layout, layOut, type Placed, within } from './layout/layout';
import type { Measure, Specimen } from './layout/measure';
import * as m from './layout/metrics';
import { DRAFT_KEY, type Item, preorder, type TreeModel } from './model/tree';
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
  private model: TreeModel | undefined;
  private layout: Layout | undefined;
  private edges: readonly Edge[] = [];
  private modelKeys: readonly unknown[] = [];
  private layoutKeys: readonly unknown[] = [];

  constructor(private readonly measure: Measure) {}

  /** What was measured counts no longer: fonts have come, or the theme has changed. */
  forget(): void {
    this.measure.forget();
    this.layoutKeys = [];
  }

  /** @param area the rectangle of the tree around the viewport, in its own pixels at 100 % */
  scene(state: State, area: Box): Scene | undefined {
    const { snapshot, editing, pending } = state;
    if (changed(this.modelKeys, [snapshot, editing, pending])) {
      this.modelKeys = [snapshot, editing, pending];
      this.model = modelOf(state);
    }
    const { model } = this;
    if (!model) return undefined;
    const layoutKeys = [model, state.folded];
    if (changed(this.layoutKeys, layoutKeys)) {
      this.layoutKeys = layoutKeys;
      this.layout = this.layOut(model, state);
      this.edges = edgesOf(model, this.layout);
    }
    return this.compose(state, model, this.layout!, area);
  }

  private layOut(model: TreeModel, state: State): Layout {
    const late = lateKeys(state);
    const signatures = new Map<Item, string>();
    const specimens: Specimen[] = [];
    for (const item of model.items.values()) {
      const { kind } = item.data.card!;
      if (kind === 'experiment') continue;
      const width = widthOf(item);
      const look = { ...faceStateOf(state, item, late), query: '' };
      const signature = faceSignature(item, look, width);
      signatures.set(item, signature);
      specimens.push({ signature, width, classes: faceClasses(item), face: () => face(item, look) });
    }
    this.measure.heights(specimens);
    return layOut(model, state.folded, item => this.measure.height(signatures.get(item)!));
  }

  private compose(state: State, model: TreeModel, layout: Layout, area: Box): Scene {
    const selected = state.selected === null ? undefined : model.items.get(state.selected);
    const always = new Set([state.selected ?? '', DRAFT_KEY, state.dragging?.key ?? '']);
    const isLarge = layout.placed.size > CULL_ABOVE;
    return {
      state,
      model,
      layout,
      edges: this.edges,
      detail: detailAt(state.zoom),
      near: isLarge ? within(layout, area, always) : [...layout.placed.values()],
      area: isLarge ? area : undefined,
      lineage: lineage(model, state.selected),
      dimmed: dimmedBy(model, state.focus),
      hits: hitsOf(model, state.query),
      late: lateKeys(state),
      isEditable: isEditable(state),
      selected,
      tabStop: tabStopOf(layout, state.selected),
    };
  }
}

function changed(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length !== now.length || now.some((value, index) => value !== before[index]);
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
    conflict: snapshot?.broken?.conflict === true,
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
  return [...preorder(model.lane), ...preorder(model.tree)]
    .filter(item => item.data.card?.title.toLowerCase().includes(sought))
    .map(item => item.data.key);
}

function tabStopOf(layout: Layout, selected: string | null): string | undefined {
  if (selected !== null && layout.placed.has(selected)) return selected;
  const cards = [...layout.placed.values()];
  return (cards.find(one => one.item.data.card?.kind === 'opportunity') ?? cards[0])?.item.data.key;
}

/** What a fold hides, or 0 where the card is open. */
export function foldedCount(scene: Scene, item: Item): number {
  return scene.state.folded.has(item.data.key) ? hiddenBelow(item) : 0;
}
