import type { Problem } from '../result';
import type { IsoDate } from '../values/date';
import type { Estimate } from '../values/estimate';

/** What one scorecard entry states. Absent means not stated; nothing is ever assumed in its place. */
export interface ScoreInputs {
  /** People. */
  readonly reach?: Estimate | undefined;
  /** Times a week, each person. */
  readonly frequency?: Estimate | undefined;
  /** Hours each time, each person. */
  readonly hoursLost?: Estimate | undefined;
  /** A share above 0 and up to 1. */
  readonly confidence?: Estimate | undefined;
  /** Dev-weeks. */
  readonly effort?: Estimate | undefined;
  /** Weeks that the pipeline is blocked. */
  readonly duration?: Estimate | undefined;
  /** Nothing is lost before the deadline less the duration. */
  readonly deadline?: IsoDate | undefined;
  /** In the list's unit a week; stands in for reach, frequency and hours lost. */
  readonly costOfDelay?: Estimate | undefined;
}

export type InputName = keyof ScoreInputs;
export type NumericInput = Exclude<InputName, 'deadline'>;

/** What holds for a whole list. */
export interface ScoreOptions {
  readonly divideBy: 'effort' | 'duration';
  /** Of the cost of delay: `hours`, or a currency code. */
  readonly unit: string;
  /** The day that the list is ranked on: deadlines are judged by it. Without it they have no influence. */
  readonly asOf?: IsoDate | undefined;
}

/** Why an input can't be used. */
export interface InputProblem extends Problem {
  readonly input: InputName;
}

/** One line of the calculation, for display. */
export interface DerivationStep {
  readonly name: 'weeklyImpact' | 'costOfDelay' | 'latestStart' | 'cd3' | 'rice' | 'payback';
  /** `Cost of delay` */
  readonly label: string;
  /** `120 people × 1.5 h` */
  readonly calculation: string;
  /** `180 h a week` */
  readonly result: string;
}

/** What a deadline does to the cost of delay. */
export interface Urgency {
  /** Deadline less duration: before this day nothing is lost. */
  readonly latestStart: IsoDate;
  /** The cost of delay from that day on, in the list's unit a week. */
  readonly costOfDelay: number;
  /** CD3 from that day on; null without a divisor. */
  readonly cd3: number | null;
  /** No duration is stated, so that the effort's dev-weeks count as weeks. */
  readonly takesEffortAsDuration: boolean;
}

/** The computed values of one entry; null where a value can't be computed, never 0 or infinity instead. */
export interface Score {
  /** Hours a week, each person. */
  readonly weeklyImpact: number | null;
  /** In the list's unit a week, as of `asOf`. */
  readonly costOfDelay: number | null;
  /** Cost of delay divided by effort (or duration). */
  readonly cd3: number | null;
  /** CD3 × confidence. */
  readonly rice: number | null;
  /** The lowest and highest CD3 that the inputs allow. */
  readonly cd3Range: readonly [number, number] | null;
  /** Weeks until the hours won have paid the effort back; null for a currency. */
  readonly paybackWeeks: number | null;
  readonly urgency: Urgency | null;
  /** What is not stated but needed for cost of delay, CD3 or RICE. */
  readonly missing: readonly InputName[];
  readonly problems: readonly InputProblem[];
  readonly steps: readonly DerivationStep[];
}
