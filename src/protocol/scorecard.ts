import * as z from 'zod/mini';
import { scorecardViewSchema } from '../core/views/scorecard-view';
import { type EditorSnapshot, fromEveryPage, itemProblemSchema, snapshotFields, toEveryPage } from './editor';

/** What the host and the table of a scorecard say to each other. */
export const toScorecardSchema = z.discriminatedUnion('type', [
  z.object({ ...snapshotFields, view: scorecardViewSchema, problems: z.record(z.string(), itemProblemSchema) }),
  /** What the page asked to paste, or what was in the clipboard, with the ids that items elsewhere have. */
  z.object({ type: z.literal('pasted'), text: z.string(), taken: z.array(z.string()) }),
  /** The list is gone: its file was deleted. */
  z.object({ type: z.literal('gone') }),
  ...toEveryPage,
]);

export const fromScorecardSchema = z.discriminatedUnion('type', [
  ...fromEveryPage,
  /** Let the user choose opportunities, and add an entry for each. */
  z.object({ type: z.literal('addEntries') }),
  /** Go to an opportunity: its card, else its text. */
  z.object({ type: z.literal('openOpportunity'), id: z.string() }),
  z.object({ type: z.literal('fixes'), key: z.nullable(z.string()) }),
  /** Put a table into the clipboard. */
  z.object({ type: z.literal('copy'), text: z.string() }),
  /** Let the user save a picture as a file. */
  z.object({ type: z.literal('save'), name: z.string(), text: z.string() }),
  /** Send what can be pasted: this text, or what is in the clipboard. */
  z.object({ type: z.literal('paste'), text: z.optional(z.string()) }),
]);

export type ToScorecard = z.output<typeof toScorecardSchema>;
export type FromScorecard = z.output<typeof fromScorecardSchema>;
export type ScorecardSnapshot = Extract<ToScorecard, { type: 'snapshot' }>;
/** What a snapshot tells of the scorecard itself. */
export type ScorecardContent = Omit<ScorecardSnapshot, keyof EditorSnapshot>;
