import type { NodeOf } from '../artefacts/model';
import type { NodeKind } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { Scores } from '../index/scores';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { Operation } from '../operations/schema';
import type { Links } from '../ports';
import type { Cadences } from '../reviews/cadence';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/lines';
import type { IsoDate } from '../values/date';
import type { RuleCode } from './codes';

/** error: the file can't be trusted. warning: the method is violated. hint: a judgement. */
export type Severity = 'error' | 'warning' | 'hint';

/** Operations on one file of the workspace. */
export interface FileOperations {
  readonly uri: string;
  readonly operations: readonly Operation[];
}

/** A next move on the file of the finding, undone as one: operations, or else edits of its text. */
export interface Fix {
  readonly title: string;
  readonly operations: readonly Operation[];
  /** What no operation can say: a key renamed where it stands, an empty key to be filled in. Offsets count in the file's text. */
  readonly edits?: readonly TextEdit[];
  /** What it does in other files. */
  readonly elsewhere?: readonly FileOperations[];
  /** Files that it writes anew, with their whole text. */
  readonly creates?: readonly { readonly uri: string; readonly text: string }[];
  /**
   * The field whose text is selected afterwards, so that the user types over a scaffold: in the file of the finding, or in the
   * one named. The address counts after the operations.
   */
  readonly select?: { readonly address: string; readonly field: string; readonly uri?: string };
  /** It only makes room for words of the user: a form that has this field takes them there, and needs no fix. */
  readonly asksFor?: string;
  /** The move that is almost always wanted. */
  readonly preferred?: boolean;
  /** It means the same to every reader, so that it can be done to all of its kind without a look at each. */
  readonly isSafe?: boolean;
  /** It moves or removes so much that the user looks at it before it is written. */
  readonly asksFirst?: boolean;
  /** It makes nothing better, and only takes the problem out of sight. */
  readonly silences?: boolean;
}

/** Another place that a problem is about. */
export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** Nobody looks at more; and where each of many problems told of all others they would be without number. */
export const mostRelated = 10;

/** What a rule found at one node. */
export interface Finding {
  /** Where in the text; the node's name where absent. */
  readonly range?: Range | undefined;
  /** One sentence that names the thing and the next move. */
  readonly message: string;
  /** Where this finding weighs more or less than its rule usually does. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

/** What a rule may look at beside the node. */
export interface RuleContext {
  readonly file: WorkspaceFile;
  readonly index: WorkspaceIndex;
  readonly scores: Scores;
  readonly today: IsoDate;
  readonly cadences: Cadences;
  readonly links?: Links | undefined;
}

/** A node of one of some kinds, told apart by its `kind`. */
export type NodeIn<K extends NodeKind> = { [P in K]: NodeOf<P> }[K];

/** One rule, one file. `check` is called for every node of the kinds; it reads only. */
export interface Rule<K extends NodeKind = NodeKind> {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly kinds: readonly K[];
  check(node: NodeIn<K>, context: RuleContext): Iterable<Finding>;
}

/** Declares a rule, with its nodes typed by their kinds. */
export function rule<K extends NodeKind>(declared: Rule<K>): Rule {
  return declared as unknown as Rule;
}

/** A problem in a file, ready to be shown on any surface. */
export interface Diagnostic {
  readonly uri: string;
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Key of the node; undefined for problems of the text as a whole. */
  readonly node: string | undefined;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}
