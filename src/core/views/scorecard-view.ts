import * as z from 'zod/mini';

/** What an item of a list is called, and how it is named. */
const namedSchema = z.object({ id: z.string(), title: z.string() });

/** One entry of a scorecard as the table shows it: what stands in the text; what follows from it is computed where it is shown. */
const entryViewSchema = z.object({
  /** How operations name it. */
  key: z.string(),
  id: z.optional(z.string()),
  /** What it is called: its opportunity as the tree says it, else its capability. */
  name: z.string(),
  opportunity: z.optional(namedSchema),
  place: z.optional(namedSchema),
  outcome: z.optional(namedSchema),
  capability: z.string(),
  /** The change for the user, which the hypothesis expects. */
  change: z.string(),
  signal: z.string(),
  /** The inputs by their keys in the file, as they are written. */
  inputs: z.record(z.string(), z.string()),
  deadline: z.optional(z.string()),
});

export const scorecardViewSchema = z.object({
  title: z.string(),
  /** Of the cost of delay: `hours`, or a currency code. */
  unit: z.string(),
  divideBy: z.enum(['effort', 'duration']),
  /** The day that it is, as `2026-11-25`. */
  today: z.string(),
  entries: z.array(entryViewSchema),
});

export type EntryView = z.output<typeof entryViewSchema>;
export type ScorecardView = z.output<typeof scorecardViewSchema>;
