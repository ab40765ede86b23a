import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { describeRaw } from './number';

/** A day of the calendar, without time or time zone. */
export interface IsoDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** `2026-10-01` */
  readonly text: string;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** How many days the month of the year has. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return isLeap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date of a year, month (1 to 12) and day that exist. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return { year, month, day, text: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

/** The day that a clock shows in its own time zone. */
export function dateOfClock(clock: Date): IsoDate {
  return isoDate(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
}

/** Reads an ISO date, `2026-10-01`, and refuses days that the calendar does not have. */
export function parseDate(raw: unknown): Result<IsoDate> {
  const match = typeof raw === 'string' ? /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(raw) : null;
  if (!match) {
    return problem(l10n.t('{0} is not a date. Write year, month and day: 2026-10-01.', describeRaw(raw)));
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) {
    return problem(l10n.t('{0} has no such month. Write year, month and day: 2026-10-01.', describeRaw(raw)));
  }
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    return problem(l10n.t('{0} is not in the calendar: that month has {1} days.', describeRaw(raw), last));
  }
  return ok(isoDate(year, month, day));
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Years begin in March here, so that the leap day comes last;
 * an era is 400 years, 146,097 days.
 */
export function dayNumber(date: IsoDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((date.month + 9) % 12) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a number of days since 1970-01-01. */
export function dateOfDayNumber(days: number): IsoDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return isoDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date a number of days later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day some months later; the last day of that month where it is shorter: 2026-01-31 and 1 give 2026-02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return isoDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** For sorting: negative when `a` is before `b`. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return daysBetween(b, a);
}

/** A quarter of a year: 1 to 4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

/** The quarter that a date is in. */
export function quarterOf(date: IsoDate): Quarter {
  return { year: date.year, quarter: Math.ceil(date.month / 3) };
}

/** The first day of a quarter. */
export function quarterStart({ year, quarter }: Quarter): IsoDate {
  return isoDate(year, quarter * 3 - 2, 1);
}

/** The last day of a quarter. */
export function quarterEnd({ year, quarter }: Quarter): IsoDate {
  return isoDate(year, quarter * 3, daysInMonth(year, quarter * 3));
}

/** `2027-Q1` */
export function formatQuarter({ year, quarter }: Quarter): string {
  return `${pad(year, 4)}-Q${quarter}`;
}
