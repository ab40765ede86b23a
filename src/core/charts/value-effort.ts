import * as l10n from '@vscode/l10n';
import { formulaOf } from '../scoring/formula';
import { checkInputs, countsHours } from '../scoring/inputs';
import type { ScoreOptions } from '../scoring/model';
import { divisorName, inputText, lossText } from '../scoring/units';
import type { Estimate } from '../values/estimate';
import { numberText } from '../values/number';
import { type Chart, type ChartSize, circle, label, line, ofEntry, path, type Shape } from './chart';
import { boundsOf, type ChartList, heatPaint, onHeat, type RankedEntry, rankedEntries } from './entries';
import { axis, type Scale } from './scale';

const [LEFT, TOP] = [52, 20];
/** What stands at the right of the axes, and below them. */
const [BESIDE, BELOW] = [64, 54];

/** Cost of delay against effort (or duration): on one line from the corner CD3 is the same, and steeper goes first. */
export function valueAgainstEffort(list: ChartList, { width, height }: ChartSize = { width: 560, height: 320 }): Chart {
  const { options } = list;
  const points = rankedEntries(list).map(entry => ({ entry, divisor: divisorOf(entry, options) }));
  const x = axis(Math.max(0, ...points.map(({ divisor }) => divisor.high)) * 1.04, LEFT, width - BESIDE, 5);
  const y = axis(Math.max(0, ...points.map(({ entry }) => entry.score.costOfDelay)) * 1.06, height - BELOW, TOP);
  const bounds = boundsOf(list);
  // The smallest circles last, so that none is hidden.
  const bubbles = points
    .map(point => ({ ...point, radius: radiusOf(point.entry, options) }))
    .sort((a, b) => b.radius - a.radius || b.entry.rank - a.entry.rank);
  return {
    name: 'value-against-effort',
    title:
      options.divideBy === 'effort' ? l10n.t('Cost of delay against effort') : l10n.t('Cost of delay against duration'),
    description: l10n.t('On one line, the same CD3. Steeper goes first. The numbers are ranks.'),
    width,
    height,
    shapes: [
      ...frame(x, y, options),
      ...isoLines(bounds, x, y),
      ...bubbles.flatMap(({ entry, divisor, radius }) =>
        ofEntry(entry.index, bubble(entry, divisor, radius, heatPaint(entry.score.cd3, bounds), x, y)),
      ),
    ],
    table: {
      head: [l10n.t('Entry'), l10n.t('Rank'), l10n.t('Cost of delay a week'), divisorName(options), 'CD3'],
      rows: points.map(({ entry, divisor }) => [
        entry.name,
        String(entry.rank),
        lossText(entry.score.costOfDelay, options),
        divisor.isRange
          ? l10n.t('{0} to {1}', numberText(divisor.low), inputText(options.divideBy, divisor.high, options))
          : inputText(options.divideBy, divisor.likely, options),
        numberText(entry.score.cd3),
      ]),
    },
  };
}

function divisorOf({ inputs }: RankedEntry, options: ScoreOptions): Estimate {
  return formulaOf(inputs, checkInputs(inputs, options), options)!.divisor!.estimate;
}

/** The area grows with the people that are reached; one size where nobody counted them. */
function radiusOf({ inputs }: RankedEntry, options: ScoreOptions): number {
  const { reach } = checkInputs(inputs, options).values;
  return reach ? 7 + Math.min(11, Math.sqrt(reach.likely) / 3) : 9;
}

function frame(x: Scale, y: Scale, options: ScoreOptions): Shape[] {
  const unit = countsHours(options) ? l10n.t('h a week') : l10n.t('{0} a week', options.unit);
  const xName = divisorName(options);
  const [right, bottom] = [x(x.top), y(0)];
  return [
    path('line', [
      [LEFT, TOP],
      [LEFT, bottom],
      [right, bottom],
    ]),
    ...x.ticks.map(tick => label('quiet', x(tick), bottom + 16, numberText(tick), 'middle')),
    ...y.ticks.slice(1).map(tick => label('quiet', LEFT - 6, y(tick) + 4, numberText(tick), 'end')),
    label('quiet', LEFT + 6, TOP - 6, unit),
    label('quiet', (LEFT + right) / 2, bottom + 36, l10n.t('{0}. Circle: reach', xName), 'middle'),
  ];
}

/** Lines of one CD3, at the bounds of the heat scale, named where they leave the picture. */
function isoLines(bounds: readonly number[], x: Scale, y: Scale): Shape[] {
  return bounds.flatMap((cd3, index) => {
    const end = Math.min(x.top, y.top / cd3);
    const [endX, endY] = [x(end), y(cd3 * end)];
    const name = index === bounds.length - 1 ? l10n.t('CD3 {0}', numberText(cd3)) : numberText(cd3);
    const leavesAtTop = end < x.top;
    return [
      line('grid', x(0), y(0), endX, endY),
      leavesAtTop ? label('quiet', endX, endY - 5, name, 'middle') : label('quiet', endX + 5, endY + 4, name),
    ];
  });
}

function bubble(
  { rank, score }: RankedEntry,
  divisor: Estimate,
  radius: number,
  heat: Shape['paint'],
  x: Scale,
  y: Scale,
): Shape[] {
  const [cx, cy] = [x(divisor.likely), y(score.costOfDelay)];
  const [low, high] = [x(divisor.low), x(divisor.high)];
  const whisker = divisor.isRange
    ? [
        line('line', low, cy, high, cy),
        line('line', low, cy - 3, low, cy + 3),
        line('line', high, cy - 3, high, cy + 3),
      ]
    : [];
  return [...whisker, circle(heat, cx, cy, radius), label(onHeat(heat), cx, cy + 4, String(rank), 'middle')];
}
