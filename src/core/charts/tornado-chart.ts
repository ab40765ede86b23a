import * as l10n from '@vscode/l10n';
import { inputLabel } from '../scoring/inputs';
import type { ScoreOptions } from '../scoring/model';
import { rangeText } from '../scoring/question';
import type { Tornado, TornadoBar } from '../scoring/tornado';
import { numberText } from '../values/number';
import { scoreText } from '../views/words';
import { type Chart, circle, label, labelWidth, line, rect, type Shape } from './chart';

const WIDTH = 420;
const ROW = 31;
const [LEFT, RIGHT] = [150, 384];
/** Between the words of an input and the number at the lower end of its bar, and that number and the bar. */
const GAP = 4;

/** How far CD3 of one entry moves with each input alone, beside its point value and the CD3 of a rival. */
export function tornadoChart(
  tornado: Tornado,
  options: ScoreOptions,
  rival?: { readonly cd3: number; readonly place: string },
): Chart {
  const { bars, cd3 } = tornado;
  const ends = [cd3, ...bars.flatMap(({ atLow, atHigh }) => [atLow.cd3, atHigh.cd3]), ...(rival ? [rival.cd3] : [])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const left = Math.max(LEFT, ...bars.map(bar => namesWidth(bar, options) + labelWidth(scoreText(low)) + 3 * GAP));
  const x = (value: number) =>
    high > low ? left + ((RIGHT - left) * (value - low)) / (high - low) : (left + RIGHT) / 2;
  const bottom = bars.length * ROW;
  return {
    name: 'tornado',
    title: l10n.t('How far CD3 moves with each input alone'),
    description: describe(bars[0]),
    width: WIDTH,
    height: bottom + 36,
    shapes: [
      line('line', x(cd3), 0, x(cd3), bottom),
      ...(rival ? rivalLine(rival, x, bottom, cd3) : []),
      ...bars.flatMap((bar, index) => barOf(bar, index, x, options)),
      label('quiet', x(cd3), bottom + 14, l10n.t('{0} now', scoreText(cd3)), 'middle'),
    ],
    table: {
      head: [l10n.t('Input'), l10n.t('Range'), l10n.t('CD3 from'), l10n.t('CD3 to'), l10n.t('Places')],
      rows: bars.map(bar => [
        inputLabel(bar.input),
        rangeText(bar, options),
        numberText(Math.min(bar.atLow.cd3, bar.atHigh.cd3)),
        numberText(Math.max(bar.atLow.cd3, bar.atHigh.cd3)),
        bar.bestRank === bar.worstRank ? String(bar.bestRank) : l10n.t('{0} to {1}', bar.bestRank, bar.worstRank),
      ]),
    },
  };
}

/** The CD3 of a rival, dashed. Its words stand below those of the point value. */
function rivalLine(
  rival: { cd3: number; place: string },
  x: (value: number) => number,
  bottom: number,
  cd3: number,
): Shape[] {
  const text = l10n.t('{0} is {1}', scoreText(rival.cd3), rival.place);
  return [
    line('accent', x(rival.cd3), 0, x(rival.cd3), bottom, { 'stroke-dasharray': '3 3' }),
    label('quiet', x(rival.cd3), bottom + 30, text, rival.cd3 > cd3 ? 'end' : 'start'),
  ];
}

function namesWidth(bar: TornadoBar, options: ScoreOptions): number {
  return Math.max(labelWidth(inputLabel(bar.input)), labelWidth(rangeText(bar, options)));
}

function barOf(bar: TornadoBar, index: number, x: (value: number) => number, options: ScoreOptions): Shape[] {
  const top = index * ROW;
  const names = [
    label(index === 0 ? 'strong' : 'plain', 0, top + 12, sentenceCase(inputLabel(bar.input))),
    label('quiet', 0, top + 25, rangeText(bar, options)),
  ];
  const [low, high] = [bar.atLow.cd3, bar.atHigh.cd3].sort((a, b) => a - b) as [number, number];
  if (low === high) return [...names, circle('mark', x(low), top + 11, 3)];
  return [
    ...names,
    rect(index === 0 ? 'heat-4' : 'heat-2', x(low), top + 5, x(high) - x(low), 13, 2),
    label('plain', x(low) - GAP, top + 15, scoreText(low), 'end'),
    label('plain', x(high) + GAP, top + 15, scoreText(high)),
  ];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describe(bar: TornadoBar | undefined): string {
  if (!bar || bar.atLow.cd3 === bar.atHigh.cd3) return l10n.t('No input of this entry is a range that moves CD3.');
  const [low, high] = [bar.atLow.cd3, bar.atHigh.cd3].sort((a, b) => a - b) as [number, number];
  return l10n.t(
    'CD3 depends most on the {0}: from {1} to {2}.',
    inputLabel(bar.input),
    scoreText(low),
    scoreText(high),
  );
}
