import * as l10n from '@vscode/l10n';
import { isTiedWithNext } from '../scoring/sample';
import { type Chart, fitted, label, ofEntry, rect, type Shape } from './chart';
import { type ChartList, onHeat, type RankedEntry, rankedEntries } from './entries';

/** Of a page; a pane has less room. */
const NAMES = 280;
const CELL = 40;
const ROW = 26;
const HEAD = 24;
/** More ranks than this are in the table alone. */
const MOST = 12;
/** Each step of the colour begins at twice the share of the one before. */
const STEPS = [0.005, 0.1, 0.2, 0.4, 0.8];

/** How probable each rank is for each entry. */
export function rankHeatmap(list: ChartList, { names = NAMES, cell = CELL } = {}): Chart {
  const entries = rankedEntries(list);
  const shown = entries.slice(0, MOST);
  return {
    name: 'rank-heatmap',
    title: l10n.t('Which place each takes, in how many of 100 draws'),
    description: describe(entries),
    width: names + Math.max(1, shown.length) * cell + 16,
    height: HEAD + Math.max(1, shown.length) * ROW + 6,
    shapes: [
      ...shown.map((_, rank) => label('quiet', names + (rank + 0.5) * cell, HEAD - 8, String(rank + 1), 'middle')),
      ...shown.flatMap((entry, row) => ofEntry(entry.index, rowOf(entry, row, shown.length, { names, cell }))),
    ],
    table: {
      head: [l10n.t('Entry'), ...entries.map((_, rank) => String(rank + 1))],
      rows: entries.map(({ name, sample }) => [name, ...sample.rankProbabilities.map(percent)]),
    },
  };
}

function rowOf(
  { name, rank, sample }: RankedEntry,
  row: number,
  ranks: number,
  { names, cell }: { readonly names: number; readonly cell: number },
): Shape[] {
  const top = HEAD + row * ROW;
  return [
    label('quiet', 16, top + 17, String(rank), 'end'),
    label('plain', 26, top + 17, fitted(name, names - 34)),
    ...sample.rankProbabilities.slice(0, ranks).flatMap((share, place) => {
      const step = STEPS.filter(bound => share >= bound).length;
      const left = names + place * cell;
      if (step === 0) return [rect('grid', left + 1, top + 1, cell - 2, ROW - 2, 2)];
      const paint = `heat-${step}` as Shape['paint'];
      return [
        rect(paint, left + 1, top + 1, cell - 2, ROW - 2, 2),
        label(onHeat(paint), left + cell / 2, top + 17, ofHundred(share), 'middle'),
      ];
    }),
  ];
}

/** `28`, as the title says of what: a cell of a pane has no room for the sign. */
function ofHundred(share: number): string {
  return percent(share)
    .replace(/\s*%/, '')
    .replace(/^([<>])\s+/, '$1');
}

/** `28 %`; a chance that rounds to nothing or to certainty is not called so. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return l10n.t('< 1 %');
  if (rounded === 100 && share < 1) return l10n.t('> 99 %');
  return l10n.t('{0} %', rounded);
}

function describe(entries: readonly RankedEntry[]): string {
  const first = entries[0];
  if (!first) return l10n.t('No entry has a score yet.');
  const sure = l10n.t(
    '“{0}” comes first in {1} of the draws.',
    first.name,
    percent(first.sample.rankFirstProbability ?? 0),
  );
  const tied = entries.filter(({ sample }) => isTiedWithNext(sample)).length;
  if (tied === 0) return sure;
  return tied === 1
    ? l10n.t('{0} One pair of neighbours is tied.', sure)
    : l10n.t('{0} {1} pairs of neighbours are tied.', sure, tied);
}
