import type { Operation } from '../../../../src/core/operations/schema';
import type { Data, MadeNode, RandomTree } from './made-tree';

/** An operation that should work, with the data that it must lead to and what it may touch in the text. */
export interface Expected {
  readonly operation: Operation;
  readonly data: Data;
  /** Nodes whose lines, comments around them included, the operation may take away or rewrite. */
  readonly taken: readonly MadeNode[];
  /** Nodes in whose lines text may be rewritten. */
  readonly rewritten: readonly { readonly node: MadeNode; readonly keys: readonly string[] }[];
  /** Puts the file back as it was, where no choice was lost. */
  readonly inverse: readonly Operation[] | undefined;
}

export const address = (node: MadeNode): string =>
  typeof node.data.id === 'string' ? node.data.id : `/${node.path.join('/')}`;

/** A copy of the data and, in it, the node at a path. */
export function copyAt(tree: RandomTree, ...paths: (readonly (string | number)[])[]): [Data, ...Data[]] {
  const copy = structuredClone(tree.data);
  const found = paths.map(path => path.reduce<unknown>((at, segment) => (at as Data)[segment as string], copy) as Data);
  return [copy, ...found];
}
