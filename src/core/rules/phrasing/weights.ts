import type { Weights } from './model';

/** The model as the training writes it, in few characters. */
export interface TrainedWeights {
  /** A title is reported from this probability on; chosen so that a report is almost never wrong. */
  readonly threshold: number;
  readonly bias: readonly number[];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly step: number; readonly weights: readonly string[] }[];
}

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

export function decodeWeights({ bias, columns, rows }: TrainedWeights): Weights {
  return {
    bias,
    columns: decodeColumns(columns.join('')),
    rows: rows.map(row => decodeRow(row.weights.join(''), row.step)),
  };
}
