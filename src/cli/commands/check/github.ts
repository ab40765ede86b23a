import type { Severity } from '../../../core/rules/rule';
import { withoutControls } from '../../../core/text/controls';
import type { Report, Reported } from './report';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/** The problems as workflow commands, which GitHub shows beside the lines of a pull request. */
export function checkGithub({ problems }: Report): string {
  return problems.map(annotation).join('');
}

function annotation({ file, diagnostic, start, end }: Reported): string {
  // Columns may only be given where a problem stays on one line.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = { file, line: start.line + 1, endLine: end.line + 1, ...columns, title: diagnostic.code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[diagnostic.severity]} ${list.join(',')}::${escapeData(diagnostic.message)}\n`;
}

function escapeData(text: string): string {
  return withoutControls(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
