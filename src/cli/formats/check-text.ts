import { withoutControls } from './plain';
import { type Report, severities } from './report';

/** One line a problem, with places as editors count them (from 1), and a line that counts them. */
export function checkText({ files, problems }: Report): string {
  const lines = problems.map(({ file, start, diagnostic: { severity, message, code } }) => {
    const place = `${withoutControls(file)}:${start.line + 1}:${start.character + 1}`;
    return `${place} ${severity} ${withoutControls(message)} (${code})\n`;
  });
  return (
    lines.join('') +
    summary(
      files,
      problems.map(({ diagnostic }) => diagnostic.severity),
    )
  );
}

function summary(files: number, found: readonly string[]): string {
  const where = counted(files, 'file');
  if (found.length === 0) return `No problems in ${where}.\n`;
  const counts = severities
    .map(severity => counted(found.filter(each => each === severity).length, severity))
    .filter(text => !text.startsWith('0 '));
  return `${counted(found.length, 'problem')} in ${where}: ${counts.join(', ')}.\n`;
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
