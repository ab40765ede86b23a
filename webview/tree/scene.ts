import { titleOf } from '../../src/core/views/words';
import { Memo } from '../shared/dom/memo';
import { Batches } from './batches';
import { type Edge, edgesOf, lineage } from './layout/edges';
import { type Box, type Layout, layOut, type Placed, touches } from './layout/layout';
import type { Measure, Specimen } from './layout/measure';
import * as m from './layout/metrics';
import { layOutOverview, type Overview } from './layout/overview';
import { type Filtered, isFiltering } from './model/filter';
import { DRAFT_KEY, type Item, type TreeModel } from './model/tree';
import { type Counts, countsOf, dimmedBy, hitsOf, leadsOf } from './state/marks';
import { filteredOf, isEditable, modelOf, type State } from './state/state';
import { isHidden } from './state/walk';
import { type Detail, detailAt, isOverview, LEAST_DETAIL } from './view/detail';
import { type FaceState, face, faceClasses, frameOf } from './view/face';

/** Everything that drawing needs, computed once for each picture. What only some pictures need is computed when it is asked for. */
export interface Scene {
  readonly state: State;
  readonly model: TreeModel;
  /** The same with the cards that were removed since the state that it is compared with: they can be read, and nothing else. */
  readonly drawn: TreeModel;
  /** The tree with its cards at 100 %. */
  readonly layout: Layout;
  readonly edges: readonly Edge[];
  readonly detail: Detail;
  /** Cards near the viewport, in the order of the screen. */
  readonly near: readonly Placed[];
  /** Not all cards that are near are drawn yet, or some that are not near still are: the next picture goes on with that. */
  readonly isPartial: boolean;
  /** The part of the tree that is drawn; undefined where that is all of it. */
  readonly area: Box | undefined;
  /** The tree as shapes, at the present zoom. */
  readonly overview: Overview;
  readonly lineage: ReadonlySet<string>;
  /** Cards outside of the focus; empty without one. */
  readonly dimmed: ReadonlySet<string>;
  /** Cards that only lead to what fits the filter; empty without one. */
  readonly leads: ReadonlySet<string>;
  /** Opportunities and solutions that fit the filter, and their experiments. */
  readonly filtered: Filtered;
  /** Cards whose title the search finds, in the order of the screen. */
  readonly hits: ReadonlySet<string>;
  readonly counts: Counts;
  readonly late: ReadonlySet<string>;
  readonly isEditable: boolean;
  readonly selected: Item | undefined;
  /** The card that Tab leads to. */
  readonly tabStop: string | undefined;
}

type Trees = Pick<Scene, 'filtered' | 'model' | 'drawn'>;
type Nearby = Pick<Scene, 'detail' | 'edges' | 'near' | 'isPartial' | 'area'>;
type Marks = Pick<Scene, 'lineage' | 'dimmed' | 'leads' | 'hits' | 'counts'>;

/** In the overview there are no cards. */
function shapes(area: Box): Nearby {
  return { detail: 'shape', edges: [], near: [], isPartial: false, area };
}

/** Up to here the whole tree is in the document; larger ones only with what is near the viewport. */
const CULL_ABOVE = 100;

/** Computes scenes, and keeps what an unchanged part of the state has led to. */
export class SceneMaker {
  private readonly filtered = new Memo<Filtered | undefined>();
  private readonly model = new Memo<TreeModel>();
  private readonly drawn = new Memo<TreeModel>();
  private readonly layout = new Memo<Layout>();
  private readonly overview = new Memo<Overview>();
  private readonly edges = new Memo<readonly Edge[]>();
  private readonly batches = new Batches<Placed>(({ item }) => item.data.key);
  private readonly near = new Memo<readonly Placed[]>();
  private readonly lineage = new Memo<ReadonlySet<string>>();
  private readonly dimmed = new Memo<ReadonlySet<string>>();
  private readonly leads = new Memo<ReadonlySet<string>>();
  private readonly hits = new Memo<ReadonlySet<string>>();
  private readonly counts = new Memo<Counts>();
  private readonly late = new Memo<ReadonlySet<string>>();

  constructor(private readonly measure: Measure) {}

  /** What was measured counts no longer: fonts have come, or the theme has changed. */
  forget(): void {
    this.measure.forget();
    this.layout.forget();
  }

  /**
   * @param area the rectangle of the tree around the viewport, in its own pixels at 100 %; of the overview, in the screen's
   * @param view what of it can be seen
   */
  scene(state: State, area: Box, view: Box): Scene | undefined {
    const trees = this.treesOf(state);
    if (!trees) return undefined;
    const { model, drawn } = trees;
    const { folded, selected, zoom } = state;
    const late = this.late.of([state.pending], () => lateKeys(state));
    const layout = () => this.layout.of([model, drawn, folded], () => this.layOut(model, drawn, state, late));
    const overview = () => this.overview.of([drawn, view.w, zoom], () => layOutOverview(drawn, view.w, zoom));
    return {
      state,
      ...trees,
      late,
      get layout() {
        return layout();
      },
      get overview() {
        return overview();
      },
      ...(isOverview(zoom) ? shapes(area) : this.nearby(state, trees, layout(), area, view)),
      ...this.marksOf(state, trees),
      isEditable: isEditable(state),
      selected: selected === null ? undefined : model.items.get(selected),
      tabStop: tabStopOf(drawn, folded, selected),
    };
  }

