import assert from 'node:assert/strict';
import { readTable, type Table } from '../../../../src/core/import/csv';
import {
  guessInsightMapping,
  type InsightReading,
  personalIn,
  readInsights,
} from '../../../../src/core/import/insights';

function tableOf(text: string): Table {
  const table = readTable(text);
  assert.ok(table.ok, table.ok ? '' : table.reason);
  return table.value;
}

function read(text: string, reading: Partial<InsightReading> = {}) {
  const table = tableOf(text);
  return readInsights(table, {
    mapping: guessInsightMapping(table),
    kind: 'survey',
    kinds: ['survey', 'interview'],
    anonymous: false,
    idFor: finding => finding.slice(0, 3).toLowerCase(),
    ...reading,
  });
}

const survey = `Submitted at,Role,Comment,N,Email
2026-09-12T08:00:00Z,new developers,It never tells me whether it is stuck,5,a@example.com
in autumn,,"Ask mia@example.com, she
waits an hour",some,b@example.com
2026-09-13,testers,,1,c@example.com
`;

describe('Insights from a table', () => {
  it('are read by the names of the columns; what can’t be read is left out and told', () => {
    assert.deepEqual(read(survey), {
      insights: [
        {
          id: 'it ',
          kind: 'survey',
          on: '2026-09-12',
          participants: 5,
          segment: 'new developers',
          finding: 'It never tells me whether it is stuck',
        },
        { id: 'ask', kind: 'survey', finding: 'Ask mia@example.com, she waits an hour' },
      ],
      notes: [
        'Row 3: “in autumn” is no date such as 2026-09-12 and was left out.',
        'Row 3: “some” is no number of people and was left out.',
        'Row 4 has no finding and was left out.',
      ],
    });
  });

  it('have the dates of forms and spreadsheets; day and month are told apart by the whole column, or left out', () => {
    const days = (...dates: string[]) =>
      read(`Finding,Date\n${dates.map(date => `It hangs,"${date}"`).join('\n')}\n`).insights.map(({ on }) => on);
    assert.deepEqual(days('2026/09/02 10:23:11 AM GMT+2', '2026.9.2'), ['2026-09-02', '2026-09-02']);
    assert.deepEqual(days('2.9.2026', '12.09.2026 08:00'), ['2026-09-02', '2026-09-12']);
    assert.deepEqual(days('9/2/2026', '9/13/2026 8:00:00'), ['2026-09-02', '2026-09-13']);
    assert.deepEqual(days('2/9/2026', '13/9/2026'), ['2026-09-02', '2026-09-13']);
    assert.deepEqual(days('2/9/2026', '3/9/2026'), [undefined, undefined]);
    assert.deepEqual(days('13/9/2026', '9/13/2026'), [undefined, undefined]);
    assert.deepEqual(days('2026-13-40'), [undefined]);
  });

  it('have the kind that a row says, and a quote and a source beside the finding', () => {
    assert.deepEqual(
      read('key,summary,description,type\nABC-1,It hangs,“I killed it”,Interview\nABC-2,Slow,Slow,Bug\n'),
      {
        insights: [
          { id: 'it ', kind: 'interview', finding: 'It hangs', quote: '“I killed it”', source: 'ABC-1' },
          { id: 'slo', kind: 'survey', finding: 'Slow', source: 'ABC-2' },
        ],
        notes: [],
      },
    );
  });

  it('tell who somebody is only where the user wants it so; a column that is not taken over does not count', () => {
    const table = tableOf(survey);
    assert.deepEqual(personalIn(table, guessInsightMapping(table)), ['mia@example.com']);
    const { insights } = read('finding\n"Mia Wong said: ask a@example.com or b@example.com"\n', { anonymous: true });
    assert.equal(insights[0]?.finding, 'A participant said: ask a participant or a participant');
  });
});
