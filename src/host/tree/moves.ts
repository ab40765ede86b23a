import { listFor, type NodeKind } from '../../core/artefacts/registry';
import type { Operation } from '../../core/operations/schema';
import { type CardElement, siblings, type TreeElement, withDescendants } from './elements';

/** Whether a card of a kind can stand below an element. A parked idea becomes a solution below an opportunity. */
function canHold(parent: TreeElement, kind: NodeKind): boolean {
  if (parent.type === 'parked') return kind === 'idea';
  const holder = parent.type === 'file' ? 'tree' : parent.card.kind;
  if (listFor(holder, kind) !== undefined) return true;
  if (holder === 'outcome') return kind === 'opportunity';
  return kind === 'idea' && listFor(holder, 'solution') !== undefined;
}

/** The kinds that can be added below an element, the likeliest first. */
export function childKinds(element: TreeElement): readonly NodeKind[] {
  const kinds: readonly NodeKind[] =
    element.type === 'card' && element.card.kind === 'opportunity'
      ? ['solution', 'opportunity']
      : ['outcome', 'opportunity', 'solution', 'experiment', 'idea'];
  return kinds.filter(kind =>
    kind === 'idea' ? element.type !== 'card' && canHold(element, kind) : canHold(element, kind),
  );
}

/** How operations name an element as a parent. */
export function parentAddress(element: TreeElement): string | null {
  return element.type === 'card' ? element.card.key : null;
}

/** One place up or down among the cards that the user sees beside it; undefined at the end. */
export function stepMove(element: CardElement, step: -1 | 1): Operation | undefined {
  const all = siblings(element);
  const other = all[all.indexOf(element) + step];
  return other && { op: 'move', id: element.card.key, parent: element.card.parent, index: other.card.index };
}

/**
 * What dropping a card on a row means: below it where it can stand there, else at its place among its siblings. What can't be
 * done is left for the planner to refuse with its reason.
 * @param servesOutcome Whether the card names an outcome itself; on the root it then no longer does.
 */
export function dropOperations(source: CardElement, target: TreeElement, servesOutcome: boolean): readonly Operation[] {
  const { key, kind } = source.card;
  if (target.type === 'card' && !canHold(target, kind) && stands(target, kind))
    return [{ op: 'move', id: key, parent: target.card.parent, index: target.card.index }];
  const move: Operation = { op: 'move', id: key, parent: parentAddress(target) };
  const leavesOutcome = target.type === 'file' && kind === 'opportunity' && servesOutcome;
  return leavesOutcome ? [{ op: 'set', id: key, field: 'outcome', value: null }, move] : [move];
}

/** Whether a card can stand beside the target: it is of the same kind, or an idea that becomes a solution. */
function stands(target: CardElement, kind: NodeKind): boolean {
  return target.card.kind === kind || (kind === 'idea' && target.card.kind === 'solution');
}

/** Every row that a card could be moved below: not itself, nothing below itself, not where it is already. */
export function possibleParents(element: CardElement, root: TreeElement): TreeElement[] {
  const own = new Set(withDescendants(element));
  return withDescendants(root).filter(
    other =>
      !own.has(other) && other !== element.parent && other.type !== 'parked' && canHold(other, element.card.kind),
  );
}
