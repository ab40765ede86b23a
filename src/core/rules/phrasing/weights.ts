import type { Weights } from './model';
import trained from './weights.json';

/** A title is reported from this probability on; chosen so that a report is almost never wrong. */
export const threshold = trained.threshold;

const middle = 79;

/** Each weight is one printable character: its code above or below "O", times the row's step. */
function decode(text: string, step: number): Float64Array {
  const row = new Float64Array(text.length);
  for (let at = 0; at < text.length; at += 1) row[at] = (text.charCodeAt(at) - middle) * step;
  return row;
}

export const weights: Weights = {
  size: trained.size,
  bias: trained.bias,
  rows: trained.rows.map(row => decode(row.weights.join(''), row.step)),
};
