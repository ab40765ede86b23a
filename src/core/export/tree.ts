import * as l10n from '@vscode/l10n';
import type { Card, OpportunityCard, OutcomeCard, SolutionCard, TreeView } from '../views/tree-view';

/** Which part of a tree is exported: all of it where nothing is said. */
export interface ExportChoice {
  /** Key of a card: it and all below it. */
  readonly branch?: string | undefined;
  /** Keys of cards: these alone. A card whose parent is not among them hangs below the nearest card above that is. */
  readonly keys?: ReadonlySet<string> | undefined;
}

/** A card with what hangs below it on paper: opportunities hang below the outcome that they serve. */
export interface ExportNode {
  readonly card: Card;
  readonly children: readonly ExportNode[];
}

/** A tree, or a part of it, as every format of export draws it. */
export interface ExportTree {
  readonly title: string;
  readonly owner: string | undefined;
  readonly roots: readonly ExportNode[];
  /** Ideas without a place, which are listed and not drawn. */
  readonly parked: readonly ExportNode[];
  /** The lower bounds of heat steps 2 to 5, and the unit of CD3; null without any score. */
  readonly heat: TreeView['heat'];
}

/** Arranges a tree for export: outcomes at the top, below each the opportunities that serve it, last those that serve none. */
export function exportTree(view: TreeView, { branch, keys }: ExportChoice = {}): ExportTree {
  const all = arranged(view);
  const parked = view.parked.map(card => ({ card, children: [] }));
  const isShown = (key: string) => keys?.has(key) ?? true;
  const start = branch === undefined ? all : [find([...all, ...parked], branch)].flatMap(found => found ?? []);
  return {
    title: view.title.trim() === '' ? l10n.t('Tree without a title') : view.title,
    owner: view.owner,
    roots: start.flatMap(node => only(node, isShown)),
    parked: branch === undefined ? parked.filter(({ card }) => isShown(card.key)) : [],
    heat: view.heat,
  };
}

/** Every node, parents before children. */
export function* everyNode(nodes: readonly ExportNode[]): Generator<ExportNode> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.children);
  }
}

function arranged(view: TreeView): ExportNode[] {
  const served = new Map<string | undefined, ExportNode[]>();
  for (const card of view.opportunities) {
    const below = served.get(card.outcome);
    if (below) below.push(opportunity(card));
    else served.set(card.outcome, [opportunity(card)]);
  }
  const outcomes = view.outcomes.map(card => outcome(card, served));
  return [...outcomes, ...(served.get(undefined) ?? [])];
}

function outcome(card: OutcomeCard, served: ReadonlyMap<string | undefined, ExportNode[]>): ExportNode {
  return { card, children: [...card.outcomes.map(each => outcome(each, served)), ...(served.get(card.key) ?? [])] };
}

/** In the order of the text, as the canvas has it. */
function opportunity(card: OpportunityCard): ExportNode {
  const narrower = card.opportunities.map(opportunity);
  const solutions = card.solutions.map(solution);
  const solutionsFirst = (card.solutions[0]?.line ?? Infinity) < (card.opportunities[0]?.line ?? -1);
  return { card, children: solutionsFirst ? [...solutions, ...narrower] : [...narrower, ...solutions] };
}

function solution(card: SolutionCard): ExportNode {
  return { card, children: card.experiments.map(experiment => ({ card: experiment, children: [] })) };
}

function find(nodes: readonly ExportNode[], key: string): ExportNode | undefined {
  for (const node of everyNode(nodes)) if (node.card.key === key) return node;
  return undefined;
}

function only(node: ExportNode, isShown: (key: string) => boolean): ExportNode[] {
  const children = node.children.flatMap(child => only(child, isShown));
  return isShown(node.card.key) ? [{ card: node.card, children }] : children;
}
