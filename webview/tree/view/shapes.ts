import type { Box } from '../layout/layout';
import { type Paint, paintOf } from '../model/paint';
import { isRemoved } from '../model/removed';
import type { Item } from '../model/tree';

/** Shapes by the class that draws them, each class as one path: thousands of cards are a handful of elements. */
export type Paths = ReadonlyMap<string, string>;

/** How a card looks as a shape: an opportunity by its band, an outcome, a solution, an experiment that is done or not. */
function shapeClass({ data: { key, card } }: Item, paint: Paint): string {
  if (isRemoved(key)) return 'gone';
  switch (card?.kind) {
    case 'opportunity':
      return `op ${paintOf(card, paint)}`;
    case 'experiment':
      return card.verdict || card.status === 'done' ? 'xpd' : 'xpo';
    case 'solution':
      return 'so';
    default:
      return 'oc';
  }
}

export function pathsOf(shapes: readonly (Box & { readonly item: Item })[], paint: Paint): Paths {
  const parts = new Map<string, string[]>();
  for (const shape of shapes) {
    const name = shapeClass(shape.item, paint);
    const part = shape.item.data.card?.kind === 'experiment' ? circle(shape) : rectangle(shape);
    const known = parts.get(name);
    if (known) known.push(part);
    else parts.set(name, [part]);
  }
  return new Map([...parts].map(([name, all]) => [name, all.join('')]));
}

export function rectangle({ x, y, w, h }: Box): string {
  return `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}z`;
}

function circle({ x, y, w }: Box): string {
  const r = short(w / 2);
  return `M${short(x)} ${short(y + w / 2)}a${r} ${r} 0 1 0 ${short(w)} 0a${r} ${r} 0 1 0 ${short(-w)} 0z`;
}

export function short(value: number): number {
  return Math.round(value * 10) / 10;
}
