import { childrenOf, type ModelNode, nameRange } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import { nodeAt } from '../index/file';
import type { NodeInFile } from '../index/workspace-index';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import { idAt, meaningOf } from './id-at';

/** One item that serves another, or is served by it, and where the text says so. */
export interface Serving extends NodeInFile {
  /** In the file of the item that serves. */
  readonly ranges: readonly Range[];
}

/** Kinds that serve what they stand in: an experiment its solution, a solution its opportunity. */
const inside: readonly NodeKind[] = ['outcome', 'opportunity', 'solution', 'experiment'];

/** Keys by which an item says whom it serves. */
const keys: Readonly<Partial<Record<NodeKind, readonly string[]>>> = {
  opportunity: ['outcome'],
  entry: ['opportunity'],
  kata: ['challenge', 'opportunity'],
  step: ['experiment'],
};

/** The item at an offset: the one that an id there means, else the one that the text there belongs to. */
export function itemAt(workspace: Workspace, uri: string, offset: number): NodeInFile | undefined {
  const found = idAt(workspace, uri, offset);
  const meant = found && meaningOf(workspace, found)[0];
  if (meant) return meant;
  const file = workspace.index.get(uri);
  if (!file?.readable) return undefined;
  const node = nodeAt(file, offset);
  const isPart = node.kind === 'evidence' || node.kind === 'measurement';
  return { file, node: isPart && node.parent ? node.parent : node };
}

/**
 * What serves an item directly: what stands in it, what names it, and the insights that an opportunity rests on. Asked
 * again and again it leads from a business outcome down to single experiments.
 */
export function servedBy({ index }: Workspace, { file, node }: NodeInFile): Serving[] {
  const below = node.children
    .filter(child => inside.includes(child.kind))
    .map(child => ({ file, node: child, ranges: [nameRange(child)] }));
  const naming = node.id === undefined ? [] : index.referencesTo(node.id);
  const named = naming
    .filter(({ reference: { from, field } }) => keys[from.kind]?.includes(field))
    .map(({ file: other, reference }) => ({ file: other, node: reference.from, ranges: [reference.range] }));
  const insights = childrenOf(node, 'evidence').flatMap(
    ({ values }) => index.find(values.insight ?? '', ['insight']) ?? [],
  );
  return [...below, ...named, ...insights.map(found => ({ ...found, ranges: [nameRange(found.node)] }))];
}

/** What an item serves directly: the other way round. */
export function serves({ index }: Workspace, { file, node }: NodeInFile): Serving[] {
  const ranges = [nameRange(node)];
  const above: ModelNode[] = node.parent?.parent && inside.includes(node.kind) ? [node.parent] : [];
  const named = file.references
    .filter(({ from, field }) => from === node && keys[node.kind]?.includes(field))
    .flatMap(({ id, accepts, range }) => {
      const found = index.find(id, accepts);
      return found ? [{ ...found, ranges: [range] }] : [];
    });
  const resting = node.kind !== 'insight' || node.id === undefined ? [] : index.referencesTo(node.id);
  const opportunities = resting.flatMap(({ file: other, reference: { from } }) =>
    from.kind === 'evidence' && from.parent ? [{ file: other, node: from.parent, ranges }] : [],
  );
  return [...above.map(parent => ({ file, node: parent, ranges })), ...named, ...opportunities];
}
