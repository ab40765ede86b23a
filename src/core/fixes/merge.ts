import * as l10n from '@vscode/l10n';
import { labelOf, type NodeOf } from '../artefacts/model';
import { listFor } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { Operation } from '../operations/schema';
import type { FileOperations, Fix } from '../rules/rule';
import { isAbsent } from '../rules/support/absent';
import { addressOf } from '../rules/support/address';
import { entryOf, pathText, toData } from '../yaml/source';

type Opportunity = NodeOf<'opportunity'>;

/** What the merged opportunity takes over where it does not say it by itself. */
const handedOver = ['kind', 'who', 'place', 'outcome', 'horizon', 'source'] as const;

/**
 * Merges an opportunity into another one of its file: what stands below it moves over, what only it said is said there, and
 * what referred to it refers to the other one.
 */
export function mergeFix(index: WorkspaceIndex, file: WorkspaceFile, from: Opportunity, into: Opportunity): Fix {
  const target = addressOf(file, into);
  const own: Operation[] = [
    ...handedOver
      .filter(field => isAbsent(into, field) && !isAbsent(from, field))
      .map(field => handOver(from, target, field)),
    ...movesOf(file, from, into, target),
    { op: 'remove', id: addressOf(file, from) },
  ];
  const elsewhere: FileOperations[] = [];
  if (from.id !== undefined && into.id === undefined) {
    own.push({ op: 'set', id: pathText(into.path), field: 'id', value: from.id });
  } else if (from.id !== undefined && into.id !== undefined) {
    elsewhere.push(...followed(index, file, from.id, into.id));
  }
  return {
    title: l10n.t('Merge it into “{0}”', labelOf(into)),
    operations: own,
    elsewhere,
    select: { address: into.id ?? from.id ?? target, field: 'title' },
    asksFirst: true,
  };
}

function handOver(from: Opportunity, target: string, field: string): Operation {
  return { op: 'set', id: target, field, value: toData(entryOf(from.source, field)?.value) };
}

/** Moves of all children, in their order: whatever was moved before, each one is the first of its list that is left. */
function movesOf(file: WorkspaceFile, from: Opportunity, into: Opportunity, target: string): Operation[] {
  const left = new Map<string, number>();
  return from.children.flatMap((child): Operation[] => {
    const list = listFor('opportunity', child.kind) ?? '';
    const position = left.get(list) ?? 0;
    if (isSaidAlready(child, into)) {
      left.set(list, position + 1);
      return [];
    }
    const id = child.id !== undefined && file.nodes.get(child.id) === child ? child.id : undefined;
    return [{ op: 'move', id: id ?? pathText([...from.path, list, position]), parent: target }];
  });
}

/** Evidence that adds nothing: the same insight, and no note of its own. */
function isSaidAlready(child: Opportunity['children'][number], into: Opportunity): boolean {
  if (child.kind !== 'evidence' || child.values.note !== undefined) return false;
  const { insight, relation = 'supports' } = child.values;
  return into.children.some(
    other =>
      other.kind === 'evidence' &&
      other.values.insight === insight &&
      (other.values.relation ?? 'supports') === relation,
  );
}

/** The references of other files, so that they name the opportunity that stays. */
function followed(index: WorkspaceIndex, own: WorkspaceFile, from: string, to: string): FileOperations[] {
  const byFile = new Map<string, Operation[]>();
  for (const { file, reference } of index.referencesTo(from)) {
    if (file.uri === own.uri) continue;
    const set: Operation = { op: 'set', id: addressOf(file, reference.from), field: reference.field, value: to };
    byFile.set(file.uri, [...(byFile.get(file.uri) ?? []), set]);
  }
  return [...byFile].map(([uri, operations]) => ({ uri, operations }));
}
