import * as z from 'zod/mini';

/** Something of a tree that a kata names; the title is empty where no tree has it. */
const linkSchema = z.object({ id: z.string(), title: z.string() });

const experimentSchema = z.extend(linkSchema, {
  verdict: z.optional(z.enum(['supported', 'refuted', 'unclear'])),
});

/** The texts of a step as they stand in the file; empty where they do not. */
export const stepTexts = ['on', 'current', 'obstacle', 'step', 'expected', 'actual', 'learned'] as const;

const stepSchema = z.object({
  /** How operations name it. */
  key: z.string(),
  on: z.string(),
  current: z.string(),
  obstacle: z.string(),
  step: z.string(),
  expected: z.string(),
  actual: z.string(),
  learned: z.string(),
  experiment: z.optional(experimentSchema),
});

/** A kata as its table, its chart and its document show it. */
export const kataViewSchema = z.object({
  title: z.string(),
  metric: z.string(),
  /** The direction: an outcome, or a sentence as the title of a link without an id. */
  challenge: z.optional(linkSchema),
  opportunity: z.optional(linkSchema),
  target: z.object({ value: z.string(), by: z.string() }),
  start: z.object({ value: z.string(), on: z.string() }),
  /** The day that it is, as `2026-11-25`. */
  today: z.string(),
  steps: z.array(stepSchema),
});

export type KataView = z.output<typeof kataViewSchema>;
export type StepView = z.output<typeof stepSchema>;
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
