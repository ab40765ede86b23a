import {
  array,
  literal,
  nullable,
  type Output,
  object,
  optional,
  record,
  string,
  variants,
} from '../core/schema/schema';
import { scorecardViewSchema } from '../core/views/scorecard-view';
import { type EditorSnapshot, fromEveryPage, itemProblemSchema, snapshotFields, toEveryPage } from './editor';

/** What the host and the table of a scorecard say to each other. */
export const toScorecardSchema = variants('type', [
  object({ ...snapshotFields, view: scorecardViewSchema, problems: record(itemProblemSchema) }),
  /** What the page asked to paste, or what was in the clipboard, with the ids that items elsewhere have. */
  object({ type: literal('pasted'), text: string, taken: array(string) }),
  /** The list is gone: its file was deleted. */
  object({ type: literal('gone') }),
  ...toEveryPage,
]);

export const fromScorecardSchema = variants('type', [
  ...fromEveryPage,
  /** Let the user choose opportunities, and add an entry for each. */
  object({ type: literal('addEntries') }),
  /** Go to an opportunity: its card, else its text. */
  object({ type: literal('openOpportunity'), id: string }),
  object({ type: literal('fixes'), key: nullable(string) }),
  /** Put a table into the clipboard. */
  object({ type: literal('copy'), text: string }),
  /** Let the user save a picture as a file. */
  object({ type: literal('save'), name: string, text: string }),
  /** Send what can be pasted: this text, or what is in the clipboard. */
  object({ type: literal('paste'), text: optional(string) }),
]);

export type ToScorecard = Output<typeof toScorecardSchema>;
export type FromScorecard = Output<typeof fromScorecardSchema>;
export type ScorecardSnapshot = Extract<ToScorecard, { type: 'snapshot' }>;
/** What a snapshot tells of the scorecard itself. */
export type ScorecardContent = Omit<ScorecardSnapshot, keyof EditorSnapshot>;
