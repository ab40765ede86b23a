import { array, type Output, object, oneOf, optional, record, string } from '../schema/schema';

/** What an item of a list is called, and how it is named. */
const namedSchema = object({ id: string, title: string });

/** One entry of a scorecard as the table shows it: what stands in the text; what follows from it is computed where it is shown. */
const entryViewSchema = object({
  /** How operations name it. */
  key: string,
  id: optional(string),
  /** What it is called: its opportunity as the tree says it, else its capability. */
  name: string,
  opportunity: optional(namedSchema),
  place: optional(namedSchema),
  outcome: optional(namedSchema),
  capability: string,
  /** The change for the user, which the hypothesis expects. */
  change: string,
  signal: string,
  /** The inputs by their keys in the file, as they are written. */
  inputs: record(string),
  deadline: optional(string),
});

export const scorecardViewSchema = object({
  title: string,
  /** Of the cost of delay: `hours`, or a currency code. */
  unit: string,
  divideBy: oneOf(['effort', 'duration']),
  /** The day that it is, as `2026-11-25`. */
  today: string,
  entries: array(entryViewSchema),
});

export type EntryView = Output<typeof entryViewSchema>;
export type ScorecardView = Output<typeof scorecardViewSchema>;
