import { alignedTable, withoutControls } from '../../plain';
import { columns } from './columns';
import type { EntryScore } from './entry-score';

/** A table for each scorecard, for people. */
export function scoreText(entries: readonly EntryScore[]): string {
  if (entries.length === 0) return 'No scorecard entries in these files.\n';
  const header = columns.map(({ title }) => title);
  const numeric = columns.map(column => column.numeric);
  return [...new Set(entries.map(({ file }) => file))]
    .map(file => {
      const own = entries.filter(entry => entry.file === file);
      const rows = own.map(entry => columns.map(({ cell }) => withoutControls(cell(entry))));
      return `${withoutControls(file)}\n${alignedTable([header, ...rows], numeric)}`;
    })
    .join('\n');
}
