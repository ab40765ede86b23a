import { withoutControls } from '../../../core/text/controls';
import { alignedTable } from '../../plain';
import { columns } from './columns';
import type { ScoreReport } from './report';

/** A table for each scorecard, for people. */
export function scoreText({ asOf, lists }: ScoreReport): string {
  if (lists.every(({ entries }) => entries.length === 0)) {
    return 'No scorecard entries in these files: name a *.scorecard.yaml, or a folder that holds one.\n';
  }
  const header = columns.map(({ title }) => title);
  const numeric = columns.map(column => column.numeric);
  return lists
    .map(({ file, entries, question }) => {
      const rows = entries.map(entry => columns.map(({ cell }) => withoutControls(cell(entry))));
      const table = rows.length > 0 ? alignedTable([header, ...rows], numeric) : 'No entry stands in this list yet.\n';
      return `${withoutControls(file)}, ranked as of ${asOf}\n${table}${withoutControls(question)}\n`;
    })
    .join('\n');
}
