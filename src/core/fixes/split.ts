import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import type { Operation } from '../operations/schema';
import type { Fix } from '../rules/rule';
import { addressOf } from '../rules/support/address';
import { needsIn } from '../rules/support/needs';
import { entryOf, type PlainData, toData } from '../yaml/source';

/** What each of the parts shares with the whole. */
const shared = ['kind', 'who', 'place', 'outcome', 'evidence'] as const;

/** Splits an opportunity that names several needs: the first stays with all below it, the others follow beside it. */
export function splitFix(file: WorkspaceFile, node: NodeOf<'opportunity'>): Fix | undefined {
  const { moment, needs } = needsIn(node.values.title ?? '');
  const [first, ...others] = needs.map(need => (moment === '' ? capitalised(need) : moment + need));
  if (first === undefined || others.length === 0) return undefined;
  const { parent } = node;
  const address = addressOf(file, node);
  const common = Object.fromEntries(
    shared.flatMap((key): [string, PlainData][] => {
      const value = entryOf(node.source, key)?.value;
      return value ? [[key, toData(value)]] : [];
    }),
  );
  const position = Number(node.path.at(-1));
  const operations: Operation[] = [
    { op: 'set', id: address, field: 'title', value: first },
    ...others.map(
      (title, number): Operation => ({
        op: 'add',
        parent: parent?.kind === 'opportunity' ? addressOf(file, parent) : null,
        kind: 'opportunity',
        index: position + 1 + number,
        node: { title, ...common },
      }),
    ),
  ];
  return {
    title: l10n.t('Split into {0} opportunities', needs.length),
    operations,
    select: { address, field: 'title' },
    asksFirst: true,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
