import * as l10n from '@vscode/l10n';
import { withoutControls } from '../text/controls';
import { addDays, compareDates, type IsoDate } from '../values/date';
import { type Review, reviewReason } from './due';

/**
 * The reviews as an iCalendar file (RFC 5545): one event of a whole day for each, today where it is late. The same review has
 * the same identity in the next export, so that a calendar updates it.
 */
export function reviewCalendar(reviews: readonly Review[], today: IsoDate): string {
  const events = reviews.flatMap(review => {
    if (!review.due) return [];
    const day = compareDates(review.due, today) < 0 ? today : review.due;
    return [
      'BEGIN:VEVENT',
      `UID:${hash(review.uri)}@canopy`,
      `DTSTAMP:${compact(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escapeText(l10n.t('Review: {0}', review.title))}`,
      `DESCRIPTION:${escapeText(reviewReason(review))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Canopy//Reviews//EN', ...events, 'END:VCALENDAR'];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

const compact = ({ text }: IsoDate): string => text.replaceAll('-', '');

function escapeText(text: string): string {
  return withoutControls(text).replace(/[\\;,]/g, '\\$&');
}

/** A line is at most 75 bytes long; the rest goes on in lines that start with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const character of line) {
    const size = bytesOf(character.codePointAt(0)!);
    if (length + size > 75) {
      parts.push(part);
      part = ' ';
      length = 1;
    }
    part += character;
    length += size;
  }
  return [...parts, part].join('\r\n');
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** 53 bits of a text (cyrb53): an identity that needs no secret, only to stay the same and differ from the others. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
