import { formatNumber } from '../../../core/values/number';
import type { EntryScore } from './entry-score';

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
  { title: 'First', numeric: true, cell: entry => percent(entry.rankFirstProbability) },
  { title: 'RICE', numeric: true, cell: entry => number(entry.rice) },
  { title: 'Cost of delay', numeric: true, cell: costOfDelay },
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
