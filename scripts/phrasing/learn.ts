import { featuresOf } from '../../src/core/rules/phrasing/features';
import type { Weights } from '../../src/core/rules/phrasing/model';
import { hashed, outcomes, vectorOf } from '../../src/core/rules/phrasing/model';
import { read } from '../../src/core/rules/phrasing/reading';
import { signsOf } from '../../src/core/rules/phrasing/signs';
import type { Row } from './data';

/** A title as the model sees it, with the outcome it should get. */
export interface Example {
  readonly values: ReadonlyMap<number, number>;
  readonly outcome: number;
}

export function exampleOf(row: Row): Example {
  const reading = read(row.text);
  return { values: hashed(featuresOf(reading, signsOf(reading))), outcome: outcomes.indexOf(row.outcome) };
}

export interface Settings {
  /** A feature seen in fewer titles is left out: it says more about the title than about phrasing. */
  readonly least: number;
  /** Weight of the squared penalty. */
  readonly penalty: number;
  readonly rounds: number;
}

export const settings: Settings = { least: 4, penalty: 0.00025, rounds: 160 };

function columnsOf(examples: readonly Example[], least: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { values } of examples) for (const hash of values.keys()) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= least).map(([hash]) => hash);
  return new Map(kept.sort((a, b) => a - b).map((hash, column) => [hash, column]));
}

/**
 * Multinomial logistic regression with a squared penalty, by full-batch gradient steps with a step size for each weight
 * (Adagrad). No random numbers: the same rows give the same weights.
 */
export function learn(examples: readonly Example[], { least, penalty, rounds }: Settings = settings): Weights {
  const columns = columnsOf(examples, least);
  const zeros = (): Float64Array[] => outcomes.map(() => new Float64Array(columns.size));
  const [rows, squares, gradients] = [zeros(), zeros(), zeros()];
  const [bias, biasSquares] = [outcomes.map(() => 0), outcomes.map(() => 0)];
  const packed = examples.map(({ values, outcome }) => {
    const vector = vectorOf(values, columns);
    return {
      at: Int32Array.from(vector, entry => entry[0]),
      by: Float64Array.from(vector, entry => entry[1]),
      outcome,
    };
  });
  const scores = new Float64Array(outcomes.length);
  for (let round = 0; round < rounds; round += 1) {
    const biasGradient = outcomes.map(() => 0);
    for (const gradient of gradients) gradient.fill(0);
    for (const { at, by, outcome } of packed) {
      let sum = 0;
      for (let k = 0; k < rows.length; k += 1) {
        let score = bias[k]!;
        for (let i = 0; i < at.length; i += 1) score += rows[k]![at[i]!]! * by[i]!;
        scores[k] = Math.exp(score);
        sum += scores[k]!;
      }
      for (let k = 0; k < rows.length; k += 1) {
        const error = (scores[k]! / sum - (k === outcome ? 1 : 0)) / packed.length;
        biasGradient[k]! += error;
        for (let i = 0; i < at.length; i += 1) gradients[k]![at[i]!]! += error * by[i]!;
      }
    }
    for (let k = 0; k < rows.length; k += 1) {
      biasSquares[k]! += biasGradient[k]! ** 2;
      bias[k]! -= (0.3 * biasGradient[k]!) / (Math.sqrt(biasSquares[k]!) + 1e-8);
      for (let column = 0; column < columns.size; column += 1) {
        const slope = gradients[k]![column]! + penalty * rows[k]![column]!;
        squares[k]![column]! += slope * slope;
        rows[k]![column]! -= (0.1 * slope) / (Math.sqrt(squares[k]![column]!) + 1e-8);
      }
    }
  }
  return { bias, columns, rows };
}
