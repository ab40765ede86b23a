import { type HierarchyNode, hierarchy } from 'd3-hierarchy';
import type { Card, OpportunityCard, OutcomeCard, SolutionCard, TreeView } from '../../../src/core/views/tree-view';
import type { RemovedCard } from '../../../src/protocol/tree';
import { plainCard } from './plain-card';
import { isRemoved, RemovedEntries } from './removed';

/** A card with what hangs below it on the canvas, in the order of the text. The root of a tree has no card. */
export interface Entry {
  readonly key: string;
  readonly card: Card | undefined;
  readonly children: readonly Entry[];
}

/** A card in its tree: `depth` is 1 at the top level, `parent` of a top-level card is the root, which has no card. */
export type Item = HierarchyNode<Entry>;

/** Top-level opportunities that serve one outcome. */
export interface Group {
  readonly outcome: Item | undefined;
  readonly roots: readonly Item[];
}

export interface TreeModel {
  readonly view: TreeView;
  /** The lane: outcomes below outcomes. */
  readonly lane: Item;
  /** The tree: opportunities, solutions and experiments, the top level by outcome as the lane lists them. */
  readonly tree: Item;
  /** Ideas without a place: a list off the tree. */
  readonly parked: Item;
  readonly groups: readonly Group[];
  readonly items: ReadonlyMap<string, Item>;
}

/** A card that is being written and is not in the text yet. */
export interface DraftCard {
  readonly kind: 'outcome' | 'opportunity' | 'solution' | 'experiment';
  /** Key of the card it comes under: for an opportunity also an outcome; null for the top level. */
  readonly parent: string | null;
  /** Position in the list of the file, as `add` counts. */
  readonly index: number;
  readonly title: string;
}

export const DRAFT_KEY = '*draft';

/** What the canvas shows beyond the text: a card that is being added, titles that wait for the text, and cards that were removed. */
export interface Overlay {
  readonly draft?: DraftCard | undefined;
  readonly titles?: ReadonlyMap<string, string> | undefined;
  readonly removed?: readonly RemovedCard[] | undefined;
}

const built = new WeakMap<TreeView, TreeModel>();

/** The trees of a view, with a draft at its place. Without an overlay a view has one model, however often it is asked for. */
export function buildModel(view: TreeView, overlay?: Overlay): TreeModel {
  const known = overlay ? undefined : built.get(view);
  if (known) return known;
  const model = growModel(view, overlay ?? {});
  if (!overlay) built.set(view, model);
  return model;
}

function growModel(view: TreeView, overlay: Overlay): TreeModel {
  const entries = new Entries(overlay);
  const lane = grow('*lane', entries.outcomes(view.outcomes, null));
  const order = preorder(lane);
  const outcomes = new Set(order.map(item => item.data.key));
  const served = new Map<string | undefined, Entry[]>([...outcomes, undefined].map(key => [key, []]));
  for (const entry of entries.topLevel(view.opportunities, outcomes)) {
    const named = entry.card?.kind === 'opportunity' ? entry.card.outcome : undefined;
    (served.get(named) ?? served.get(undefined))?.push(entry);
  }
  const tree = grow('*tree', [...served.values()].flat());
  const parked = grow(
    '*parked',
    view.parked.map(idea => entries.entry(idea, [])),
  );
  const items = new Map([...order, ...preorder(tree), ...preorder(parked)].map(item => [item.data.key, item]));
  const groups = [...order, undefined]
    .map(outcome => ({
      outcome,
      roots: (served.get(outcome?.data.key) ?? []).map(entry => items.get(entry.key)!),
    }))
    .filter(group => group.outcome || group.roots.length > 0);
  return { view, lane, tree, parked, groups, items };
}

function grow(key: string, children: readonly Entry[]): Item {
  return hierarchy<Entry>({ key, card: undefined, children }, entry => [...entry.children]);
}

/** Every card of a tree, parents before children, in the order of the screen. */
export function preorder(root: Item): Item[] {
  const found: Item[] = [];
  root.eachBefore(item => {
    if (item.data.card) found.push(item);
  });
  return found;
}

class Entries {
  private readonly removed: RemovedEntries;

  constructor(private readonly overlay: Overlay) {
    this.removed = new RemovedEntries(overlay.removed ?? []);
  }

  outcomes(cards: readonly OutcomeCard[], parent: string | null): Entry[] {
    const below = cards.map(card => this.entry(card, this.outcomes(card.outcomes, card.key)));
    return this.withOthers(below, parent, 'outcome');
  }

  /** The top level. A draft below an outcome stands here too. */
  topLevel(cards: readonly OpportunityCard[], outcomes: ReadonlySet<string>): Entry[] {
    const { draft } = this.overlay;
    const isHere = draft?.kind === 'opportunity' && (draft.parent === null || outcomes.has(draft.parent));
    const own = cards.map(card => this.opportunity(card));
    const below = this.removed.among(own, null, 'opportunity');
    return isHere ? withDraft(below, { key: DRAFT_KEY, card: plainCard(DRAFT_KEY, draft), children: [] }) : below;
  }

  private opportunity(card: OpportunityCard): Entry {
    const opportunities = this.withOthers(
      card.opportunities.map(child => this.opportunity(child)),
      card.key,
      'opportunity',
    );
    const solutions = this.withOthers(
      card.solutions.map(solution => this.entry(solution, this.experiments(solution))),
      card.key,
      'solution',
    );
    const solutionsFirst = (firstLine(solutions) ?? Infinity) < (firstLine(opportunities) ?? -1);
    return this.entry(card, solutionsFirst ? [...solutions, ...opportunities] : [...opportunities, ...solutions]);
  }

  /** A list with what was removed from it, and with the card that is being added to it. */
  private withOthers(entries: readonly Entry[], parent: string | null, kind: DraftCard['kind']): Entry[] {
    const { draft } = this.overlay;
    const isHere = draft?.kind === kind && draft.parent === parent;
    const all = this.removed.among(entries, parent, kind);
    return isHere ? withDraft(all, { key: DRAFT_KEY, card: plainCard(DRAFT_KEY, draft), children: [] }) : all;
  }

  private experiments(card: SolutionCard): Entry[] {
    const below = card.experiments.map(experiment => this.entry(experiment, []));
    return this.withOthers(below, card.key, 'experiment');
  }

  entry(card: Card, children: readonly Entry[]): Entry {
    const title = this.overlay.titles?.get(card.key);
    return { key: card.key, card: title === undefined ? card : { ...card, title }, children };
  }
}

function firstLine(entries: readonly Entry[]): number | undefined {
  const lines = entries.flatMap(({ key, card }) => (key.startsWith('*') || !card ? [] : [card.line]));
  return lines.length > 0 ? Math.min(...lines) : undefined;
}

/** `index` counts in the list of the file, which may hold cards of other groups between these. */
function withDraft(entries: readonly Entry[], draft: Entry): Entry[] {
  const index = draft.card?.index ?? 0;
  const at = entries.findIndex(entry => !isRemoved(entry.key) && (entry.card?.index ?? 0) >= index);
  return at < 0 ? [...entries, draft] : [...entries.slice(0, at), draft, ...entries.slice(at)];
}
