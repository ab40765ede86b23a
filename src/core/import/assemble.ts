import * as l10n from '@vscode/l10n';
import { listFor } from '../artefacts/registry';
import { type Imported, type NodeData, oneLine } from './imported';

export type TreeKind = 'outcome' | 'opportunity' | 'solution' | 'experiment';

/** A node of a tree of another tool, with those below it. Without a kind it only holds what is below. */
export interface ForeignNode {
  readonly title: string;
  readonly kind: TreeKind | undefined;
  readonly fields: NodeData;
  readonly children: readonly ForeignNode[];
}

/**
 * Puts the nodes of another tool's tree where ours has a place for them. Opportunities of an outcome stand in their own list
 * and refer to it by its id. What fits nowhere (a solution without an opportunity) is parked, and told of.
 * @param idFor an id for a title that nothing else has
 */
export function assemble(roots: readonly ForeignNode[], idFor: (title: string) => string, title?: string): Imported {
  return new Assembler(idFor).imported(roots, title);
}

class Assembler {
  private readonly outcomes: NodeData[] = [];
  private readonly opportunities: NodeData[] = [];
  private readonly parked: NodeData[] = [];
  private readonly notes: string[] = [];

  constructor(private readonly idFor: (title: string) => string) {}

  imported(roots: readonly ForeignNode[], title: string | undefined): Imported {
    for (const root of roots) this.top(root, undefined);
    const { outcomes, opportunities, parked, notes } = this;
    return { title, outcomes, opportunities, parked, done: [], notes };
  }

  /** A node that stands in one of the tree's own lists, or only holds others. */
  private top(node: ForeignNode, outcome: string | undefined): void {
    if (node.kind === 'outcome') this.outcomes.push(this.outcome(node));
    else if (node.kind === 'opportunity') this.opportunities.push(this.opportunity(node, outcome));
    else if (node.kind) this.park(node);
    else for (const child of node.children) this.top(child, outcome);
  }

  private outcome(node: ForeignNode): NodeData {
    const id = this.idFor(node.title);
    const below = node.children.flatMap(child => (child.kind === 'outcome' ? [this.outcome(child)] : []));
    for (const child of node.children) if (child.kind !== 'outcome') this.top(child, id);
    return { id, title: oneLine(node.title), ...node.fields, ...(below.length > 0 ? { outcomes: below } : {}) };
  }

  private opportunity(node: ForeignNode, outcome: string | undefined): NodeData {
    const served = outcome === undefined ? {} : { outcome };
    return { id: this.idFor(node.title), title: oneLine(node.title), ...node.fields, ...served, ...this.below(node) };
  }

  /** The lists of a node that hold those below it. */
  private below(node: ForeignNode): NodeData {
    const lists: Record<string, NodeData[]> = {};
    for (const child of node.children) {
      const list = node.kind && child.kind && listFor(node.kind, child.kind);
      if (list) {
        const data = {
          id: this.idFor(child.title),
          title: oneLine(child.title),
          ...child.fields,
          ...this.below(child),
        };
        lists[list] = [...(lists[list] ?? []), data];
      } else this.top(child, undefined);
    }
    return lists;
  }

  private park(node: ForeignNode): void {
    this.parked.push({ title: oneLine(node.title) });
    this.notes.push(l10n.t('“{0}” stands under no opportunity and was parked.', oneLine(node.title)));
    for (const child of node.children) this.park(child);
  }
}
