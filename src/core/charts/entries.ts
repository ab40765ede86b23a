import { type HeatBounds, heatBounds, heatStep } from '../scoring/heat';
import type { Score, ScoreInputs, ScoreOptions } from '../scoring/model';
import type { RankSample } from '../scoring/sample';
import type { Paint } from './chart';

/** An entry as charts take it. */
export interface ChartEntry {
  /** Index in its list. */
  readonly index: number;
  readonly name: string;
  readonly inputs: ScoreInputs;
  readonly score: Score;
  readonly rank: number | null;
  readonly sample: RankSample;
}

/** What all charts of a list share. */
export interface ChartList {
  /** By rank; entries without a score last. */
  readonly entries: readonly ChartEntry[];
  readonly options: ScoreOptions;
}

/** An entry with a score. */
export interface RankedEntry extends ChartEntry {
  readonly rank: number;
  readonly score: Score & { readonly cd3: number; readonly costOfDelay: number };
}

/** The entries that have a score, by rank. */
export function rankedEntries({ entries }: ChartList): RankedEntry[] {
  return entries.filter((entry): entry is RankedEntry => entry.rank !== null && entry.score.cd3 !== null);
}

/** The bounds of the heat scale of a list. */
export function boundsOf(list: ChartList): HeatBounds {
  return heatBounds(Math.max(0, ...rankedEntries(list).map(({ score }) => score.cd3)));
}

/** The paint of a CD3 by the heat scale of its list. */
export function heatPaint(cd3: number, bounds: HeatBounds): Paint {
  return `heat-${heatStep(cd3, bounds) as 1 | 2 | 3 | 4 | 5}`;
}

/** The paint of a text that stands on a heat step. */
export function onHeat(paint: Paint): Paint {
  return paint === 'heat-4' || paint === 'heat-5' ? 'on-heat' : 'strong';
}
