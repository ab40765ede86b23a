import * as l10n from '@vscode/l10n';
import { ancestors, fieldRange, labelOf, type NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { type Fix, rule } from './rule';
import { addressOf } from './support/address';

type Level = 'business' | 'product' | 'traction';

/** Business outcomes are served by product outcomes, and those by traction metrics. */
export const outcomeWrongLevel = rule({
  code: 'outcome-wrong-level',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    const above = [...ancestors(node)].flatMap(at => (at.kind === 'outcome' ? [at.values.level] : []));
    if (above.includes(undefined)) return;
    const message = judge(node, above as Level[]);
    if (message)
      yield { range: fieldRange(node, 'level'), message, fixes: above[0] ? [levelFix(file, node, above[0])] : [] };
  },
});

/** What is wrong with the level of an outcome below the levels above it, nearest first. */
function judge(node: NodeOf<'outcome'>, above: readonly Level[]): string | undefined {
  switch (node.values.level) {
    case 'business':
      return above.length > 0
        ? l10n.t(
            '“{0}” is a business outcome, which stands at the top of a tree and not under another outcome.',
            labelOf(node),
          )
        : undefined;
    case 'product':
      return above.includes('business')
        ? undefined
        : l10n.t(
            '“{0}” is a product outcome without a business outcome above it. Which one does it serve?',
            labelOf(node),
          );
    case 'traction':
      return above.includes('product')
        ? undefined
        : l10n.t(
            '“{0}” is a traction metric, too narrow to stand alone. Put it under the product outcome that it serves.',
            labelOf(node),
          );
    default:
      return undefined;
  }
}

/** The level that fits below the one above. */
function levelFix(file: WorkspaceFile, node: NodeOf<'outcome'>, parent: Level): Fix {
  const level: Level = parent === 'business' ? 'product' : 'traction';
  return {
    title: l10n.t('Make it a {0} outcome', level),
    operations: [{ op: 'set', id: addressOf(file, node), field: 'level', value: level }],
  };
}
