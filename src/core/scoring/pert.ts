import type { Estimate } from '../values/estimate';
import type { RandomStream } from './random';

const CELLS = 1024;

/** Fills an array with values of an estimate, drawn from a stream, and gives it back. */
export type Drawer = (estimate: Estimate, random: RandomStream, values: Float64Array) => Float64Array;

/**
 * Makes a drawer for the PERT distribution of estimates: a beta distribution between the bounds with
 * α = 1 + 4 × (likely − low) / (high − low) and β = 6 − α, so that the mean is (low + 4 × likely + high) / 6.
 *
 * Draws invert the distribution by a table of 1,024 quantiles with straight lines between, which is many times faster
 * than drawing gamma variates and exact to about a thousandth of the range. Equal shapes share a table.
 */
export function createDrawer(): Drawer {
  const tables = new Map<number, Float64Array>();
  return ({ low, likely, high }, random, values) => {
    if (!(high > low)) {
      return values.fill(likely);
    }
    const mode = (likely - low) / (high - low);
    const table = tables.get(mode) ?? quantiles(mode);
    tables.set(mode, table);
    random.fill(values);
    for (let index = 0; index < values.length; index++) {
      const at = values[index]! * CELLS;
      const cell = Math.floor(at);
      const start = table[cell]!;
      values[index] = low + (high - low) * (start + (table[cell + 1]! - start) * (at - cell));
    }
    return values;
  };
}

/** The quantiles 0, 1/1024, … 1 of the beta distribution on 0 to 1 with this mode. */
function quantiles(mode: number): Float64Array {
  const cumulated = new Float64Array(CELLS + 1);
  for (let cell = 0; cell < CELLS; cell++) {
    const x = (cell + 0.5) / CELLS;
    cumulated[cell + 1] = cumulated[cell]! + x ** (4 * mode) * (1 - x) ** (4 - 4 * mode);
  }
  const total = cumulated[CELLS]!;
  const table = new Float64Array(CELLS + 1);
  let cell = 0;
  for (let index = 1; index < CELLS; index++) {
    const target = (total * index) / CELLS;
    while (cumulated[cell + 1]! < target) {
      cell++;
    }
    const start = cumulated[cell]!;
    table[index] = (cell + (target - start) / (cumulated[cell + 1]! - start)) / CELLS;
  }
  table[CELLS] = 1;
  return table;
}
