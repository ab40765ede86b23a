import { parseDate } from '../core/values/date';
import type { Option } from './command';
import { Failure } from './failure';
import type { Io } from './io';

/** The option that fixes the day of a document, so that the same files give the same document. */
export const dateOption = {
  type: 'text',
  value: 'DATE',
  help: 'the day that the document is of, as 2026-10-01 (today)',
} as const satisfies Option;

/**
 * The outside world with its clock standing still on a day.
 * @throws Failure for what is no date
 */
export function asOf(date: string | undefined, io: Io): Io {
  if (date === undefined) return io;
  const day = parseDate(date);
  if (!day.ok) throw new Failure(day.reason);
  const { year, month, day: ofMonth } = day.value;
  return { ...io, now: () => new Date(year, month - 1, ofMonth, 12) };
}
