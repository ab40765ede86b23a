/** Something of a tree that a kata names; the title is empty where no tree has it. */
interface Link {
  readonly id: string;
  readonly title: string;
}

interface ExperimentLink extends Link {
  readonly verdict?: 'supported' | 'refuted' | 'unclear' | undefined;
}

/** The texts of a step as they stand in the file; empty where they do not. */
export const stepTexts = ['on', 'current', 'obstacle', 'step', 'expected', 'actual', 'learned'] as const;

export interface StepView {
  /** How operations name it. */
  readonly key: string;
  readonly on: string;
  readonly current: string;
  readonly obstacle: string;
  readonly step: string;
  readonly expected: string;
  readonly actual: string;
  readonly learned: string;
  readonly experiment?: ExperimentLink | undefined;
}

/** A kata as its table, its chart and its document show it. */
export interface KataView {
  readonly title: string;
  readonly metric: string;
  /** The direction: an outcome, or a sentence as the title of a link without an id. */
  readonly challenge?: Link | undefined;
  readonly opportunity?: Link | undefined;
  readonly target: { readonly value: string; readonly by: string };
  readonly start: { readonly value: string; readonly on: string };
  /** The day that it is, as `2026-11-25`. */
  readonly today: string;
  readonly steps: readonly StepView[];
}

export type StepText = (typeof stepTexts)[number];

/** Whether a step has no result yet. */
export function isOpen({ actual, learned }: StepView): boolean {
  return actual === '' && learned === '';
}

/** The step that the team is at: the last one, as long as it has no result. */
export function currentStep({ steps }: KataView): StepView | undefined {
  const last = steps.at(-1);
  return last && isOpen(last) ? last : undefined;
}

/** The condition now: the last actual, else where the kata starts; empty where nothing was measured. */
export function conditionNow({ steps, start }: KataView): string {
  return steps.findLast(({ actual }) => actual !== '')?.actual ?? start.value;
}
