import * as l10n from '@vscode/l10n';
import { markdownText } from '../generate/document/markdown';
import { changeKinds, type FileComparison } from './comparison';
import { changeLines } from './lines';
import { changeName, summary } from './words';

/**
 * What changed, for the description of a pull request: a heading for each file, a list for each kind of change.
 * @param nameOf How a file is called: its path in the repository.
 */
export function comparisonMarkdown(files: readonly FileComparison[], nameOf: (uri: string) => string): string {
  const changed = files.filter(({ status }) => status !== 'same');
  if (changed.length === 0) return `${l10n.t('Nothing changed in the trees.')}\n`;
  return changed.map(file => `${fileMarkdown(file, nameOf(file.uri))}\n`).join('\n');
}

function fileMarkdown(file: FileComparison, name: string): string {
  const lines = changeLines(file, text => `“${markdownText(text)}”`);
  const sections = changeKinds.flatMap(kind => {
    const items = lines.filter(line => line.kind === kind).map(({ text, depth }) => `${'  '.repeat(depth)}- ${text}`);
    return items.length === 0 ? [] : [`**${changeName(kind)}**\n\n${items.join('\n')}`];
  });
  return [`### ${markdownText(file.title)}`, `\`${name.replaceAll('`', '’')}\`: ${summary(file)}`, ...sections].join(
    '\n\n',
  );
}
