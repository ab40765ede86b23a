import assert from 'node:assert/strict';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Chart } from '../../../../src/core/charts/chart';
import { labelWidth } from '../../../../src/core/charts/chart';
import { kataChart } from '../../../../src/core/charts/kata-chart';
import { courseOf } from '../../../../src/core/charts/kata-course';
import { chartSvg } from '../../../../src/core/charts/svg';
import { isFileOf } from '../../../../src/core/index/file';
import { withoutControls } from '../../../../src/core/text/controls';
import type { KataView } from '../../../../src/core/views/kata-view';
import { projectKata } from '../../../../src/core/views/project-kata';
import { createExampleService } from '../../support/examples';
import { createTestService } from '../../support/service';

function viewOf(text: string): KataView {
  const service = createTestService({ 'a.kata.yaml': text });
  const file = service.index.get('a.kata.yaml');
  assert.ok(isFileOf(file, 'kata'));
  return projectKata(service, file);
}

function example(): KataView {
  const service = createExampleService('local-development');
  const file = service.index.get('provisioning.kata.yaml');
  assert.ok(isFileOf(file, 'kata'));
  return projectKata(service, file);
}

const hostile = `title: "<b>&"
metric: "\\u202e ]]>"
target: { value: -4 h, by: never }
start: { value: 60 min, on: 2026-13-40 }
steps:
  - { current: 1h, expected: 30 min or less, actual: -2 h }
  - { on: 2026-01-01, expected: hope, actual: 4 apples }
  - nothing
`;

const texts = ({ shapes }: Chart) => shapes.flatMap(({ text }) => text ?? []);

describe('the chart of a kata', () => {
  it('tells target, start and actuals in one sentence, and has each in its table', () => {
    const { description, table } = kataChart(example());
    assert.equal(
      description,
      'restarts per provision: 2.1 at the start, 0.7 after 4 steps, the target is 0.5 by 2026-12-15.',
    );
    assert.deepEqual(table.rows.slice(0, 3), [
      ['Start', '2026-09-12', '—', '2.1'],
      ['1', '2026-09-21', '4 of 5 do not restart', '1.6'],
      ['2', '2026-10-05', '1.0', '1.2'],
    ]);
    assert.deepEqual(table.rows.at(-1), ['Target', '2026-12-15', '0.5', '—']);
  });

  it('sets what came of a step where the next one begins, and leaves out expectations without a number', () => {
    const { actual, expected, from, until } = courseOf(example());
    assert.deepEqual(
      [...actual].map(([step, { at, value }]) => [step, at - from, value]),
      [
        [1, 23, 1.6],
        [2, 37, 1.2],
        [3, 51, 0.9],
        [4, 65, 0.7],
      ],
    );
    assert.deepEqual([...expected.keys()], [2, 3, 4, 5]);
    assert.equal(until - from, 94);
  });

  it('goes step by step where days are missing, in the unit of the start', () => {
    const course = courseOf(viewOf(hostile));
    assert.equal(course.unit, 'min');
    assert.deepEqual(course.actual.get(1), { at: 1, value: -120, text: '-120' });
    assert.equal(course.expected.get(1)?.value, 30);
    assert.deepEqual([...course.actual.keys()], [1]);
    assert.equal(course.target?.value, -240);
  });

  for (const [name, size] of [
    ['a page', undefined],
    ['a pane', { width: 320, height: 180 }],
  ] as const) {
    it(`stays within its picture, on ${name}`, () => {
      const views = [example(), viewOf(hostile), viewOf('title: Empty\n'), viewOf('start: { value: -3 }\n')];
      for (const chart of views.map(view => kataChart(view, size))) {
        for (const shape of chart.shapes) {
          const { x, y, cx, cy } = shape.at as Record<string, number>;
          const [left, top] = [x ?? cx ?? 0, y ?? cy ?? 0];
          assert.ok(left >= 0 && left <= chart.width && top >= 0 && top <= chart.height, JSON.stringify(shape));
          assert.ok(!JSON.stringify(shape.at).includes('NaN'), JSON.stringify(shape));
          const end = shape.at['text-anchor'] === 'end' ? left : left + labelWidth(shape.text ?? '');
          if (shape.at['text-anchor'] !== 'middle') assert.ok(end <= chart.width, `cuts “${shape.text}”`);
        }
        const root = parseXml(chartSvg(chart)).root!;
        const title = root.children.find(child => child instanceof XmlElement && child.name === 'title');
        assert.equal((title as XmlElement).text, withoutControls(chart.title));
      }
      assert.ok(texts(kataChart(example(), size)).includes('Target 0.5'));
    });
  }
});
