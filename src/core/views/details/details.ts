import type { NodeKind } from '../../artefacts/registry';
import type { Fix } from '../../rules/rule';

/** A node of any file by what names it, wherever it stands. */
export interface NodeRef {
  readonly uri: string;
  readonly key: string;
  readonly kind: NodeKind;
  /** What stands at its own `kind`, such as `interview`; empty where it has none. */
  readonly choice: string;
  readonly title: string;
}

/** What a scorecard says of a node, in words. */
export interface ScoreFacts {
  /** As it is shown; null without a score. */
  readonly cd3: string | null;
  /** `2nd of 6`; empty without a score. */
  readonly rank: string;
  /** `28 to 64 in 8 of 10 draws, first in 28 %`; empty where no input is a range. */
  readonly certainty: string;
  /** The derivation in one line. */
  readonly explanation: string;
  /** The entry of the scorecard. */
  readonly entry: NodeRef;
}

/** How far an outcome is, in words that are ready to be shown. */
export interface OutcomeFacts {
  /** Its newest measurement as written, and how far that is from `from` to `to`: 0 to 1, also below or beyond. */
  readonly progress?: { readonly now: string; readonly share: number | null } | undefined;
  /** A sentence; empty where there is no pace to tell. */
  readonly pace: string;
  /** The measurements as a line of blocks; empty for fewer than three. */
  readonly trend: string;
  /** How the outcomes below it are doing, as a sentence; empty without any. */
  readonly below: string;
  /** Those of them that are not on track. */
  readonly behind: readonly {
    readonly uri: string;
    readonly key: string;
    readonly title: string;
    readonly pace: string;
  }[];
  /** The checks of a product outcome, each with what is missing; none on other levels. */
  readonly checks: readonly {
    readonly question: string;
    readonly holds: boolean;
    readonly missing: readonly string[];
  }[];
}

/** What stands at one field of a node. What the field is, the declaration of its kind says. */
export interface FieldValue {
  /** Its key, or its path inside of a group: `result/value`. */
  readonly field: string;
  /** As it is written; an item of a list on each line. Empty where the key is missing. */
  readonly value: string;
  /** What a reference leads to, and where that is from; absent where it leads nowhere. */
  readonly target?: (NodeRef & { readonly facts: string }) | undefined;
}

/** A list of nodes below a node. */
export interface NodeList {
  /** The key that holds it. */
  readonly list: string;
  readonly kind: NodeKind;
  readonly items: readonly {
    readonly key: string;
    readonly title: string;
    /** What else a row says, quietly: `supported`, `Interview, 2026-09-12`. */
    readonly facts: string;
    /** The fields of a part that has no details of its own, such as a measurement; empty for others. */
    readonly fields: readonly FieldValue[];
  }[];
}

export interface NodeProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  /** The field that it stands at; absent where it is about the whole. */
  readonly field?: string | undefined;
  /** The key of the node itself, or of a part of it. */
  readonly node: string;
  /** Its quick fixes; one that asks for a value is filled in at its field, where that is shown. */
  readonly fixes: readonly Pick<Fix, 'title' | 'asksFor'>[];
}

/** Everything about one node of any file, as a form shows it. */
export interface NodeDetails extends NodeRef {
  readonly id?: string | undefined;
  /** Version of the text document that this was read from. */
  readonly version: number;
  /** Zero-based line of its title in the text. */
  readonly line: number;
  readonly editable: boolean;
  /** The nodes above it, nearest first, without the file. */
  readonly above: readonly NodeRef[];
  readonly fields: readonly FieldValue[];
  readonly lists: readonly NodeList[];
  readonly problems: readonly NodeProblem[];
  /** The titles of what can be made of it that nothing needs to be wrong with, such as a split. */
  readonly moves: readonly string[];
  readonly outcome?: OutcomeFacts | undefined;
  readonly score?: ScoreFacts | undefined;
}

/** Something that a reference may name. */
export interface Option {
  readonly id: string;
  readonly kind: NodeKind;
  readonly choice: string;
  readonly title: string;
  /** Where it is from: `Interview, 2026-09-12`, or what it stands in. */
  readonly facts: string;
}
