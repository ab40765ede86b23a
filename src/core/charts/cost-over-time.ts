import * as l10n from '@vscode/l10n';
import { countsHours } from '../scoring/inputs';
import type { ScoreOptions } from '../scoring/model';
import { type CostStep, costProfile, profileEnd } from '../scoring/profile';
import { costAWeek } from '../scoring/units';
import { addDays, daysBetween, type IsoDate } from '../values/date';
import { numberText } from '../values/number';
import { type Chart, type ChartSize, fitted, label, line, ofEntry, path, type Shape } from './chart';
import { boundsOf, type ChartEntry, type ChartList, heatPaint } from './entries';
import { axis, type Scale } from './scale';

const [LEFT, TOP] = [56, 20];
/** What stands below the axis. */
const BELOW = 42;
/** The share of the width that the names at the right take. */
const NAMES = 0.35;
/** Four dates side by side. */
const ROOM_FOR_DATES = 320;
const NAME_ROW = 15;
/** So many lines are drawn, those that cost most; the table has all. */
const MOST = 10;

interface Curve {
  readonly entry: ChartEntry;
  readonly steps: readonly CostStep[];
  readonly last: number;
}

/** What a week of delay costs, from the day of the ranking on: flat, or nothing until deadline − duration. */
export function costOverTime(
  list: ChartList & { readonly options: { readonly asOf: IsoDate } },
  { width, height }: ChartSize = { width: 720, height: 300 },
): Chart {
  const right = Math.round(width * (1 - NAMES));
  const { options, entries } = list;
  const curves = entries
    .flatMap((entry): Curve[] => {
      const steps = costProfile(entry.inputs, options);
      return steps ? [{ entry, steps, last: steps.at(-1)!.costOfDelay }] : [];
    })
    .sort((a, b) => b.last - a.last);
  const end = profileEnd(
    entries.map(({ inputs }) => inputs),
    options,
  );
  const shown = curves.slice(0, MOST);
  const y = axis(Math.max(0, ...shown.map(({ last }) => last)) * 1.04, height - BELOW, TOP);
  const days = daysBetween(options.asOf, end);
  const x = (day: IsoDate) => LEFT + ((right - LEFT) * daysBetween(options.asOf, day)) / days;
  return {
    name: 'cost-over-time',
    title: l10n.t('Cost of delay over time'),
    description: describe(curves),
    width,
    height,
    shapes: [...frame(options, end, x, y), ...drawCurves(shown, list, x, y, { right, width })],
    table: {
      head: [l10n.t('Entry'), l10n.t('From'), l10n.t('Cost of delay')],
      rows: curves.flatMap(({ entry, steps }) =>
        steps.map(({ from, costOfDelay }) => [entry.name, from.text, costAWeek(costOfDelay, options)]),
      ),
    },
  };
}

function frame(
  options: ScoreOptions & { asOf: IsoDate },
  end: IsoDate,
  x: (day: IsoDate) => number,
  y: Scale,
): Shape[] {
  const days = daysBetween(options.asOf, end);
  const isNarrow = x(end) - LEFT < ROOM_FOR_DATES;
  const marks = (isNarrow ? [0, 3] : [0, 1, 2, 3]).map(third => addDays(options.asOf, Math.round((days * third) / 3)));
  return [
    ...y.ticks.flatMap(tick => [
      line(tick === 0 ? 'line' : 'grid', LEFT, y(tick), x(end), y(tick)),
      label('quiet', LEFT - 6, y(tick) + 4, numberText(tick), 'end'),
    ]),
    label('quiet', LEFT, TOP - 7, countsHours(options) ? l10n.t('h a week') : l10n.t('{0} a week', options.unit)),
    ...marks.map((day, index) =>
      label(
        'quiet',
        x(day),
        y(0) + 18,
        day.text,
        index === 0 ? 'start' : index === marks.length - 1 ? 'end' : 'middle',
      ),
    ),
  ];
}

/** The lines and, at their right ends, their names, moved apart where they would overlap. */
function drawCurves(
  curves: readonly Curve[],
  list: ChartList,
  x: (day: IsoDate) => number,
  y: Scale,
  { right, width }: { readonly right: number; readonly width: number },
): Shape[] {
  const bounds = boundsOf(list);
  let free = Number.NEGATIVE_INFINITY;
  // Names below the axis would be cut: the lowest may stand this far above it, those over it further.
  return curves.flatMap(({ entry, steps, last }, index) => {
    const lowest = y(0) + 4 - (curves.length - 1 - index) * NAME_ROW;
    const nameY = Math.min(Math.max(y(last), free), lowest);
    free = nameY + NAME_ROW;
    const points = steps.flatMap(({ from, costOfDelay }, step): [number, number][] => {
      const until = steps[step + 1]?.from;
      return [
        [x(from), y(costOfDelay)],
        [until ? x(until) : right, y(costOfDelay)],
      ];
    });
    const heat = heatPaint(entry.score.cd3 ?? 0, bounds);
    const paint = steps.length > 1 ? 'accent' : heat;
    return ofEntry(entry.index, [
      { ...path(paint, points), at: { ...path(paint, points).at, fill: 'none' } },
      line('grid', right, y(last), right + 14, nameY),
      label('plain', right + 18, nameY + 4, fitted(entry.name, width - right - 22)),
    ]);
  });
}

function describe(curves: readonly Curve[]): string {
  const turns = curves.flatMap(({ entry, steps }) => (steps[1] ? [{ name: entry.name, day: steps[1].from }] : []));
  if (curves.length === 0) return l10n.t('No cost of delay is known yet.');
  const [first] = turns.sort((a, b) => daysBetween(b.day, a.day));
  if (!first) return l10n.t('No entry has a deadline ahead: every week of delay costs the same.');
  return turns.length === 1
    ? l10n.t('Waiting for “{0}” costs nothing until {1}.', first.name, first.day.text)
    : l10n.t(
        'Waiting costs nothing at first for {0} entries; “{1}” is the first to turn, on {2}.',
        turns.length,
        first.name,
        first.day.text,
      );
}
