import type { ArtefactKind, NodeKind } from '../artefacts/registry';

/** What can become of a node, in the order in which people ask. */
export const changeKinds = ['added', 'removed', 'moved', 'rephrased', 'rescored', 'changed'] as const;

/**
 * - `added`, `removed`: it stands in one of the two states alone. Neither comes with another kind.
 * - `moved`: it has another parent, or another place among the siblings that stayed.
 * - `rephrased`: its title (finding, step …) has other words.
 * - `rescored`: the CD3 of the entry, or of the opportunity's best entry, differs.
 * - `changed`: any other field, its id, or what it is (an opportunity that became a solution).
 */
export type ChangeKind = (typeof changeKinds)[number];

/** Where a node stands: below what, and at which index of its list. */
export interface NodePosition {
  /** Key of the parent in that state; null at the top level. */
  readonly parent: string | null;
  /** What the parent is called; empty at the top level. */
  readonly parentLabel: string;
  readonly index: number;
}

/** A score as it was or is. */
export interface ScoreState {
  /** In the unit of the list per unit of what it is divided by; null where it can't be computed. */
  readonly cd3: number | null;
  /** Place in its list, 1 is first; null without a score. */
  readonly rank: number | null;
}

/** The values of a field that went and those that came: at most one each for a single value, any number for a list. */
export interface FieldChange {
  readonly field: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Everything that became of one node. */
export interface NodeChange {
  /** At least one, in the order of `changeKinds`. */
  readonly kinds: readonly ChangeKind[];
  /** What it is now; what it was where it was removed. */
  readonly nodeKind: NodeKind;
  /** How operations name it in the new state; null where it was removed. */
  readonly key: string | null;
  /** The same in the old state; null where it was added. */
  readonly oldKey: string | null;
  /** What it is called now; what it was called where it was removed. */
  readonly label: string;
  /** Where it stands now; where it stood when it was removed. */
  readonly position: NodePosition;
  /** Where it stood before it was moved. */
  readonly movedFrom?: NodePosition;
  /** What it was called before it was rephrased. */
  readonly oldLabel?: string;
  /** What it was before it became something else. */
  readonly oldNodeKind?: NodeKind;
  readonly rescored?: { readonly from: ScoreState; readonly to: ScoreState };
  /** In the order of the text. */
  readonly fields: readonly FieldChange[];
  /** The file that it went to or came from, by its uri, where it did so under its id. */
  readonly otherFile?: string;
}

/** What became of a file. A change of comments, quotes or blank lines alone is none. */
export interface FileComparison {
  readonly uri: string;
  readonly kind: ArtefactKind;
  readonly status: 'added' | 'removed' | 'changed' | 'same';
  /** What the file is called now; what it was called where it was removed. */
  readonly title: string;
  /** In the order of the new text; what was removed follows, in the order of the old one. */
  readonly changes: readonly NodeChange[];
}

/** How many nodes each kind of change befell; a node that was moved and rephrased counts in both. */
export function countChanges(changes: readonly NodeChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, removed: 0, moved: 0, rephrased: 0, rescored: 0, changed: 0 };
  for (const { kinds } of changes) for (const kind of kinds) counts[kind]++;
  return counts;
}
