import { noteWideRead } from '../reads';
import type { SourceNode } from '../yaml/source';
import type { ModelNode } from './model';
import type { NodeKind } from './registry';

interface RootParts {
  readonly kind: NodeKind;
  readonly values: unknown;
  readonly source: SourceNode;
  readonly children: readonly ModelNode[];
}

/** The root of a file. Whoever looks through it may see any item of the file, so looks are noted: see `Reads`. */
class WatchedRoot {
  readonly kind: NodeKind;
  readonly id = undefined;
  readonly key = '/';
  readonly path = [];
  readonly parent = undefined;

  constructor(private readonly parts: RootParts) {
    this.kind = parts.kind;
  }

  get values(): unknown {
    noteWideRead();
    return this.parts.values;
  }

  get source(): SourceNode {
    noteWideRead();
    return this.parts.source;
  }

  get children(): readonly ModelNode[] {
    noteWideRead();
    return this.parts.children;
  }
}

export function rootNode(parts: RootParts): ModelNode {
  return new WatchedRoot(parts) as unknown as ModelNode;
}
