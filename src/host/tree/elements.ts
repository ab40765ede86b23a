import type { WorkspaceFile } from '../../core/index/file';
import type { Card, OpportunityCard, OutcomeCard, SolutionCard, TreeView } from '../../core/views/tree-view';

/** A tree file: a root of the view. The object stays the same while the file changes, so that VS Code can refresh it. */
export interface FileElement {
  readonly type: 'file';
  readonly id: string;
  readonly uri: string;
  readonly parent: undefined;
  file: WorkspaceFile;
  view: TreeView;
  children: readonly TreeElement[];
}

/** The group of ideas without a place. */
export interface ParkedElement {
  readonly type: 'parked';
  readonly id: string;
  readonly uri: string;
  readonly parent: FileElement;
  readonly children: readonly CardElement[];
}

export interface CardElement {
  readonly type: 'card';
  readonly id: string;
  readonly uri: string;
  readonly parent: TreeElement;
  readonly card: Card;
  readonly children: readonly CardElement[];
}

export type TreeElement = FileElement | ParkedElement | CardElement;

/** The root of a file, with everything below it. */
export function fileElement(file: WorkspaceFile, view: TreeView): FileElement {
  const root: FileElement = {
    type: 'file',
    id: file.uri,
    uri: file.uri,
    parent: undefined,
    file,
    view,
    children: [],
  };
  fillFile(root, file, view);
  return root;
}

/** Gives a root the present state of its file. */
export function fillFile(root: FileElement, file: WorkspaceFile, view: TreeView): void {
  root.file = file;
  root.view = view;
  root.children = new Arranger(root).children();
}

/**
 * Arranges a tree by what serves what: outcomes, the opportunities that name them, their solutions and experiments. An
 * opportunity of the top level that names no outcome of this file stands below the root.
 */
class Arranger {
  private readonly byOutcome = new Map<string | undefined, OpportunityCard[]>();

  constructor(private readonly root: FileElement) {
    for (const card of root.view.opportunities) {
      const group = this.byOutcome.get(card.outcome);
      if (group) group.push(card);
      else this.byOutcome.set(card.outcome, [card]);
    }
  }

  children(): TreeElement[] {
    const { root } = this;
    const { outcomes, parked } = root.view;
    const children: TreeElement[] = [
      ...this.cards(outcomes, root),
      ...this.cards(this.byOutcome.get(undefined) ?? [], root),
    ];
    if (parked.length > 0) {
      const ideas: CardElement[] = [];
      const group: ParkedElement = {
        type: 'parked',
        id: `${root.uri}#/parked`,
        uri: root.uri,
        parent: root,
        children: ideas,
      };
      ideas.push(...this.cards(parked, group));
      children.push(group);
    }
    return children;
  }

  private cards(cards: readonly Card[], parent: TreeElement): CardElement[] {
    return cards.map(card => this.card(card, parent));
  }

  private card(card: Card, parent: TreeElement): CardElement {
    const children: CardElement[] = [];
    const element: CardElement = {
      type: 'card',
      id: `${this.root.uri}#${card.key}`,
      uri: this.root.uri,
      parent,
      card,
      children,
    };
    children.push(...this.cards(this.below(card), element));
    return element;
  }

  private below(card: Card): readonly Card[] {
    const serving = card.kind === 'outcome' ? (this.byOutcome.get(card.key) ?? []) : [];
    return [...ownParts(card), ...serving];
  }
}

function ownParts(card: Card): readonly Card[] {
  switch (card.kind) {
    case 'outcome':
      return (card as OutcomeCard).outcomes;
    case 'opportunity':
      return [...(card as OpportunityCard).opportunities, ...(card as OpportunityCard).solutions];
    case 'solution':
      return (card as SolutionCard).experiments;
    default:
      return [];
  }
}

/** An element and all below it, in their order. */
export function withDescendants(element: TreeElement): TreeElement[] {
  const all: TreeElement[] = [];
  const pending = [element];
  for (let next = pending.pop(); next; next = pending.pop()) {
    all.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) pending.push(next.children[at]!);
  }
  return all;
}

export function rootOf(element: TreeElement): FileElement {
  let found: TreeElement = element;
  while (found.parent) found = found.parent;
  return found as FileElement;
}

/** The cards that stand in the same list of the text and below the same row, in their order. */
export function siblings(element: CardElement): readonly CardElement[] {
  return (element.parent.children as readonly TreeElement[]).filter(other => isSibling(other, element));
}

/** Whether a row is the card or stands beside it, see `siblings`. */
export function isSibling(other: TreeElement, { card }: CardElement): other is CardElement {
  return other.type === 'card' && other.card.kind === card.kind && other.card.parent === card.parent;
}
