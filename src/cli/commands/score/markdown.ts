import { withoutControls } from '../../plain';
import { columns } from './columns';
import type { EntryScore } from './entry-score';

/** A table for each scorecard, as Markdown. */
export function scoreMarkdown(entries: readonly EntryScore[]): string {
  const header = `| ${columns.map(({ title }) => title).join(' | ')} |`;
  const rule = `| ${columns.map(({ numeric }) => (numeric ? '--:' : ':--')).join(' | ')} |`;
  return [...new Set(entries.map(({ file }) => file))]
    .map(file => {
      const own = entries.filter(entry => entry.file === file);
      const rows = own.map(entry => `| ${columns.map(({ cell }) => escapeMarkdown(cell(entry))).join(' | ')} |`);
      return `**${escapeMarkdown(file)}**\n\n${[header, rule, ...rows].join('\n')}\n`;
    })
    .join('\n');
}

function escapeMarkdown(text: string): string {
  return withoutControls(text).replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&');
}
