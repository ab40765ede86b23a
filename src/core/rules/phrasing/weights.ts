import type { Weights } from './model';
import trained from './weights.json';

/** A title is reported from this probability on; chosen so that a report is almost never wrong. */
export const threshold = trained.threshold;

/** Hashes are four characters of six bits each, weights one character around a middle; both start at "0". */
const zero = 48;
const middle = 84;

function decodeColumns(text: string): Map<number, number> {
  const columns = new Map<number, number>();
  for (let at = 0; at + 3 < text.length; at += 4) {
    let hash = 0;
    for (let digit = 0; digit < 4; digit += 1) hash = hash * 64 + text.charCodeAt(at + digit) - zero;
    columns.set(hash, at / 4);
  }
  return columns;
}

function decodeRow(text: string, step: number): Float64Array {
  const row = new Float64Array(text.length);
  for (let at = 0; at < text.length; at += 1) row[at] = (text.charCodeAt(at) - middle) * step;
  return row;
}

export const weights: Weights = {
  bias: trained.bias,
  columns: decodeColumns(trained.columns.join('')),
  rows: trained.rows.map(row => decodeRow(row.weights.join(''), row.step)),
};