  /** What fits the filter, as a tree without and with what was removed; undefined before the first snapshot. */
  private treesOf(state: State): Trees | undefined {
    const { snapshot, editing, pending, selected, filter, order, compared } = state;
    const kept = isFiltering(filter) ? selected : null;
    const filtered = this.filtered.of([snapshot, filter, order, kept], () => filteredOf(state));
    if (!filtered) return undefined;
    const model = this.model.of([filtered, editing, pending], () => modelOf(filtered.view, state));
    const removed = isFiltering(filter) ? undefined : compared?.removed;
    const drawn = removed?.length
      ? this.drawn.of([filtered, editing, pending, removed], () => modelOf(filtered.view, state, removed))
      : model;
    return { filtered, model, drawn };
  }

  /** The cards and edges near the viewport. */
  private nearby(state: State, { model, drawn }: Trees, layout: Layout, area: Box, view: Box): Nearby {
    const isLarge = model.items.size > CULL_ABOVE;
    const wanted = this.nearOf(layout, state, isLarge ? area : undefined);
    const near = isLarge ? this.nextBatch(wanted, layout, state, view) : wanted;
    return {
      detail: detailAt(Math.max(LEAST_DETAIL, state.drawnZoom)),
      edges: this.edges.of([layout], () => edgesOf(drawn, layout)),
      near,
      isPartial: near !== wanted && !this.batches.isComplete,
      area: isLarge ? area : undefined,
    };
  }

  private marksOf(state: State, { filtered, model, drawn }: Trees): Marks {
    const { selected, focus, query, folded } = state;
    return {
      lineage: this.lineage.of([drawn, selected], () => lineage(drawn, selected)),
      dimmed: this.dimmed.of([model, focus], () => dimmedBy(model, focus)),
      leads: this.leads.of([model, filtered], () => leadsOf(model, state, filtered)),
      hits: this.hits.of([model, query], () => hitsOf(model, query)),
      counts: this.counts.of([model, folded], () => countsOf(model, folded)),
    };
  }

  private nextBatch(wanted: readonly Placed[], { placed }: Layout, state: State, view: Box): readonly Placed[] {
    return this.batches.next(wanted, {
      isUrgent: box => touches(box, view) || isNeeded(box, state),
      present: key => placed.get(key),
      compare: (a, b) => a.y - b.y || a.x - b.x,
    });
  }

  private nearOf(layout: Layout, state: State, area: Box | undefined): readonly Placed[] {
    const { selected, dragging, editing } = state;
    return this.near.of([layout, area, selected, dragging?.key, editing === null], () =>
      [...layout.placed.values()].filter(box => !area || touches(box, area) || isNeeded(box, state)),
    );
  }

  /** Lays out all that is drawn. A card that is in the text stands for itself, whatever was removed beside or below it. */
  private layOut(model: TreeModel, drawn: TreeModel, state: State, late: ReadonlySet<string>): Layout {
    const measured = [...drawn.items.values()].filter(
      ({ data: { card } }) => card?.kind !== 'experiment' && card?.kind !== 'idea',
    );
    const heights = this.measure.heights(measured.map(item => specimenOf(item, state, late)));
    const known = new Map(measured.map((item, index) => [item, heights[index]!]));
    const laidOut = layOut(drawn, state.folded, item => known.get(item) ?? 0);
    if (drawn === model) return laidOut;
    const own = [...laidOut.placed].map(([key, box]): [string, Placed] => [
      key,
      { ...box, item: model.items.get(key) ?? box.item },
    ]);
    return { ...laidOut, placed: new Map(own) };
  }
}

/** Whether a card is in the document wherever it stands: the keyboard or the pointer has it. */
function isNeeded({ item: { data } }: Placed, { selected, dragging }: State): boolean {
  return data.key === selected || data.key === dragging?.key || data.key === DRAFT_KEY;
}

function specimenOf(item: Item, state: State, late: ReadonlySet<string>): Specimen {
  const card = item.data.card!;
  const width = widthOf(item);
  const look = { ...faceStateOf(state, item, late), query: '' };
  return {
    frame: frameOf(item, look, width),
    words: look.field === undefined ? titleOf(card) : undefined,
    width,
    classes: faceClasses(item),
    face: words => face(words === undefined ? card : { ...card, title: words }, look),
  };
}

function widthOf(item: Item): number {
  const { kind } = item.data.card!;
  if (kind === 'outcome') return m.outcomeWidth(item.depth);
  return kind === 'solution' ? m.solutionWidth : m.opportunityWidth(item.depth);
}

export function faceStateOf(state: State, item: Item, late: ReadonlySet<string>): FaceState {
  const { key } = item.data;
  const { editing, snapshot, query, paint } = state;
  const isField = editing !== null && key === (editing.type === 'title' ? editing.key : DRAFT_KEY);
  return {
    problem: snapshot?.problems[key],
    query,
    paint,
    field: isField ? editing.text : undefined,
    waits: late.has(key),
  };
}

function lateKeys(state: State): ReadonlySet<string> {
  return new Set(state.pending.filter(one => one.late).flatMap(one => (one.add ? [...one.keys, DRAFT_KEY] : one.keys)));
}

function tabStopOf(model: TreeModel, folded: ReadonlySet<string>, selected: string | null): string | undefined {
  const item = selected === null ? undefined : model.items.get(selected);
  if (item && item.data.card?.kind !== 'idea' && !isHidden(item, folded)) return item.data.key;
  return (model.tree.children?.[0] ?? model.lane.children?.[0])?.data.key;
}
