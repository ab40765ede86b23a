import type { ChangeKind, FileComparison } from '../../../core/compare/comparison';
import { changeLines } from '../../../core/compare/lines';
import { summary } from '../../../core/compare/words';
import { withoutControls } from '../../../core/text/controls';
import type { Paint, Style } from '../../style';

/** Each kind of change has a sign of its own, so that colour is not needed to tell them apart. */
const signs: Readonly<Record<ChangeKind, readonly [string, Style]>> = {
  added: ['+', 'green'],
  removed: ['-', 'red'],
  moved: ['>', 'blue'],
  rephrased: ['~', 'yellow'],
  rescored: ['#', 'magenta'],
  changed: ['*', 'cyan'],
};

/** A line for each file and one for each change. */
export function diffText(files: readonly FileComparison[], paint: Paint): string {
  if (files.length === 0) return 'Nothing changed.\n';
  return files.map(file => fileText(file, paint)).join('\n');
}

function fileText(file: FileComparison, paint: Paint): string {
  const lines = changeLines(file, text => `“${withoutControls(text)}”`).map(({ kind, depth, text }) => {
    const [sign, style] = signs[kind];
    return `${'  '.repeat(depth + 1)}${paint(style, `${sign} ${text}`)}\n`;
  });
  return `${paint('bold', withoutControls(file.uri))}: ${summary(file)}\n${lines.join('')}`;
}
