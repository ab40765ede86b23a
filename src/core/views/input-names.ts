import type { NumericInput } from '../scoring/model';

/** The key of an input in the file. */
export type InputKey = 'reach' | 'frequency' | 'hours_lost' | 'confidence' | 'effort' | 'duration' | 'cost_of_delay';

/** The inputs of a score by their keys in the file. */
export const inputNames: Readonly<Record<InputKey, NumericInput>> = {
  reach: 'reach',
  frequency: 'frequency',
  hours_lost: 'hoursLost',
  cost_of_delay: 'costOfDelay',
  confidence: 'confidence',
  effort: 'effort',
  duration: 'duration',
};
