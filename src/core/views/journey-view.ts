import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { nodesOf, placeOf } from '../generate/choices';
import type { WorkspaceFile } from '../index/file';
import { paceOf } from '../outcomes/pace';
import type { Review } from '../reviews/due';
import { formatQuantity } from '../values/quantity';
import type { Workspace } from '../workspace';

/** A journey as its map shows it, as plain data. */
export interface JourneyView {
  readonly title: string;
  /** When it was gone through, and when that is due again, as dates; `late` in days after that. */
  readonly review: { readonly reviewed?: string; readonly due?: string; readonly late: number };
  readonly stages: readonly StageView[];
  /** Opportunities that neither name a place nor have one above them. */
  readonly unplaced: readonly PlacedOpportunity[];
}

export interface StageView {
  readonly key: string;
  readonly title: string;
  readonly places: readonly PlaceView[];
}

export interface PlaceView {
  readonly key: string;
  /** Undefined where it has none, and nothing can point to it. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly products: readonly string[];
  /** How many insights of each kind are about it; the kind is empty where an insight names none. */
  readonly heard: readonly { readonly kind: string; readonly count: number }[];
  /** Highest score first; those without one stand last, in the order of the texts. */
  readonly opportunities: readonly PlacedOpportunity[];
  readonly outcomes: readonly PlacedOutcome[];
}

/** An opportunity that stands at a place: one that names it, or the first of a branch whose outcome does. */
export interface PlacedOpportunity {
  readonly uri: string;
  readonly key: string;
  readonly title: string;
  readonly about?: string | undefined;
  /** The place that it names itself. */
  readonly own?: string | undefined;
  readonly evidence: number;
  /** What is tried for it, also below narrower needs that stand at no other place. */
  readonly solutions: readonly PlacedSolution[];
  /** By its best entry: null where that has no score, absent where no scorecard names it. */
  readonly cd3?: number | null | undefined;
  readonly unit?: string | undefined;
}

export interface PlacedSolution {
  readonly key: string;
  readonly title: string;
  /** `now`, `next` …; undefined where it is not committed. */
  readonly horizon?: string | undefined;
}

export interface PlacedOutcome {
  readonly uri: string;
  readonly key: string;
  readonly title: string;
  /** `60 min → 30 min`; empty where it is not stated. */
  readonly way: string;
  /** How much of the way is done, 0 to 1; undefined where it is not known. */
  readonly share?: number | undefined;
}

/** What is known of the places of a journey, from all files of the workspace. */
export function projectJourney(workspace: Workspace, file: WorkspaceFile, review: Review | undefined): JourneyView {
  const { index } = workspace;
  const opportunities = nodesOf(index, 'opportunity').flatMap(({ file: { uri }, node }) => {
    const isShown = node.values.place !== undefined || node.parent?.kind !== 'opportunity';
    return isShown ? [{ at: placeOf(index, node as ModelNode), card: cardOf(workspace, uri, node) }] : [];
  });
  const at = (id: string | undefined) => opportunities.filter(one => one.at === id).map(({ card }) => card);
  const stages = childrenOf(file.root as ModelNode, 'stage').map(
    (stage): StageView => ({
      key: stage.key,
      title: labelOf(stage as ModelNode),
      places: childrenOf(stage as ModelNode, 'place').map(place => ({
        ...placeView(workspace, place),
        opportunities: place.id === undefined ? [] : highestFirst(at(place.id)),
      })),
    }),
  );
  return {
    title: labelOf(file.root as ModelNode),
    review: {
      reviewed: review?.reviewed?.text,
      due: review?.due?.text,
      late: review?.late ?? 0,
    } as JourneyView['review'],
    stages,
    unplaced: highestFirst(at(undefined)),
  };
}

function placeView({ index, ports }: Workspace, place: NodeOf<'place'>): Omit<PlaceView, 'opportunities'> {
  const { id } = place;
  const isHere = (node: { readonly values: { readonly place?: string | undefined } }) =>
    id !== undefined && node.values.place === id;
  const heard = new Map<string, number>();
  for (const { node } of nodesOf(index, 'insight')) {
    if (isHere(node)) heard.set(node.values.kind ?? '', (heard.get(node.values.kind ?? '') ?? 0) + 1);
  }
  const outcomes = nodesOf(index, 'outcome').filter(({ node }) => isHere(node));
  return {
    key: place.key,
    id,
    title: labelOf(place as ModelNode),
    products: place.values.products ?? [],
    heard: [...heard].map(([kind, count]) => ({ kind, count })),
    outcomes: outcomes.map(({ file: { uri }, node }) => {
      const { from, to } = node.values;
      const way = from && to ? `${formatQuantity(from)} → ${formatQuantity(to)}` : '';
      const { share } = paceOf(node, ports.today());
      return { uri, key: node.key, title: labelOf(node as ModelNode), way, share };
    }),
  };
}

function cardOf({ scores }: Workspace, uri: string, node: NodeOf<'opportunity'>): PlacedOpportunity {
  const scored = node.id === undefined ? undefined : scores.ofOpportunity(node.id)[0];
  return {
    uri,
    key: node.key,
    title: labelOf(node as ModelNode),
    about: node.values.kind,
    own: node.values.place,
    evidence: childrenOf(node as ModelNode, 'evidence').length,
    solutions: solutionsOf(node as ModelNode),
    cd3: scored?.score.cd3,
    unit: scored && scores.list(scored.file)?.options.unit,
  };
}

function solutionsOf(opportunity: ModelNode): PlacedSolution[] {
  const own = childrenOf(opportunity, 'solution').map(solution => ({
    key: solution.key,
    title: labelOf(solution as ModelNode),
    horizon: solution.values.horizon,
  }));
  const narrower = childrenOf(opportunity, 'opportunity').filter(({ values }) => values.place === undefined);
  return [...own, ...narrower.flatMap(below => solutionsOf(below as ModelNode))];
}

function highestFirst(cards: readonly PlacedOpportunity[]): PlacedOpportunity[] {
  return [...cards].sort((a, b) => (b.cd3 ?? -1) - (a.cd3 ?? -1));
}

/** What nobody knows of a place, as a question; undefined where people were heard and something came of it. */
export function gapOf({ heard, opportunities }: PlaceView): 'silent' | 'unused' | undefined {
  if (heard.length === 0 && opportunities.length === 0) return 'silent';
  return opportunities.length === 0 ? 'unused' : undefined;
}
