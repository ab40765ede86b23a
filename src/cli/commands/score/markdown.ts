import { withoutControls } from '../../../core/text/controls';
import { columns } from './columns';
import type { ScoreReport } from './report';

/** A table for each scorecard, as Markdown. */
export function scoreMarkdown({ asOf, lists }: ScoreReport): string {
  const header = `| ${columns.map(({ title }) => title).join(' | ')} |`;
  const rule = `| ${columns.map(({ numeric }) => (numeric ? '--:' : ':--')).join(' | ')} |`;
  return lists
    .map(({ file, entries, question }) => {
      const rows = entries.map(entry => `| ${columns.map(({ cell }) => escapeMarkdown(cell(entry))).join(' | ')} |`);
      const table = [header, rule, ...rows].join('\n');
      return `**${escapeMarkdown(file)}**, ranked as of ${asOf}\n\n${table}\n\n${escapeMarkdown(question)}\n`;
    })
    .join('\n');
}

function escapeMarkdown(text: string): string {
  return withoutControls(text).replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&');
}
