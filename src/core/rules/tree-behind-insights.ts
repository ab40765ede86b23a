import * as l10n from '@vscode/l10n';
import { childrenOf, fieldRange, type NodeOf, subtree } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { dayNumber, type IsoDate } from '../values/date';
import { type RuleContext, rule } from './rule';

/** A tree is gone through again after this many new interviews or other insights. */
const enough = 3;

/** A tree is gone through as the files of insights that it rests on grow. */
export const treeBehindInsights = rule({
  code: 'tree-behind-insights',
  severity: 'hint',
  kinds: ['tree'],
  *check(node, context) {
    const { reviewed } = node.values;
    const newer = reviewed ? insightsSince(reviewed, node, context) : 0;
    if (!reviewed || newer < enough) return;
    yield {
      range: fieldRange(node, 'reviewed'),
      message: l10n.t(
        '{0} insights are newer than the last review on {1}. Go through the tree with them, then set the date.',
        newer,
        reviewed.text,
      ),
      fixes: [
        {
          title: l10n.t('Reviewed today'),
          operations: [{ op: 'set', id: '/', field: 'reviewed', value: context.today.text }],
        },
      ],
    };
  },
});

function insightsSince(reviewed: IsoDate, tree: NodeOf<'tree'>, { index }: RuleContext): number {
  const files = new Set<WorkspaceFile>();
  for (const node of subtree(tree)) {
    const id = node.kind === 'evidence' ? node.values.insight : undefined;
    const found = id === undefined ? undefined : index.find(id, ['insight']);
    if (found) files.add(found.file);
  }
  return [...files]
    .flatMap(file => childrenOf(file.root, 'insight'))
    .filter(({ values }) => values.on && dayNumber(values.on) > dayNumber(reviewed)).length;
}
