import { parseDate } from '../../../src/core/values/date';

/** A day as it is said in short: `12 Sep`, with the year where it is another one than today's. Other texts stay as they are. */
export function dayText(text: string, today: string): string {
  const read = parseDate(text);
  if (!read.ok) return text;
  const { year, month, day } = read.value;
  const isThisYear = today.startsWith(String(year));
  const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  if (!isThisYear) form.year = 'numeric';
  const language = document.documentElement.lang || 'en';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, form).format(Date.UTC(year, month - 1, day));
}
