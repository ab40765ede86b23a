import assert from 'node:assert/strict';
import { cadencesOf, usualCadences } from '../../../../src/core/reviews/cadence';
import { reviewCalendar } from '../../../../src/core/reviews/calendar';
import { isDue, type Review, reviewReason, reviews, reviewText } from '../../../../src/core/reviews/due';
import { createExampleService } from '../../support/examples';
import { createTestService, today } from '../../support/service';

function reviewsOf(files: Record<string, string>, cadences = usualCadences): Review[] {
  return reviews({ index: createTestService(files).index, cadences, today });
}

describe('Reviews', () => {
  it('are due as the cadence of each kind says, soonest first', () => {
    const found = reviewsOf({
      'j.journey.yaml': 'reviewed: 2026-05-22\n',
      'k.kata.yaml': 'title: Ours\nreviewed: 2026-11-09\n',
      'r.roadmap.yaml': 'reviewed: 2026-08-23\n',
      's.scorecard.yaml': 'reviewed: 2026-08-22\n',
      'i.insights.yaml': 'reviewed: 2026-11-02\n',
      't.tree.yaml': 'title: Never\n',
    });
    assert.deepEqual(
      found.map(review => `${review.title}: ${reviewText(review)}`),
      [
        'i.insights.yaml: 6 days late',
        'j.journey.yaml: due today',
        's.scorecard.yaml: due today',
        'Ours: due tomorrow',
        'r.roadmap.yaml: due tomorrow',
        'Never: not reviewed yet',
      ],
    );
    assert.deepEqual(
      found.filter(isDue).map(({ kind }) => kind),
      ['insights', 'journey', 'scorecard'],
    );
  });

  it('of a tree are due when an insight that it rests on is newer', () => {
    const [tree] = reviewsOf({
      't.tree.yaml': 'reviewed: 2026-11-01\nopportunities: [{ evidence: [a, b, c, a] }]\n',
      'i.insights.yaml':
        'insights: [{ id: a, on: 2026-11-20 }, { id: b, on: 2026-11-15 }, { id: c, on: 2026-11-01 }, { id: other, on: 2026-11-02 }]\n',
    });
    assert.deepEqual(
      [tree?.due?.text, tree && reviewReason(tree)],
      ['2026-11-15', '2 insights are newer than its review on 2026-11-01.'],
    );
  });

  it('follow what somebody chose, as far as it is a duration', () => {
    const cadences = cadencesOf({ tree: 'never', journey: '1 year', kata: 'often', insights: 3 });
    const { tree: _, ...others } = usualCadences;
    assert.deepEqual(cadences, { ...others, journey: '1 year' });
  });

  it('of the example are as its README says', () => {
    const { index } = createExampleService('local-development');
    const late = reviews({ index, cadences: usualCadences, today }).filter(isDue);
    assert.deepEqual(
      late.map(review => `${review.title}, ${reviewText(review)}`),
      ['Arch roadmap, 12 days late'],
    );
  });
});

describe('The calendar of reviews', () => {
  const calendar = reviewCalendar(
    reviewsOf({
      'r.roadmap.yaml': `title: Ours, theirs; ${'ä'.repeat(40)}\nreviewed: 2026-08-10\n`,
      't.tree.yaml': '',
    }),
    today,
  );

  it('has an event of a whole day for each review that has a day, today where it is late', () => {
    assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.match(calendar, /DTSTART;VALUE=DATE:20261122\r\nDTEND;VALUE=DATE:20261123\r\n/);
  });

  it('escapes texts and folds long lines at whole characters', () => {
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.match(calendar.replaceAll('\r\n ', ''), /SUMMARY:Review: Ours\\, theirs\\; ä{40}\r\n/);
  });
});
