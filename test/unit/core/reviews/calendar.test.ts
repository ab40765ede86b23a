import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviewCalendar } from '../../../../src/core/reviews/calendar';
import type { Review } from '../../../../src/core/reviews/due';
import { withoutControls } from '../../../../src/core/text/controls';
import { addDays } from '../../../../src/core/values/date';
import { today } from '../../support/service';

const cases = Number(process.env.CANOPY_CASES ?? 200);

function review(uri: string, title: string): Review {
  const due = addDays(today, 3);
  return { uri, kind: 'roadmap', title, reviewed: today, due, late: -3, newInsights: 0 };
}

/** The properties of each event as RFC 5545 reads them: lines unfolded, each name once, texts without their escapes. */
function eventsOf(calendar: string): Map<string, string>[] {
  const unfolded = calendar.replaceAll('\r\n ', '');
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT\r\n/g)].map(([, body = '']) => {
    const event = new Map<string, string>();
    for (const line of body.split('\r\n').slice(0, -1)) {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[A-Z]+=[A-Z]+)*:(.+)$/.exec(line) ?? [];
      assert.ok(name !== '' && !event.has(name), line);
      event.set(name, value.replace(/\\([\\;,])/g, '$1'));
    }
    return event;
  });
}

describe('A calendar file', () => {
  it('is one that RFC 5545 allows, whatever the titles are', () => {
    const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { minLength: 1, maxLength: 5 });
    const property = fc.property(titles, found => {
      const reviews = found.map((title, index) => review(`file:///${index}.roadmap.yaml`, `${title}\r\n;,\\n end`));
      const calendar = reviewCalendar(reviews, today);
      assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r\n]+\r\n[\s\S]*END:VCALENDAR\r\n$/);
      assert.doesNotMatch(calendar, /\r(?!\n)|(?<!\r)\n/);
      for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      const events = eventsOf(calendar);
      assert.deepEqual(
        events.map(event => event.get('SUMMARY')),
        reviews.map(({ title }) => `Review: ${withoutControls(title)}`),
      );
      assert.equal(new Set(events.map(event => event.get('UID'))).size, reviews.length);
      for (const event of events) {
        assert.match(event.get('DTSTAMP') ?? '', /^\d{8}T\d{6}Z$/);
        assert.match(event.get('DTSTART') ?? '', /^\d{8}$/);
        assert.ok(event.get('DTEND')! > event.get('DTSTART')!);
      }
    });
    fc.assert(property, { numRuns: cases, seed: 20261126 });
  });

  it('names a review as it did in the last export, so that calendars update it', () => {
    const uid = (title: string, day = today) =>
      eventsOf(reviewCalendar([review('file:///a.roadmap.yaml', title)], day))[0]?.get('UID');
    assert.equal(uid('Ours'), uid('Ours and theirs', addDays(today, 1)));
  });
});
