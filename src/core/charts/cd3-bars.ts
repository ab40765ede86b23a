import * as l10n from '@vscode/l10n';
import { numberText } from '../values/number';
import { scoreText } from '../views/words';
import { type Chart, label, labelWidth, line, ofEntry, rect, type Shape, wrapped } from './chart';
import { boundsOf, type ChartList, heatPaint, type RankedEntry, rankedEntries } from './entries';
import { axis, type Scale } from './scale';

const WIDTH = 720;
const ROW = 34;
const HEAD = 28;
const NAMES = 280;
const RIGHT = 690;

/** CD3 of every entry as a point on the range that 8 of 10 draws fall into, best first. */
export function cd3Bars(list: ChartList): Chart {
  const entries = rankedEntries(list);
  const scale = axis(Math.max(0, ...entries.map(highest)), NAMES + 64, RIGHT);
  const bounds = boundsOf(list);
  const height = HEAD + Math.max(1, entries.length) * ROW + 4;
  return {
    name: 'cd3-bars',
    title: l10n.t('CD3 with its range'),
    description: describe(entries),
    width: WIDTH,
    height,
    shapes: [
      ...scale.ticks.flatMap(tick => [
        line('grid', scale(tick), HEAD - 6, scale(tick), height),
        label('quiet', scale(tick), HEAD - 12, numberText(tick), 'middle'),
      ]),
      ...entries.flatMap((entry, row) =>
        ofEntry(entry.index, barOf(entry, row, scale, heatPaint(entry.score.cd3, bounds))),
      ),
    ],
    table: {
      head: [l10n.t('Entry'), l10n.t('Rank'), 'CD3', l10n.t('8 of 10 draws'), l10n.t('Lowest to highest')],
      rows: entries.map(({ name, rank, score, sample }) => [
        name,
        String(rank),
        numberText(score.cd3),
        rangeOf(sample.cd3Likely),
        rangeOf(score.cd3Range),
      ]),
    },
  };
}

function highest({ score, sample }: RankedEntry): number {
  return Math.max(score.cd3, sample.cd3Likely?.[1] ?? 0);
}

function barOf({ name, rank, score, sample }: RankedEntry, row: number, scale: Scale, heat: Shape['paint']): Shape[] {
  const middle = HEAD + row * ROW + ROW / 2 - 3;
  const [low, high] = sample.cd3Likely ?? [score.cd3, score.cd3];
  const names = wrapped(name, NAMES - 26, 2);
  const range =
    low < high
      ? [
          rect(heat, scale(low), middle - 3.5, scale(high) - scale(low), 7, 3.5),
          label('quiet', rangeStart(low, high, scale), middle + 16, rangeOf([low, high])),
        ]
      : [];
  return [
    label('quiet', 16, middle + 4, String(rank), 'end'),
    ...names.map((text, index) => label('plain', 26, middle + 4 + (index - (names.length - 1) / 2) * 13, text)),
    label('strong', NAMES + 44, middle + 4, scoreText(score.cd3), 'end'),
    line('grid', scale(0), middle, scale(scale.top), middle),
    ...range,
    rect('mark', scale(score.cd3) - 1, middle - 6, 2, 12),
  ];
}

/** Where the numbers of a range begin, so that they stay within the picture. */
function rangeStart(low: number, high: number, scale: Scale): number {
  return Math.min(scale(low), WIDTH - 4 - labelWidth(rangeOf([low, high])));
}

/** `28 to 64`; one number where both ends read the same. */
export function rangeOf(range: readonly [number, number] | null): string {
  if (!range) return '—';
  const [low, high] = [scoreText(range[0]), scoreText(range[1])];
  return low === high ? low : l10n.t('{0} to {1}', low, high);
}

function describe(entries: readonly RankedEntry[]): string {
  const [first, second] = entries;
  if (!first) return l10n.t('No entry has a score yet.');
  const best = l10n.t('“{0}” comes first with a CD3 of {1}', first.name, scoreText(first.score.cd3));
  if (!second) return `${best}.`;
  return l10n.t('{0}, “{1}” second with {2}, of {3}.', best, second.name, scoreText(second.score.cd3), entries.length);
}
