/** What an item of a list is called, and how it is named. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/** One entry of a scorecard as the table shows it: what stands in the text; what follows from it is computed where it is shown. */
export interface EntryView {
  /** How operations name it. */
  readonly key: string;
  readonly id?: string | undefined;
  /** What it is called: its opportunity as the tree says it, else its capability. */
  readonly name: string;
  readonly opportunity?: Named | undefined;
  readonly place?: Named | undefined;
  readonly outcome?: Named | undefined;
  readonly capability: string;
  /** The change for the user, which the hypothesis expects. */
  readonly change: string;
  readonly signal: string;
  /** The inputs by their keys in the file, as they are written. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly deadline?: string | undefined;
}

export interface ScorecardView {
  readonly title: string;
  /** Of the cost of delay: `hours`, or a currency code. */
  readonly unit: string;
  readonly divideBy: 'effort' | 'duration';
  /** The day that it is, as `2026-11-25`. */
  readonly today: string;
  readonly entries: readonly EntryView[];
}
