import * as l10n from '@vscode/l10n';
import { kindName } from '../../../src/core/operations/names';
import type { Operation } from '../../../src/core/operations/schema';
import type { Kind } from '../../../src/core/views/words';
import type { Item, TreeModel } from '../model/tree';

/** A position in the tree, for a card of a known kind. */
export interface Place {
  /** The card above; undefined at the top level. */
  readonly parent: Item | undefined;
  /** At the top level, the outcome that an opportunity serves there. */
  readonly outcome?: Item | undefined;
  /** In the list of the file, once the card itself has been taken out. */
  readonly index: number;
}

/** The kind that a card has below another one: a parked idea becomes a solution. */
export function kindBelow(kind: Kind, parent: Kind | undefined): Kind {
  return kind === 'idea' && parent !== undefined ? 'solution' : kind;
}

/** What can stand below a card, the likeliest first. The top level of a file is undefined. */
export function kindsBelow(kind: Kind | undefined): readonly ('outcome' | 'opportunity' | 'solution' | 'experiment')[] {
  switch (kind) {
    case undefined:
      return ['opportunity', 'outcome'];
    case 'outcome':
      return ['opportunity', 'outcome'];
    case 'opportunity':
      return ['opportunity', 'solution'];
    case 'solution':
      return ['experiment'];
    default:
      return [];
  }
}

export function fitsBelow(kind: Kind, parent: Kind | undefined): boolean {
  return (kindsBelow(parent) as readonly Kind[]).includes(kindBelow(kind, parent));
}

export function misfit(kind: Kind, parent: Kind | undefined): string {
  const above = parent === undefined ? kindName('tree', 'inside') : kindName(parent, 'inside');
  return l10n.t('{0} can’t stand under {1}.', kindName(kind, 'start'), above);
}

/** Cards of one kind in one list of the screen, in order: below a card, or in one group of the top level. */
export function siblingsAt(
  model: TreeModel,
  kind: Kind,
  parent: Item | undefined,
  outcome?: Item | undefined,
): readonly Item[] {
  const isTopOpportunity = kind === 'opportunity' && (parent === undefined || parent.data.card?.kind === 'outcome');
  if (isTopOpportunity) {
    const served = outcome ?? parent;
    return model.groups.find(group => group.outcome === served)?.roots ?? [];
  }
  const top = kind === 'outcome' ? model.lane : kind === 'idea' ? model.parked : model.tree;
  const below = kindBelow(kind, parent?.data.card?.kind);
  return ((parent ?? top).children ?? []).filter(child => child.data.card?.kind === below);
}

/** The outcome that a top-level opportunity serves. */
export function outcomeOf(model: TreeModel, item: Item): Item | undefined {
  return model.groups.find(group => group.roots.includes(item))?.outcome;
}

/** The card above, or undefined at the top level. */
export function above(item: Item): Item | undefined {
  return item.parent?.data.card ? item.parent : undefined;
}

/** The place before or after a sibling, for a card that is `moved` there or new. */
export function besides(sibling: Item, side: 'before' | 'after', model: TreeModel, moved?: Item): Place {
  const card = sibling.data.card!;
  const own = moved?.data.card;
  const isSameList = own?.kind === card.kind && own.parent === card.parent;
  const shift = isSameList && own.index < card.index ? 1 : 0;
  const index = card.index - shift + (side === 'after' ? 1 : 0);
  return { parent: above(sibling), outcome: outcomeOf(model, sibling), index };
}

/** The place behind everything that stands below a card, or below an outcome at the top level. */
export function lastBelow(parent: Item | undefined, kind: Kind, model: TreeModel, moved?: Item): Place {
  const siblings = siblingsAt(model, kind, parent).filter(one => one !== moved);
  const last = siblings.at(-1);
  if (last) return besides(last, 'after', model, moved);
  const isServing = kind === 'opportunity' && parent?.data.card?.kind === 'outcome';
  if (!isServing) return { parent, index: 0 };
  const others = model.view.opportunities.length - (moved && !above(moved) && moved.data.card?.kind === kind ? 1 : 0);
  return { parent: undefined, outcome: parent, index: others };
}

/** The operations that bring a card to a place, as one edit. */
export function moveOperations(model: TreeModel, item: Item, place: Place): Operation[] {
  const card = item.data.card!;
  const { parent, outcome, index } = place;
  const move = (to: string | null): Operation => ({ op: 'move', id: card.key, parent: to, index });
  if (card.kind !== 'opportunity' || parent) return [move(parent?.data.key ?? null)];
  const serves = above(item) ? undefined : outcomeOf(model, item);
  if (outcome) return [move(serves === outcome ? null : outcome.data.key)];
  return serves ? [{ op: 'set', id: card.key, field: 'outcome', value: null }, move(null)] : [move(null)];
}

/** Whether a card stands at a place already. */
export function isAt(model: TreeModel, item: Item, place: Place): boolean {
  const card = item.data.card!;
  const sameOutcome = card.kind !== 'opportunity' || place.parent || outcomeOf(model, item) === place.outcome;
  return above(item) === place.parent && card.index === place.index && Boolean(sameOutcome);
}
