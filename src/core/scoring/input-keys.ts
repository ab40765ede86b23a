import type { InputName, NumericInput } from './model';

/** The key of each input of a score in an entry. */
export const inputKeys = {
  reach: 'reach',
  frequency: 'frequency',
  hoursLost: 'hours_lost',
  confidence: 'confidence',
  effort: 'effort',
  duration: 'duration',
  deadline: 'deadline',
  costOfDelay: 'cost_of_delay',
} as const satisfies Record<InputName, string>;

/** The key of an input that is an estimate. */
export type InputKey = (typeof inputKeys)[NumericInput];

/** The inputs that are estimates, by their keys. */
export const inputNames = Object.fromEntries(
  Object.entries(inputKeys)
    .filter(([name]) => name !== 'deadline')
    .map(([name, key]) => [key, name]),
) as Readonly<Record<InputKey, NumericInput>>;
