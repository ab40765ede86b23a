import type { Severity } from '../../../core/rules/rule';
import { severities } from '../../../core/rules/severity';
import { withoutControls } from '../../../core/text/controls';
import { counted } from '../../plain';
import type { Paint, Style } from '../../style';
import type { Report, Reported } from './report';

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', hint: 'cyan' };

/** One line a problem, with places as editors count them (from 1), and a line that counts them. */
export function checkText({ files, problems }: Report, paint: Paint): string {
  const lines = problems.map(problem => line(problem, paint));
  const found = problems.map(({ diagnostic }) => diagnostic.severity);
  return lines.join('') + summary(files, found, paint);
}

function line({ file, start, diagnostic: { severity, message, code } }: Reported, paint: Paint): string {
  const place = paint('bold', `${withoutControls(file)}:${start.line + 1}:${start.character + 1}`);
  return `${place} ${paint(styles[severity], severity)} ${withoutControls(message)} ${paint('dim', `(${code})`)}\n`;
}

function summary(files: number, found: readonly Severity[], paint: Paint): string {
  if (files === 0) return 'No Canopy files here. See canopy --help for how they are named.\n';
  const where = counted(files, 'file');
  if (found.length === 0) return `${paint('green', `No problems in ${where}.`)}\n`;
  const counts = severities
    .map(severity => ({ severity, count: found.filter(each => each === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => paint(styles[severity], counted(count, severity)));
  return `${counted(found.length, 'problem')} in ${where}: ${counts.join(', ')}.\n`;
}
