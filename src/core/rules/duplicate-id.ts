import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf, nameRange } from '../artefacts/model';
import { nodeKinds, nodeTypes } from '../artefacts/registry';
import type { NodeInFile } from '../index/workspace-index';
import { kindName } from '../operations/names';
import { pathText } from '../yaml/source';
import { mostRelated, rule } from './rule';
import { freeId } from './support/free-id';

const kindsWithId = nodeKinds.filter(kind => 'id' in nodeTypes[kind].fields);

/** An id names one thing in the whole workspace. */
export const duplicateId = rule({
  code: 'duplicate-id',
  severity: 'error',
  kinds: kindsWithId,
  *check(node, { index }) {
    const { id } = node;
    const all = id === undefined ? [] : index.definitions(id);
    if (id === undefined || all.length < 2) return;
    const others = all
      .slice(0, mostRelated + 1)
      .filter(other => other.node !== node)
      .slice(0, mostRelated);
    const free = freeId(index, id);
    yield {
      range: fieldRange(node, 'id'),
      message: l10n.t(
        'The id “{0}” also names {1}: {2}. Give one of them another id.',
        id,
        kindName(others[0]!.node.kind, 'inside'),
        labelOf(others[0]!.node),
      ),
      related: others.map(relatedTo),
      fixes: [
        {
          title: l10n.t('Change this id to “{0}”', free),
          // The id itself would not say which of them is meant.
          operations: [{ op: 'set', id: pathText(node.path), field: 'id', value: free }],
          select: { address: free, field: 'id' },
        },
      ],
    };
  },
});

function relatedTo({ file, node }: NodeInFile) {
  return {
    uri: file.uri,
    range: fieldRange(node, 'id') ?? nameRange(node),
    message: l10n.t('Has the same id: {0}', labelOf(node)),
  };
}
