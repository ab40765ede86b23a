import { operationsSchema } from '../core/operations/schema';
import { array, integer, literal, type Output, object, string, variants } from '../core/schema/schema';
import { fromEveryBoard, type Remembered } from './board';
import { type EditorSnapshot, fromEveryPage, type ToEveryPage } from './editor';

/** A file that notes may go into. */
export interface Target {
  readonly uri: string;
  readonly title: string;
}

/** What the board of sticky notes is told: no file stands behind it, so it hears this once. */
export interface AffinityContent {
  readonly trees: readonly Target[];
  readonly insights: readonly Target[];
  /** The ids that are in use in the workspace. */
  readonly taken: readonly string[];
  /** The day, as an ISO date. */
  readonly today: string;
}

export type AffinitySnapshot = EditorSnapshot & AffinityContent & Remembered;
/** Why a text names something to build, for those of the asked ones that do. */
export interface Judged {
  readonly type: 'judged';
  readonly judged: readonly { readonly text: string; readonly message: string }[];
}
export type ToAffinity = AffinitySnapshot | ToEveryPage | Judged;

const ownMessages = [
  /** Tell which of these texts name something to build. */
  object({ type: literal('judge'), texts: array(string) }),
  /** Write new files and operations on others, as one edit. The names are those that the files would like to have. */
  object({
    type: literal('finish'),
    request: integer,
    creates: array(object({ name: string, text: string })),
    edits: array(object({ uri: string, operations: operationsSchema })),
  }),
] as const;

export const fromAffinitySchema = variants('type', [...fromEveryPage, ...fromEveryBoard, ...ownMessages]);

export type FromAffinity = Output<(typeof ownMessages)[number]>;
export type Finish = Extract<FromAffinity, { type: 'finish' }>;
