import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../artefacts/model';
import { typeOf } from '../artefacts/registry';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { Fix } from '../rules/rule';
import { slug } from '../text/slug';
import { pathText } from '../yaml/source';

/** Gives an item without an id one that is made of its title, so that others can refer to it. */
export function nameItemFix(index: WorkspaceIndex, node: ModelNode): Fix | undefined {
  const isNameless = 'id' in typeOf(node.kind).fields && node.id === undefined && node.source.type === 'map';
  if (!isNameless) return undefined;
  const value = slug(labelOf(node), id => index.definitions(id).length > 0);
  return {
    title: l10n.t('Give it the id “{0}”', value),
    operations: [{ op: 'set', id: pathText(node.path), field: 'id', value }],
    select: { address: value, field: 'id' },
  };
}
