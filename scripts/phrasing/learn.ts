import { featuresOf } from '../../src/core/rules/phrasing/features';
import type { Weights } from '../../src/core/rules/phrasing/model';
import { outcomes, vectorOf } from '../../src/core/rules/phrasing/model';
import { read } from '../../src/core/rules/phrasing/reading';
import { signsOf } from '../../src/core/rules/phrasing/signs';
import type { Row } from './data';

export const size = 8192;

export interface Example {
  readonly vector: ReadonlyMap<number, number>;
  readonly row: number;
}

export function exampleOf(row: Row): Example {
  const reading = read(row.text);
  return { vector: vectorOf(featuresOf(reading, signsOf(reading)), size), row: outcomes.indexOf(row.outcome) };
}

/**
 * Multinomial logistic regression with a squared penalty, by full-batch gradient steps with a step size for each weight
 * (Adagrad). No random numbers: the same rows give the same weights.
 */
export function learn(examples: readonly Example[], penalty = 0.004, rounds = 160): Weights {
  const rows = outcomes.map(() => new Float64Array(size));
  const squares = outcomes.map(() => new Float64Array(size));
  const bias = outcomes.map(() => 0);
  const packed = examples.map(example => ({
    buckets: Int32Array.from(example.vector.keys()),
    values: Float64Array.from(example.vector.values()),
    row: example.row,
  }));
  const used = Int32Array.from(new Set(packed.flatMap(example => [...example.buckets])));
  const gradients = outcomes.map(() => new Float64Array(size));
  const biasGradient = new Float64Array(outcomes.length);
  const biasSquares = new Float64Array(outcomes.length);
  const scores = new Float64Array(outcomes.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const gradient of gradients) gradient.fill(0);
    biasGradient.fill(0);
    for (const { buckets, values, row } of packed) {
      let highest = -Infinity;
      for (let k = 0; k < outcomes.length; k += 1) {
        let score = bias[k]!;
        const weights = rows[k]!;
        for (let at = 0; at < buckets.length; at += 1) score += weights[buckets[at]!]! * values[at]!;
        scores[k] = score;
        highest = Math.max(highest, score);
      }
      let sum = 0;
      for (let k = 0; k < outcomes.length; k += 1) sum += scores[k] = Math.exp(scores[k]! - highest);
      for (let k = 0; k < outcomes.length; k += 1) {
        const error = scores[k]! / sum - (k === row ? 1 : 0);
        biasGradient[k]! += error / packed.length;
        const gradient = gradients[k]!;
        for (let at = 0; at < buckets.length; at += 1) gradient[buckets[at]!]! += (error * values[at]!) / packed.length;
      }
    }
    for (let k = 0; k < outcomes.length; k += 1) {
      biasSquares[k]! += biasGradient[k]! ** 2;
      bias[k]! -= (0.3 * biasGradient[k]!) / (Math.sqrt(biasSquares[k]!) + 1e-8);
      for (const bucket of used) {
        const slope = gradients[k]![bucket]! + penalty * rows[k]![bucket]!;
        squares[k]![bucket]! += slope * slope;
        rows[k]![bucket]! -= (0.1 * slope) / (Math.sqrt(squares[k]![bucket]!) + 1e-8);
      }
    }
  }
  return { size, bias, rows };
}
