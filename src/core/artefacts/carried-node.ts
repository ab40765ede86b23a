import { locate, type Path, pathText, type SourceNode } from '../yaml/source';
import type { ModelNode } from './model';
import type { NodeKind } from './registry';

/**
 * A node of an item whose text did not change, in the next version of its file. What was read of it is taken over; its source,
 * whose ranges may have moved, is looked up when it is first asked for.
 */
export class CarriedNode {
  readonly kind: NodeKind;
  readonly values: unknown;
  readonly id: string | undefined;
  readonly key: string;
  readonly children: readonly ModelNode[];
  /** What it was read from. Not the node that it then was, which would keep a whole version of the file alive. */
  readonly origin: Pick<ModelNode, 'kind' | 'source'>;
  /** How many characters further on it stands now. */
  readonly by: number;
  #source: SourceNode | undefined;

  constructor(
    before: ModelNode,
    readonly path: Path,
    readonly parent: ModelNode,
    private readonly top: Top,
  ) {
    const carried = before instanceof CarriedNode ? before : undefined;
    this.origin = carried?.origin ?? { kind: before.kind, source: before.source };
    this.by = (carried?.by ?? 0) + top.by;
    this.kind = before.kind;
    this.values = before.values;
    this.id = before.id;
    this.key = before.id ?? (path === before.path ? before.key : pathText(path));
    const own = this as unknown as ModelNode;
    this.children = before.children.map(child => {
      const below = path === before.path ? child.path : [...path, ...child.path.slice(-2)];
      return new CarriedNode(child, below, own, top) as unknown as ModelNode;
    });
  }

  get source(): SourceNode {
    this.#source ??= locate(this.top.source(), this.path.slice(2))!;
    return this.#source;
  }
}

/** An item that was carried over: where its source stands now, and how much further on that is than before. */
interface Top {
  readonly source: () => SourceNode;
  readonly by: number;
}

/** An item of a list at the root, with all below it, carried over to where it stands now. */
export function carriedOver(before: ModelNode, path: Path, parent: ModelNode, top: Top): ModelNode {
  const isSamePath = before.path.length === path.length && path.every((segment, at) => before.path[at] === segment);
  return new CarriedNode(before, isSamePath ? before.path : path, parent, top) as unknown as ModelNode;
}
