import * as l10n from '@vscode/l10n';
import { kindNoun } from '../../../src/core/operations/names';
import { ok, problem, type Result } from '../../../src/core/result';
import { titleOf } from '../../../src/core/views/words';
import type { Item, TreeModel } from '../model/tree';
import { above, besides, fitsBelow, lastBelow, misfit, outcomeOf, type Place, siblingsAt } from './place';

export type Direction = 'up' | 'down' | 'in' | 'out';

/** Where a card goes with the keyboard: among its siblings, under the card above it, or out one level. */
export function moveByKey(model: TreeModel, item: Item, direction: Direction): Result<Place> {
  switch (direction) {
    case 'up':
    case 'down':
      return amongSiblings(model, item, direction);
    case 'in':
      return underCardAbove(model, item);
    case 'out':
      return outOneLevel(model, item);
  }
}

function amongSiblings(model: TreeModel, item: Item, direction: 'up' | 'down'): Result<Place> {
  const card = item.data.card!;
  const siblings = siblingsAt(model, card.kind, above(item), outcomeOf(model, item));
  const other = siblings[siblings.indexOf(item) + (direction === 'up' ? -1 : 1)];
  if (other) return ok(besides(other, direction === 'up' ? 'before' : 'after', model, item));
  const reason =
    direction === 'up'
      ? l10n.t('“{0}” is the first {1} here.', titleOf(card), kindNoun(card.kind))
      : l10n.t('“{0}” is the last {1} here.', titleOf(card), kindNoun(card.kind));
  return problem(reason);
}

function underCardAbove(model: TreeModel, item: Item): Result<Place> {
  const card = item.data.card!;
  const siblings = item.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(item)).reverse();
  const target = before.find(one => fitsBelow(card.kind, one.data.card?.kind));
  return target
    ? ok(lastBelow(target, card.kind, model, item))
    : problem(l10n.t('No card above “{0}” can take it.', titleOf(card)));
}

function outOneLevel(model: TreeModel, item: Item): Result<Place> {
  const card = item.data.card!;
  const parent = above(item);
  if (!parent) return problem(l10n.t('“{0}” is at the top level already.', titleOf(card)));
  if (parent.data.card?.kind === card.kind) return ok(besides(parent, 'after', model, item));
  const target = above(parent);
  if (!fitsBelow(card.kind, target?.data.card?.kind)) return problem(misfit(card.kind, target?.data.card?.kind));
  return ok(lastBelow(target, card.kind, model, item));
}
