import { type ArtefactKind, artefactKinds } from '../artefacts/registry';
import type { IsoDate } from '../values/date';
import { parseTimeframe, timeframeEnd } from '../values/timeframe';

/** How long after a review the next one of a kind of file is due, as durations (`6 months`); absent means never. */
export type Cadences = Readonly<Partial<Record<ArtefactKind, string>>>;

/**
 * The cheatsheet's cadences: the journey every six months, scorecard and roadmap every quarter, insights and kata every sprint
 * of two weeks; a tree every quarter, and sooner on new insights.
 */
export const usualCadences: Required<Cadences> = {
  tree: '3 months',
  scorecard: '3 months',
  insights: '2 weeks',
  journey: '6 months',
  kata: '2 weeks',
  roadmap: '3 months',
};

/** The cadences that somebody chose over the usual ones: a duration, or “never”. What is neither leaves the usual one. */
export function cadencesOf(chosen: Readonly<Record<string, unknown>>): Cadences {
  const entries = artefactKinds.flatMap((kind): [ArtefactKind, string][] => {
    const text = typeof chosen[kind] === 'string' ? (chosen[kind] as string).trim() : '';
    if (text === 'never') return [];
    return [[kind, isDuration(text) ? text : usualCadences[kind]]];
  });
  return Object.fromEntries(entries);
}

function isDuration(text: string): boolean {
  const read = parseTimeframe(text);
  return read.ok && read.value.kind === 'duration';
}

/** The day on which the next review of a kind is due; undefined where it never is. */
export function nextReview(kind: ArtefactKind, reviewed: IsoDate, cadences: Cadences): IsoDate | undefined {
  const cadence = parseTimeframe(cadences[kind]);
  return cadence.ok ? timeframeEnd(cadence.value, reviewed) : undefined;
}
