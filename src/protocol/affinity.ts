import * as z from 'zod/mini';
import { operationsSchema } from '../core/operations/schema';
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
  z.object({ type: z.literal('judge'), texts: z.array(z.string()) }),
  /** Write new files and operations on others, as one edit. The names are those that the files would like to have. */
  z.object({
    type: z.literal('finish'),
    request: z.int(),
    creates: z.array(z.object({ name: z.string(), text: z.string() })),
    edits: z.array(z.object({ uri: z.string(), operations: operationsSchema })),
  }),
] as const;

export const fromAffinitySchema = z.discriminatedUnion('type', [...fromEveryPage, ...fromEveryBoard, ...ownMessages]);

export type FromAffinity = z.output<(typeof ownMessages)[number]>;
export type Finish = Extract<FromAffinity, { type: 'finish' }>;
