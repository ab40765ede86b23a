import assert from 'node:assert/strict';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { cd3Bars } from '../../../../src/core/charts/cd3-bars';
import type { Chart, Shape } from '../../../../src/core/charts/chart';
import { fitted, labelWidth, wrapped } from '../../../../src/core/charts/chart';
import { costOverTime } from '../../../../src/core/charts/cost-over-time';
import type { ChartList } from '../../../../src/core/charts/entries';
import { rankHeatmap } from '../../../../src/core/charts/rank-heatmap';
import { axis } from '../../../../src/core/charts/scale';
import { chartSvg, chartsSvg } from '../../../../src/core/charts/svg';
import { tornadoChart } from '../../../../src/core/charts/tornado-chart';
import { valueAgainstEffort } from '../../../../src/core/charts/value-effort';
import { chartListOf } from '../../../../src/core/views/chart-list';
import { createExampleService } from '../../support/examples';
import { createTestService, type today } from '../../support/service';

type Dated = ChartList & { options: { asOf: typeof today } };

function chartsOf(text: string): Chart[] {
  const service = createTestService({ 'a.scorecard.yaml': text });
  return chartsIn(service, 'a.scorecard.yaml');
}

function chartsIn(service: ReturnType<typeof createTestService>, uri: string): Chart[] {
  const scored = service.scores.list(service.index.get(uri)!)!;
  const list = chartListOf(service, scored) as Dated;
  const tornado = service.scores.tornadoes(scored).find(found => found !== undefined);
  return [
    cd3Bars(list),
    valueAgainstEffort(list),
    rankHeatmap(list),
    costOverTime(list),
    ...(tornado ? [tornadoChart(tornado, list.options, { cd3: 40, place: '1st place' })] : []),
  ];
}

const example = () => chartsIn(createExampleService('local-development'), '2027-q1.scorecard.yaml');

const hostile = `entries:
  - { id: a, capability: "<script>alert(1)</script> & \\"quotes\\" ]]> \\u0000\\u202e", cost_of_delay: 5..9, effort: 2 }
  - { id: b, capability: ${'x'.repeat(400)}, cost_of_delay: 0, effort: 1e-9 }
  - { id: c, capability: 今日は良い天気ですね今日は良い天気ですね, cost_of_delay: 1e12, effort: 3, duration: 1, deadline: 2030-01-01 }
`;

const numbers = ({ at }: Shape) =>
  Object.entries(at).flatMap(([, value]) =>
    typeof value === 'number' ? [value] : (value.match(/-?[\d.]+/g) ?? []).map(Number),
  );

describe('charts', () => {
  it('stay within their picture', () => {
    for (const { name, shapes, width, height } of [...example(), ...chartsOf(hostile)]) {
      for (const shape of shapes) {
        const { x, y, cx, cy } = shape.at as Record<string, number>;
        const [left, top] = [x ?? cx ?? 0, y ?? cy ?? 0];
        assert.ok(left >= 0 && left <= width && top >= 0 && top <= height, `${name}: ${JSON.stringify(shape)}`);
        assert.ok(numbers(shape).every(Number.isFinite), `${name}: ${JSON.stringify(shape)}`);
        const end = shape.text === undefined || shape.at['text-anchor'] ? left : left + labelWidth(shape.text);
        assert.ok(end <= width, `${name} cuts “${shape.text}”`);
      }
    }
  });

  it('are documents of XML with a title, a description and the numbers in words, in each theme', () => {
    for (const theme of ['auto', 'light', 'dark'] as const) {
      for (const chart of [...example(), ...chartsOf(hostile), ...chartsOf('entries: []\n')]) {
        const root = parseXml(chartSvg(chart, theme)).root!;
        const named = (name: string) => root.children.find(child => child instanceof XmlElement && child.name === name);
        assert.equal((named('title') as XmlElement).text, chart.title);
        assert.ok((named('desc') as XmlElement).text.startsWith(chart.description.slice(0, 20)));
      }
    }
    assert.ok(!chartSvg(chartsOf(hostile)[0]!).includes('<script'));
    const all = parseXml(chartsSvg(example(), 'All & one')).root!;
    assert.equal(all.children.filter(child => child instanceof XmlElement && child.name === 'svg').length, 5);
  });

  it('have a table behind with a row for every entry that is drawn', () => {
    for (const { table, shapes, name } of example()) {
      for (const row of table.rows) assert.equal(row.length, table.head.length, name);
      const drawn = new Set(shapes.flatMap(({ entry }) => entry ?? []));
      assert.ok(table.rows.length >= drawn.size, name);
    }
  });

  it('say in one sentence what they show', () => {
    assert.deepEqual(
      example().map(({ description }) => description),
      [
        "“I sit through tests that have nothing to do with it” comes first with a CD3 of 56, “I can't tell whether it is stuck or just slow” second with 40, of 10.",
        'On one line, the same CD3. Steeper goes first. The numbers are ranks.',
        '“I sit through tests that have nothing to do with it” comes first in 83 % of the draws. 2 pairs of neighbours are tied.',
        'Waiting for “My stack no longer starts” costs nothing until 2026-12-21.',
        'CD3 depends most on the hours lost: from 34 to 68.',
      ],
    );
    assert.deepEqual(
      chartsOf('entries: []\n').map(({ description }) => description),
      [
        'No entry has a score yet.',
        'On one line, the same CD3. Steeper goes first. The numbers are ranks.',
        'No entry has a score yet.',
        'No cost of delay is known yet.',
      ],
    );
  });
});

describe('axis', () => {
  for (const [highest, ticks] of [
    [69, [0, 20, 40, 60, 80]],
    [450, [0, 200, 400, 600]],
    [0.7, [0, 0.2, 0.4, 0.6, 0.8]],
    [0, [0, 0.25, 0.5, 0.75, 1]],
    [100, [0, 25, 50, 75, 100]],
  ] as const) {
    it(`to ${highest} has round ticks`, () => assert.deepEqual(axis(highest, 0, 100).ticks, ticks));
  }

  it('goes from the place of zero to the place of its end', () => {
    const scale = axis(80, 200, 0);
    assert.deepEqual([scale(0), scale(40), scale(80)], [200, 100, 0]);
  });
});

describe('texts of charts', () => {
  it('are cut at a word, or wrapped', () => {
    assert.equal(fitted('short', 100), 'short');
    assert.equal(fitted('one two three four five', 100), 'one two three…');
    assert.deepEqual(wrapped('one two three four five', 60, 3), ['one two', 'three four', 'five']);
    assert.deepEqual(wrapped('one two three four five', 60, 2), ['one two', 'three…']);
  });
});
