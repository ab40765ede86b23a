import type { EntryScore } from '../../../core/reports/scores';
import { withoutControls } from '../../../core/text/controls';
import type { ScoreReport } from './report';

const columns: Readonly<Record<string, (entry: EntryScore) => string | number | null>> = {
  file: entry => entry.file,
  rank: entry => entry.rank,
  id: entry => entry.id,
  opportunity: entry => entry.opportunity,
  cd3: entry => entry.cd3,
  cd3_lowest: entry => entry.cd3Range?.[0] ?? null,
  cd3_highest: entry => entry.cd3Range?.[1] ?? null,
  cd3_likely_low: entry => entry.cd3Likely?.[0] ?? null,
  cd3_likely_high: entry => entry.cd3Likely?.[1] ?? null,
  rank_first_probability: entry => entry.rankFirstProbability,
  rice: entry => entry.rice,
  weekly_impact: entry => entry.weeklyImpact,
  cost_of_delay: entry => entry.costOfDelay,
  unit: entry => entry.unit,
  tied_with_next: entry => String(entry.tiedWithNext),
  divide_by: entry => entry.divideBy,
  latest_start: entry => entry.latestStart,
  cost_of_delay_from_latest_start: entry => entry.costOfDelayFromLatestStart,
  cd3_from_latest_start: entry => entry.cd3FromLatestStart,
};

/** The entries for a spreadsheet: RFC 4180, full numbers, an empty cell where a value can't be computed. */
export function scoreCsv({ lists }: ScoreReport): string {
  const rows = lists
    .flatMap(list => list.entries)
    .map(entry => Object.values(columns).map(value => cell(value(entry))));
  return [Object.keys(columns), ...rows].map(row => `${row.join(',')}\r\n`).join('');
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = withoutControls(value);
  const text = /^[\s]*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
