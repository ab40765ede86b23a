import * as l10n from '@vscode/l10n';
import { own } from '../own';
import { ok, problem, type Result } from '../result';
import { describeRaw, formatNumber, withoutNoise } from './number';

/** A number with an optional unit: `10h`, `30%`, `2.1 restarts`. */
export interface Quantity {
  readonly value: number;
  /** As written, with single spaces; absent for a plain number. */
  readonly unit?: string;
  /** As written. */
  readonly text: string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Durations in seconds. A day is 24 hours and a week 7 days: outcomes measure elapsed time (how long people wait), which
 * runs on at night. Working days are not a unit; state working time in hours.
 */
const SECONDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [0.001, 'ms millisecond milliseconds'],
      [1, 's sec secs second seconds'],
      [MINUTE, 'min mins minute minutes'],
      [HOUR, 'h hr hrs hour hours'],
      [DAY, 'd day days'],
      [7 * DAY, 'w wk wks week weeks'],
    ] as const
  ).flatMap(([seconds, names]) => names.split(' ').map(name => [name, seconds])),
);

/** How many seconds one of the unit is; undefined when the unit is not a duration. */
function secondsOf(unit: string | undefined): number | undefined {
  const name = unit?.toLowerCase();
  return name === undefined ? undefined : own(SECONDS, name);
}

/** Two units of one family name the same thing: `restart` and `restarts`, `%` and `percent`. */
function unitFamily(unit: string | undefined): string {
  if (unit === undefined || secondsOf(unit) !== undefined) {
    return unit === undefined ? '' : 'duration';
  }
  if (unit.length <= 3) {
    return unit;
  }
  const name = unit.toLowerCase();
  if (name === 'percent') {
    return '%';
  }
  return /[^s]s$/.test(name) ? name.slice(0, -1) : name;
}

/** Whether the unit is a duration that converts: ms, s, min, h, d, w and their words. */
export function isDurationUnit(unit: string | undefined): boolean {
  return secondsOf(unit) !== undefined;
}

const NUMBER = /^([+\-−]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d+)?(?:(?<=\d)[eE][+\-−]?\d+)?)\s*(.*)$/su;

/**
 * A unit starts with a letter, a sign or `/week`, and no second number follows in it: `4 of 5` is not a quantity. Nor is
 * an exponent a unit, as in `1 e9`; `e2e tests` is one.
 */
const UNIT = /^(?![eE][+\-−]?\d+(?![\d\p{L}]))(?:[\p{L}%‰°\p{Sc}]|\/\s*\p{L})(?!.*\s\d)/su;

/**
 * Reads a quantity: a number of YAML, or text such as `10h`, `45 min`, `-3` `1e9` or `1,000 users`. Spaces between
 * number and unit are free; decimals take a point.
 */
export function parseQuantity(raw: unknown): Result<Quantity> {
  if (typeof raw === 'number' && Number.isFinite(raw)) {
    return ok({ value: raw, text: String(raw) });
  }
  if (typeof raw !== 'string') {
    return notAQuantity(raw);
  }
  const text = raw.trim();
  const [, digits = '', rest = ''] = NUMBER.exec(text) ?? [];
  if (!/\d/.test(digits)) {
    return notAQuantity(raw);
  }
  if (/^,\d/.test(rest)) {
    return problem(
      l10n.t(
        '{0} has a comma in its number. Write decimals with a point, such as 1.5, or leave it out.',
        describeRaw(text),
      ),
    );
  }
  const value = Number(digits.replaceAll(',', '').replaceAll('−', '-'));
  if (!Number.isFinite(value)) {
    return notAQuantity(raw);
  }
  if (rest === '') {
    return ok({ value, text });
  }
  return UNIT.test(rest) ? ok({ value, unit: rest.replace(/\s+/g, ' '), text }) : notAQuantity(raw);
}

function notAQuantity(raw: unknown): Result<Quantity> {
  return problem(
    l10n.t(
      '{0} is not a quantity. Write a number and, where it has one, its unit: 10h, 30% or 2.1 restarts.',
      describeRaw(raw),
    ),
  );
}

/** Whether two quantities can be set against each other: the same unit, or two durations. 30% and 0.3 can not. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return unitFamily(a.unit) === unitFamily(b.unit);
}

/** The quantity in another unit; undefined when the units do not convert. `undefined` stands for a plain number. */
export function convert(quantity: Quantity, unit: string | undefined): Quantity | undefined {
  if (unitFamily(quantity.unit) !== unitFamily(unit)) {
    return undefined;
  }
  const factor = (secondsOf(quantity.unit) ?? 1) / (secondsOf(unit) ?? 1);
  return quantityOf(quantity.value * factor, unit);
}

/** A quantity that nobody wrote: its text is its display. */
export function quantityOf(value: number, unit?: string): Quantity {
  const exact = withoutNoise(value);
  const bare = { value: exact, ...(unit === undefined ? {} : { unit }) };
  return { ...bare, text: formatQuantity(bare) };
}

/** `to` minus `from`, in the unit of `from`; undefined when they are not comparable. */
export function difference(from: Quantity, to: Quantity): Quantity | undefined {
  const end = convert(to, from.unit);
  return end && quantityOf(end.value - from.value, from.unit);
}

/**
 * How much of the way from `from` to `to` is done: 0 at the start, 1 at the target, above 1 beyond it, negative when it
 * went the other way. Undefined when the units differ or the way has no length.
 */
export function shareOfWay(from: Quantity, to: Quantity, current: Quantity): number | undefined {
  const whole = difference(from, to)?.value;
  const done = difference(from, current)?.value;
  return whole === undefined || done === undefined || whole === 0 ? undefined : withoutNoise(done / whole);
}

/** The change as a share of the start: 10h to 7h is -0.3. Undefined when the units differ or the start is zero. */
export function relativeChange(from: Quantity, to: Quantity): number | undefined {
  const change = difference(from, to)?.value;
  return change === undefined || from.value === 0 ? undefined : withoutNoise(change / Math.abs(from.value));
}

/** The quantity for display, with sensible digits: `9.1 h`, `30%`, `2.1 restarts`. */
export function formatQuantity(quantity: Pick<Quantity, 'value' | 'unit'>): string {
  const number = formatNumber(quantity.value);
  if (quantity.unit === undefined) {
    return number;
  }
  return quantity.unit === '%' ? `${number}%` : `${number} ${quantity.unit}`;
}
