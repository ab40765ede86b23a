import { type Kind, titleOf } from '../../../src/core/views/words';
import type { Item, TreeModel } from '../model/tree';
import { besides, fitsBelow, isAt, kindBelow, lastBelow, type Place, siblingsAt } from './place';

/** A place among the children of one card. */
export interface Spot {
  readonly place: Place;
  /** Among its siblings there, from 1. */
  readonly position: number;
  /** The card that it would stand before; undefined at the end. */
  readonly before: Item | undefined;
}

/** A card that can take the moved one, and the places below it. The top level has no card. */
export interface Destination {
  readonly over: Item | undefined;
  /** What the moved card is there: a parked idea becomes a solution. */
  readonly kind: Kind;
  readonly spots: readonly Spot[];
}

/** Every place where a card may go but its own, in the order of the screen; the end of a list first. */
export function destinationsOf(model: TreeModel, moved: Item): Destination[] {
  const { kind } = moved.data.card!;
  const own = new Set(moved.descendants());
  const over = [...model.items.values()].filter(
    item => !own.has(item) && fitsBelow(kind, item.data.card?.kind) && item.data.card?.kind !== 'idea',
  );
  const top = kind === 'outcome' || kind === 'opportunity' ? [undefined] : [];
  return [...over, ...top]
    .map(one => ({ over: one, kind: kindBelow(kind, one?.data.card?.kind), spots: spotsBelow(model, moved, one) }))
    .filter(({ spots }) => spots.length > 0);
}

function spotsBelow(model: TreeModel, moved: Item, over: Item | undefined): Spot[] {
  const { kind } = moved.data.card!;
  const siblings = siblingsAt(model, kind, over).filter(one => one !== moved);
  const end = { place: lastBelow(over, kind, model, moved), position: siblings.length + 1, before: undefined };
  const befores = siblings.map((sibling, index) => ({
    place: besides(sibling, 'before', model, moved),
    position: index + 1,
    before: sibling,
  }));
  return [end, ...befores].filter(({ place }) => !isAt(model, moved, place));
}

/** Destinations that hold all of the words, in any order: in the card's title all of its places, in a sibling's that one. */
export function searchDestinations(all: readonly Destination[], query: string): Destination[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...all];
  const holds = (item: Item | undefined) => {
    const title = item?.data.card ? titleOf(item.data.card).toLowerCase() : '';
    return words.every(word => title.includes(word));
  };
  return all
    .map(one => (holds(one.over) ? one : { ...one, spots: one.spots.filter(({ before }) => before && holds(before)) }))
    .filter(({ spots }) => spots.length > 0);
}
