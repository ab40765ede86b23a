import * as l10n from '@vscode/l10n';
import { changeKinds, type FileComparison } from '../../compare/comparison';
import { changeLines } from '../../compare/lines';
import { changeName } from '../../compare/words';
import { type Block, heading, list, paragraph } from '../document/document';
import { datedBlocks } from './dated';
import type { ReviewPeriod } from './period';

/** So many changes of one kind are told; the rest are counted. */
const most = 8;

/** What changed in the files since the last review, file by file. */
export function changesSection(period: ReviewPeriod): Block[] {
  const { changes, since } = period;
  const title = heading(1, l10n.t('What changed since {0}', since.text));
  if (changes === undefined) return [title, ...datedBlocks(period)];
  if (changes.length === 0) return [title, paragraph(l10n.t('Nothing changed in the files.'))];
  return [title, ...changes.flatMap(fileBlocks)];
}

function fileBlocks(file: FileComparison): Block[] {
  const lines = changeLines(file, text => `“${text}”`).filter(({ depth }) => depth === 0);
  const groups = changeKinds.flatMap(kind => {
    const found = lines.filter(line => line.kind === kind).map(({ text }) => text);
    if (found.length === 0) return [];
    const rest = found.length - most;
    const told = rest > 0 ? [...found.slice(0, most), l10n.t('and {0} more', rest)] : found;
    return [{ text: [{ strong: changeName(kind) }], items: told }];
  });
  return [heading(2, file.title), ...wholeFile(file), ...list(groups)];
}

function wholeFile({ status }: FileComparison): Block[] {
  if (status === 'added') return [paragraph(l10n.t('This file is new.'))];
  return status === 'removed' ? [paragraph(l10n.t('This file is gone.'))] : [];
}
