import { type HeatBounds, heatBounds, heatStep } from '../../scoring/heat';
import type { Roadmap, RoadmapItem } from './roadmap';

/** The bounds of the heat for each unit: scores of different units can't be compared. */
export function boundsByUnit({ rows }: Roadmap): ReadonlyMap<string, HeatBounds> {
  const highest = new Map<string, number>();
  for (const { cd3, unit = '' } of rows.flatMap(({ cells }) => cells.flat())) {
    if (typeof cd3 === 'number') highest.set(unit, Math.max(cd3, highest.get(unit) ?? 0));
  }
  return new Map([...highest].map(([unit, most]) => [unit, heatBounds(most)]));
}

/** The heat step of an item: 0 without a score, then 1 to 5. */
export function heatOf(
  { cd3, unit = '' }: RoadmapItem,
  bounds: ReadonlyMap<string, HeatBounds>,
): 0 | 1 | 2 | 3 | 4 | 5 {
  const own = bounds.get(unit);
  return own ? heatStep(cd3 ?? null, own) : 0;
}
