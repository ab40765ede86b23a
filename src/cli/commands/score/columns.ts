import type { EntryScore } from '../../../core/reports/scores';
import { formatNumber } from '../../../core/values/number';

/** The columns of the tables that people read. */
export const columns: readonly {
  readonly title: string;
  readonly numeric: boolean;
  cell(entry: EntryScore): string;
}[] = [
  { title: 'Rank', numeric: true, cell: entry => number(entry.rank) },
  { title: 'Entry', numeric: false, cell: entry => entry.id ?? '—' },
  { title: 'Opportunity', numeric: false, cell: entry => entry.opportunity ?? '—' },
  { title: 'CD3', numeric: true, cell: entry => number(entry.cd3) },
  { title: 'CD3 from … to', numeric: true, cell: entry => range(entry.cd3Range) },
  { title: '8 of 10 draws', numeric: true, cell: entry => range(entry.cd3Likely) },
  { title: 'First', numeric: true, cell: entry => percent(entry.rankFirstProbability) },
  { title: 'RICE', numeric: true, cell: entry => number(entry.rice) },
  { title: 'Cost of delay', numeric: true, cell: costOfDelay },
  { title: 'Note', numeric: false, cell: note },
];

function number(value: number | null): string {
  return value === null ? '—' : formatNumber(value);
}

function range(value: readonly [number, number] | null): string {
  return value ? `${formatNumber(value[0])} … ${formatNumber(value[1])}` : '—';
}

function percent(share: number | null): string {
  return share === null ? '—' : `${Math.round(share * 100)} %`;
}

function costOfDelay({ costOfDelay: cost, unit }: EntryScore): string {
  return cost === null ? '—' : `${formatNumber(cost)} ${unit} a week`;
}

/** What the numbers do not say: why there are none, that an order is an accident, and what a deadline does. */
function note({ withoutScore, tiedWithNext, latestStart, cd3, cd3FromLatestStart: later }: EntryScore): string {
  const waits = latestStart !== null && cd3 !== later;
  const deadline = waits ? `nothing is lost before ${latestStart}, then CD3 ${number(later)}` : '';
  return [withoutScore ?? '', tiedWithNext ? 'tied with the next' : '', deadline]
    .filter(part => part !== '')
    .join('; ');
}
