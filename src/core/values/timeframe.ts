import * as l10n from '@vscode/l10n';
import { own } from '../own';
import { ok, problem, type Result } from '../result';
import { addDays, addMonths, type IsoDate, parseDate, type Quarter, quarterEnd } from './date';
import { describeRaw } from './number';

/** By when something is promised: a day, a quarter, or a duration from a start. */
export type Timeframe =
  | { readonly kind: 'date'; readonly date: IsoDate; readonly text: string }
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly text: string }
  | { readonly kind: 'duration'; readonly count: number; readonly unit: DurationUnit; readonly text: string };

export type DurationUnit = 'days' | 'weeks' | 'months' | 'quarters' | 'years';

const UNITS: Readonly<Record<string, DurationUnit>> = {
  d: 'days',
  day: 'days',
  w: 'weeks',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  y: 'years',
  year: 'years',
};

/** Reads a timeframe: `2026-10-01`, `2027-Q1` or `6 months`. */
export function parseTimeframe(raw: unknown): Result<Timeframe> {
  const text = typeof raw === 'string' ? raw.trim() : '';
  if (/^\d{4}-\d+-\d+$/.test(text)) {
    const date = parseDate(text);
    return date.ok ? ok({ kind: 'date', date: date.value, text }) : date;
  }
  const quarter = /^(\d{4})-Q([1-4])$/i.exec(text);
  if (quarter) {
    return ok({ kind: 'quarter', quarter: { year: Number(quarter[1]), quarter: Number(quarter[2]) }, text });
  }
  const duration = /^(\d+)\s*([a-z]+)$/i.exec(text);
  const name = duration?.[2]?.toLowerCase().replace(/(..)s$/, '$1') ?? '';
  const unit = own(UNITS, name);
  if (duration && unit && Number(duration[1]) > 0) {
    return ok({ kind: 'duration', count: Number(duration[1]), unit, text });
  }
  return problem(notATimeframe(raw, text));
}

function notATimeframe(raw: unknown, text: string): string {
  const turned = /^Q([1-4])[\s/-]*(\d{4})$/i.exec(text);
  const spaced = /^(\d{4})\s*[/ ]?\s*Q([1-4])$/i.exec(text);
  if (turned || spaced) {
    const [year, quarter] = turned ? [turned[2], turned[1]] : [spaced?.[1], spaced?.[2]];
    return l10n.t('{0} is not a timeframe. Write the quarter as {1}.', describeRaw(raw), `${year}-Q${quarter}`);
  }
  return l10n.t(
    '{0} is not a timeframe. Write a date (2026-10-01), a quarter (2027-Q1) or a duration (6 months).',
    describeRaw(raw),
  );
}

/** The last day of the timeframe. A duration has one only where its start is known. */
export function timeframeEnd(timeframe: Timeframe, start?: IsoDate): IsoDate | undefined {
  switch (timeframe.kind) {
    case 'date':
      return timeframe.date;
    case 'quarter':
      return quarterEnd(timeframe.quarter);
    case 'duration':
      return start && addDuration(start, timeframe.count, timeframe.unit);
  }
}

function addDuration(start: IsoDate, count: number, unit: DurationUnit): IsoDate {
  switch (unit) {
    case 'days':
      return addDays(start, count);
    case 'weeks':
      return addDays(start, count * 7);
    case 'months':
      return addMonths(start, count);
    case 'quarters':
      return addMonths(start, count * 3);
    case 'years':
      return addMonths(start, count * 12);
  }
}
