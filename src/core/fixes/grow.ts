import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { opportunityScaffold } from '../artefacts/tree/template';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { Operation } from '../operations/schema';
import type { Fix } from '../rules/rule';
import { addressOf } from '../rules/support/address';
import { freeId } from '../rules/support/free-id';
import { pathText } from '../yaml/source';
import { rewritten } from './rewrite';

/** The one opportunity below another, where there is only one. */
export function onlyChildOf(node: NodeOf<'opportunity'>): NodeOf<'opportunity'> | undefined {
  const [child, ...more] = childrenOf(node, 'opportunity');
  return more.length === 0 ? child : undefined;
}

/** Adds a second opportunity below one that has a single child. */
export function addSiblingFix(file: WorkspaceFile, parent: NodeOf<'opportunity'>): Fix {
  return {
    title: l10n.t('Add an opportunity beside it'),
    operations: [
      { op: 'add', parent: addressOf(file, parent), kind: 'opportunity', node: { title: opportunityScaffold() } },
    ],
    select: { address: pathText([...parent.path, 'opportunities', 1]), field: 'title' },
  };
}

/** Adds a solution whose title the user types. */
export function addSolutionFix(file: WorkspaceFile, node: NodeOf<'opportunity'>): Fix {
  const count = childrenOf(node, 'solution').length;
  return {
    title: l10n.t('Add a solution to compare with'),
    operations: [{ op: 'add', parent: addressOf(file, node), kind: 'solution', node: { title: '…' } }],
    select: { address: pathText([...node.path, 'solutions', count]), field: 'title' },
  };
}

/** Groups a long row of opportunities under one new opportunity for each place of the journey that at least two of them share. */
export function groupByPlaceFix(index: WorkspaceIndex, file: WorkspaceFile, parent: ModelNode): Fix | undefined {
  const groups = new Map<string, NodeOf<'opportunity'>[]>();
  for (const child of childrenOf(parent, 'opportunity')) {
    const { place } = child.values;
    if (place !== undefined) groups.set(place, [...(groups.get(place) ?? []), child]);
  }
  const shared = [...groups].filter(([, members]) => members.length > 1);
  if (shared.length < 2) return undefined;
  const target = parent.parent ? addressOf(file, parent) : null;
  const ids = new Map(shared.map(([place]) => [place, freeId(index, `${place}-group`)]));
  const additions = shared.map(
    ([place]): Operation => ({
      op: 'add',
      parent: target,
      kind: 'opportunity',
      node: { id: ids.get(place)!, title: rewritten(placeTitle(index, place), 'pain'), place },
    }),
  );
  // From the last to the first, so that the paths of those before them stay.
  const moves = shared
    .flatMap(([place, members]) => members.map(member => ({ place, member })))
    .sort((a, b) => Number(b.member.path.at(-1)) - Number(a.member.path.at(-1)))
    .map(
      ({ place, member }): Operation => ({
        op: 'move',
        id: addressOf(file, member),
        parent: ids.get(place)!,
        index: 0,
      }),
    );
  return {
    title: l10n.t('Group them by place'),
    operations: [...additions, ...moves],
    select: { address: ids.get(shared[0]![0])!, field: 'title' },
    asksFirst: true,
  };
}

function placeTitle(index: WorkspaceIndex, id: string): string {
  const place = index.find(id, ['place'])?.node;
  return place ? labelOf(place) : id;
}
