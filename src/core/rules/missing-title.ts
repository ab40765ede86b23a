import * as l10n from '@vscode/l10n';
import { fieldRange, keyRange } from '../artefacts/model';
import { type NodeKind, nodeKinds, typeOf } from '../artefacts/registry';
import { kindName } from '../operations/names';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';

/** The field that is the name of a node; nodes without one are called by what they say or measure. */
const nameField = (kind: NodeKind) => (['title', 'finding'] as const).find(field => field === typeOf(kind).label);

/** Everything that a person should recognise by its name has one. */
export const missingTitle = rule({
  code: 'missing-title',
  severity: 'warning',
  kinds: nodeKinds.filter(nameField),
  *check(node, { file }) {
    const field = nameField(node.kind)!;
    const isEmptyFile = node.parent === undefined && (node.source.type !== 'map' || node.source.entries.length === 0);
    const isUnreadable = node.source.type !== 'map';
    if (isEmptyFile || isUnreadable || !isAbsent(node, field)) return;
    yield {
      range: emptyValueRange(fieldRange(node, field), keyRange(node, field)),
      message:
        node.parent === undefined
          ? l10n.t('This file has no title. Say in a few words what it is about.')
          : l10n.t('{0} has no {1}. Say in a few words what it is.', kindName(node.kind, 'start'), field),
      fixes: insertKeysFix(file, node, [field], l10n.t('Add “{0}”', field)),
    };
  },
});

function emptyValueRange(value: { start: number; end: number } | undefined, key: typeof value) {
  return value && value.end > value.start ? value : key;
}
