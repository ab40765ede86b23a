import assert from 'node:assert/strict';
import type { InputName, Score, ScoreInputs, ScoreOptions } from '../../../../src/core/scoring/model';
import { score } from '../../../../src/core/scoring/score';
import { type IsoDate, parseDate } from '../../../../src/core/values/date';
import { type Estimate, parseEstimate } from '../../../../src/core/values/estimate';

/** The inputs of an entry as a file writes them. */
export type Raw = Partial<Record<InputName, string | number>>;

export const byEffort: ScoreOptions = { divideBy: 'effort', unit: 'hours' };
export const byDuration: ScoreOptions = { divideBy: 'duration', unit: 'USD' };

function estimate(raw: string | number): Estimate {
  const result = parseEstimate(raw);
  assert.ok(result.ok, `${raw}`);
  return result.value;
}

export function date(text: string): IsoDate {
  const result = parseDate(text);
  assert.ok(result.ok, text);
  return result.value;
}

export function inputs(raw: Raw): ScoreInputs {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, name === 'deadline' ? date(String(value)) : estimate(value)]),
  );
}

/** An entry that states all inputs but the deadline. */
export const full: Raw = { reach: 120, frequency: 3, hoursLost: 0.5, confidence: '80%', effort: '3..6', duration: 3 };

export const scored = (raw: Raw, options = byEffort): Score => score(inputs(raw), options);
