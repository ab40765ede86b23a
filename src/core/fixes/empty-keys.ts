import * as l10n from '@vscode/l10n';
import type { ModelNode } from '../artefacts/model';
import { typeOf } from '../artefacts/registry';
import { nodesOf } from '../generate/choices';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { Fix } from '../rules/rule';
import { addressOf } from '../rules/support/address';
import { quoted } from '../rules/support/quoted';
import { entryOf } from '../yaml/source';

const mostPeople = 3;

/** What can be done about keys that a template left to fill in: people that the workspace knows already, or to do without. */
export function emptyKeyFixes(index: WorkspaceIndex, file: WorkspaceFile, node: ModelNode): Fix[] {
  const { fields, label } = typeOf(node.kind);
  const empty = Object.keys(fields).filter(field => isEmpty(node, field));
  const id = addressOf(file, node);
  const people = empty.includes('who') ? peopleIn(index) : [];
  const optional = empty.filter(field => field !== label);
  return [
    ...people.map(value => ({
      title: l10n.t('Fill in “{0}”: {1}', 'who', value),
      operations: [{ op: 'set', id, field: 'who', value } as const],
    })),
    ...(optional.length === 0
      ? []
      : [
          {
            title: l10n.t('Take out the empty keys: {0}', quoted(optional)),
            operations: optional.map(field => ({ op: 'set', id, field, value: null }) as const),
          },
        ]),
  ];
}

function isEmpty({ source }: ModelNode, field: string): boolean {
  const value = entryOf(source, field)?.value;
  return value?.type === 'scalar' && value.value === null;
}

/** Who the files of the workspace are about, those named most first. */
function peopleIn(index: WorkspaceIndex): string[] {
  const counts = new Map<string, number>();
  for (const kind of ['journey', 'outcome', 'opportunity'] as const) {
    for (const { node } of nodesOf(index, kind)) {
      const { who } = node.values;
      if (who !== undefined) counts.set(who, (counts.get(who) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostPeople)
    .map(([who]) => who);
}
