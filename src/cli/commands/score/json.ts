import type { EntryScore } from './entry-score';

/** The entries as data, for scripts. */
export function scoreJson(entries: readonly EntryScore[]): string {
  return `${JSON.stringify({ version: 1, entries }, null, 2)}\n`;
}
