import { type HeatBounds, heatBounds, heatStep } from './heat';

/** A score with the unit of its list: null where inputs are missing, absent without an entry. */
export interface ScoreInUnit {
  readonly cd3?: number | null | undefined;
  readonly unit?: string | undefined;
}

/** The bounds of the heat for each unit: scores of different units can't be compared. */
export function boundsByUnit(scores: readonly ScoreInUnit[]): ReadonlyMap<string, HeatBounds> {
  const highest = new Map<string, number>();
  for (const { cd3, unit = '' } of scores) {
    if (typeof cd3 === 'number') highest.set(unit, Math.max(cd3, highest.get(unit) ?? 0));
  }
  return new Map([...highest].map(([unit, most]) => [unit, heatBounds(most)]));
}

/** The heat step of a score: 0 without one, then 1 to 5. */
export function heatOf(
  { cd3, unit = '' }: ScoreInUnit,
  bounds: ReadonlyMap<string, HeatBounds>,
): 0 | 1 | 2 | 3 | 4 | 5 {
  const own = bounds.get(unit);
  return own ? heatStep(cd3 ?? null, own) : 0;
}
