import { array, type Output, object, oneOf, optional, string } from '../schema/schema';

/** Something of a tree that a kata names; the title is empty where no tree has it. */
const linkSchema = object({ id: string, title: string });

const experimentSchema = object({
  ...linkSchema.fields,
  verdict: optional(oneOf(['supported', 'refuted', 'unclear'])),
});

/** The texts of a step as they stand in the file; empty where they do not. */
export const stepTexts = ['on', 'current', 'obstacle', 'step', 'expected', 'actual', 'learned'] as const;

const stepSchema = object({
  /** How operations name it. */
  key: string,
  on: string,
  current: string,
  obstacle: string,
  step: string,
  expected: string,
  actual: string,
  learned: string,
  experiment: optional(experimentSchema),
});

/** A kata as its table, its chart and its document show it. */
export const kataViewSchema = object({
  title: string,
  metric: string,
  /** The direction: an outcome, or a sentence as the title of a link without an id. */
  challenge: optional(linkSchema),
  opportunity: optional(linkSchema),
  target: object({ value: string, by: string }),
  start: object({ value: string, on: string }),
  /** The day that it is, as `2026-11-25`. */
  today: string,
  steps: array(stepSchema),
});

export type KataView = Output<typeof kataViewSchema>;
export type StepView = Output<typeof stepSchema>;
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
