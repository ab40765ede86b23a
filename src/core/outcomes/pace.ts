import * as l10n from '@vscode/l10n';
import { childrenOf, type NodeOf } from '../artefacts/model';
import { compareDates, daysBetween, type IsoDate } from '../values/date';
import { formatNumber } from '../values/number';
import { convert, formatQuantity, type Quantity, shareOfWay } from '../values/quantity';
import { timeframeEnd } from '../values/timeframe';

/**
 * - `reached`: the newest measurement is at the target or beyond.
 * - `missed`: the timeframe is over and the target was not reached.
 * - `on-track`, `behind`: the share of the way that was done at the newest measurement, against the share of the time that was
 *   over then. What happened since is not known, and not held against anybody.
 * - `unmeasured`: there is no measurement after the first one, or none at all.
 * - `open`: from, to or the timeframe is missing, or the units differ: there is no pace to tell.
 */
export type PaceState = 'reached' | 'missed' | 'on-track' | 'behind' | 'unmeasured' | 'open';

/** A measurement with both its day and its value. */
export interface Measured {
  readonly on: IsoDate;
  readonly value: Quantity;
}

/** Where an outcome stands against its promise. */
export interface Pace {
  readonly state: PaceState;
  /** All measurements that are complete, oldest first. */
  readonly measurements: readonly Measured[];
  /** How much of the way from `from` to `to` is done: 1 is all of it, below 0 the wrong way. */
  readonly share: number | undefined;
  /** How much a steady pace from the first measurement to the end of the timeframe would have done at the newest one: 0 to 1. */
  readonly expected: number | undefined;
  /** The last day of the timeframe. */
  readonly due: IsoDate | undefined;
}

/** So much may be missing of a steady pace before an outcome is called behind: changes of behaviour come in steps. */
const tolerance = 0.1;

/** How an outcome moves toward its promise, as of a day. */
export function paceOf(outcome: NodeOf<'outcome'>, today: IsoDate): Pace {
  const { from, to, by } = outcome.values;
  const measurements = measurementsOf(outcome);
  const [first, last] = [measurements[0], measurements.at(-1)];
  const due = by && timeframeEnd(by, first?.on);
  const share = from && to && last ? shareOfWay(from, to, last.value) : undefined;
  const expected = first && last && due ? shareOfTime(first.on, due, last.on) : undefined;
  const facts = { measurements, share, expected, due };
  return { state: from && to ? stateOf(facts, today) : 'open', ...facts };
}

/** The measurements that have a day and a value, oldest first; in the unit of the promise where theirs converts to it. */
export function measurementsOf(outcome: NodeOf<'outcome'>): Measured[] {
  const { from, to } = outcome.values;
  const promise = from ?? to;
  const inUnit = (value: Quantity) => (value.unit === promise?.unit ? value : (convert(value, promise?.unit) ?? value));
  return childrenOf(outcome, 'measurement')
    .flatMap(({ values: { on, value } }) => (on && value ? [{ on, value: inUnit(value) }] : []))
    .sort((a, b) => compareDates(a.on, b.on));
}

function shareOfTime(start: IsoDate, end: IsoDate, day: IsoDate): number {
  const whole = daysBetween(start, end);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(start, day) / whole));
}

function stateOf({ share, expected, due, measurements }: Omit<Pace, 'state'>, today: IsoDate): PaceState {
  if (share !== undefined && share >= 1) return 'reached';
  if (due && compareDates(due, today) < 0) return 'missed';
  if (measurements.length === 0 || (measurements.length === 1 && share === 0)) return 'unmeasured';
  if (share === undefined || expected === undefined) return 'open';
  return share >= expected - tolerance ? 'on-track' : 'behind';
}

/** `on track`, `behind`, `reached` … as a word beside an outcome. */
export function paceWord(state: PaceState): string {
  const words: Record<PaceState, string> = {
    reached: l10n.t('reached'),
    missed: l10n.t('missed'),
    'on-track': l10n.t('on track'),
    behind: l10n.t('behind'),
    unmeasured: l10n.t('not measured'),
    open: l10n.t('no pace'),
  };
  return words[state];
}

/** `Behind: 35 % of the way when 59 % of the time was over.` */
export function paceSentence({ state, share, expected, due, measurements }: Pace): string {
  const way = share === undefined ? '' : l10n.t('{0} % of the way', percent(share));
  const time = expected === undefined ? '' : percent(expected);
  const last = measurements.at(-1);
  switch (state) {
    case 'reached':
      return last ? l10n.t('Reached: {0} on {1}.', formatQuantity(last.value), last.on.text) : l10n.t('Reached.');
    case 'missed':
      return way
        ? l10n.t('Missed: {0} when the time was over on {1}.', way, due?.text ?? '')
        : l10n.t('Missed: the time was over on {0}, and nothing was measured.', due?.text ?? '');
    case 'on-track':
      return l10n.t('On track: {0} when {1} % of the time was over.', way, time);
    case 'behind':
      return l10n.t('Behind: {0} when {1} % of the time was over.', way, time);
    case 'unmeasured':
      return l10n.t('Not measured since the start. Record a measurement.');
    case 'open':
      return l10n.t('Without from, to and by there is no pace to tell.');
  }
}

function percent(share: number): string {
  return formatNumber(Math.round(share * 100));
}
