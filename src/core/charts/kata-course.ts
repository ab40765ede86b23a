import * as l10n from '@vscode/l10n';
import { addDays, compareDates, dayNumber, type IsoDate, parseDate } from '../values/date';
import { formatNumber } from '../values/number';
import { comparable, convert, parseQuantity, type Quantity } from '../values/quantity';
import { parseTimeframe, timeframeEnd } from '../values/timeframe';
import type { KataView, StepView } from '../views/kata-view';

/** A value of the kata at its place along the way. */
export interface CoursePoint {
  /** Days, or steps where days are missing: only distances between them count. */
  readonly at: number;
  /** In the unit of the course. */
  readonly value: number;
  readonly text: string;
}

/** What a kata measured and expected, on one axis and in one unit. What can't be compared with its start is left out. */
export interface Course {
  readonly unit: string | undefined;
  readonly start: CoursePoint | undefined;
  /** By the number of the step, from 1 on. */
  readonly actual: ReadonlyMap<number, CoursePoint>;
  readonly expected: ReadonlyMap<number, CoursePoint>;
  readonly target: CoursePoint | undefined;
  readonly from: number;
  readonly until: number;
}

/** A step takes a week at most. */
const WEEK = 7;

/** Lays the values of a kata along their days; where a day is missing or out of order, step by step. */
export function courseOf(view: KataView): Course {
  const { start, target, steps } = view;
  const values = [start.value, target.value, ...steps.flatMap(({ current, actual }) => [current, actual])];
  const base = values.map(quantity).find(value => value !== undefined);
  const places = placesOf(view);
  const point = (text: string, at: number): CoursePoint[] => {
    const found = quantity(text);
    const same = base && found && comparable(found, base) ? convert(found, base.unit) : undefined;
    return same ? [{ at, value: same.value, text: formatNumber(same.value) }] : [];
  };
  const along = (of: (step: StepView) => string) =>
    new Map(steps.flatMap((step, index) => point(of(step), places.ends[index]!).map(one => [index + 1, one] as const)));
  return {
    unit: base?.unit,
    start: point(start.value || (steps[0]?.current ?? ''), places.start)[0],
    actual: along(({ actual }) => actual),
    expected: along(({ expected }) => bound(expected)),
    target: point(target.value, places.target)[0],
    from: places.start,
    until: Math.max(places.target, places.ends.at(-1) ?? places.start + 1),
  };
}

interface Places {
  readonly start: number;
  /** Where each step ends: where the next one begins, or a week after it began. */
  readonly ends: readonly number[];
  readonly target: number;
}

function placesOf({ start, target, steps }: KataView): Places {
  const began = steps.map(({ on }) => day(on));
  const first = day(start.on) ?? began[0];
  const days = [first, ...began];
  const isDated = days.every((each, index) => each && (index === 0 || compareDates(days[index - 1]!, each) <= 0));
  if (!isDated || !first) {
    return { start: 0, ends: steps.map((_, index) => index + 1), target: steps.length + 1 };
  }
  const ends = began.map((each, index) => dayNumber(began[index + 1] ?? addDays(each!, WEEK)));
  const by = parseTimeframe(target.by);
  const end = by.ok ? timeframeEnd(by.value, first) : undefined;
  const last = ends.at(-1) ?? dayNumber(first);
  return { start: dayNumber(first), ends, target: Math.max(end ? dayNumber(end) : 0, last + 1) };
}

function day(text: string): IsoDate | undefined {
  const read = parseDate(text);
  return read.ok ? read.value : undefined;
}

function quantity(text: string): Quantity | undefined {
  const read = parseQuantity(text);
  return read.ok ? read.value : undefined;
}

/** `0.5 or less` is drawn at 0.5. */
function bound(expected: string): string {
  return expected.replace(/\s+or (?:less|more|fewer|better)$/i, '');
}

/** The course in one sentence. */
export function courseSentence({ metric, title, target: { by } }: KataView, course: Course): string {
  const { start, actual, target } = course;
  const what = metric || title;
  const [steps, now] = [...actual].at(-1) ?? [];
  const parts = [
    start && l10n.t('{0} at the start', start.text),
    now && (steps === 1 ? l10n.t('{0} after step 1', now.text) : l10n.t('{0} after {1} steps', now.text, steps ?? 0)),
    target && (by ? l10n.t('the target is {0} by {1}', target.text, by) : l10n.t('the target is {0}', target.text)),
  ].filter(part => part !== undefined);
  return parts.length === 0 ? l10n.t('Nothing was measured yet.') : `${what}: ${parts.join(', ')}.`;
}
