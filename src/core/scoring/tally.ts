/** Ranks contenders draw by draw and counts how often each takes each rank. */
export class RankTally {
  readonly #draws: readonly Float64Array[];
  /** Row by row: how often the contender took the rank. Contenders that are equal in a draw count in parts. */
  readonly #counts: Float64Array;
  /** How often the next contender came before this one. */
  readonly #swaps: Float64Array;
  /** Of the current draw: the values from high to low, and whose they are. */
  readonly #sorted: Float64Array;
  readonly #order: Int32Array;
  #counted = 0;

  /** @param draws the draws of each contender, highest point value first */
  constructor(draws: readonly Float64Array[]) {
    this.#draws = draws;
    this.#counts = new Float64Array(draws.length ** 2);
    this.#swaps = new Float64Array(draws.length);
    this.#sorted = new Float64Array(draws.length);
    this.#order = new Int32Array(draws.length);
  }

  /** Counts the draws from `start` up to but without `end`. */
  count(start: number, end: number): void {
    for (let draw = start; draw < end; draw++) {
      this.#sort(draw);
      this.#countRanks();
    }
    this.#countSwaps(start, end);
    this.#counted += end - start;
  }

  /** The share of the counted draws in which the contender took rank 1, 2, …. */
  rankShares(contender: number): number[] {
    const size = this.#draws.length;
    const row = this.#counts.subarray(contender * size, (contender + 1) * size);
    return Array.from(row, count => count / this.#counted);
  }

  /** The share of the counted draws in which the next contender came before this one; null for the last one. */
  swapShare(contender: number): number | null {
    return contender === this.#draws.length - 1 ? null : this.#swaps[contender]! / this.#counted;
  }

  /** Insertion sort: contenders come in the order of their point values, which most draws change little. */
  #sort(draw: number): void {
    const draws = this.#draws;
    const sorted = this.#sorted;
    const order = this.#order;
    for (let contender = 0; contender < draws.length; contender++) {
      const value = draws[contender]![draw]!;
      let gap = contender;
      for (; gap > 0 && sorted[gap - 1]! < value; gap--) {
        sorted[gap] = sorted[gap - 1]!;
        order[gap] = order[gap - 1]!;
      }
      sorted[gap] = value;
      order[gap] = contender;
    }
  }

  #countRanks(): void {
    const counts = this.#counts;
    const sorted = this.#sorted;
    const size = sorted.length;
    let start = 0;
    while (start < size) {
      let end = start + 1;
      while (end < size && sorted[end] === sorted[start]) {
        end++;
      }
      const part = 1 / (end - start);
      for (let place = start; place < end; place++) {
        const row = this.#order[place]! * size;
        for (let rank = start; rank < end; rank++) {
          counts[row + rank]! += part;
        }
      }
      start = end;
    }
  }

  #countSwaps(start: number, end: number): void {
    for (let contender = 0; contender + 1 < this.#draws.length; contender++) {
      const ours = this.#draws[contender]!;
      const theirs = this.#draws[contender + 1]!;
      let swaps = 0;
      for (let draw = start; draw < end; draw++) {
        swaps += theirs[draw]! > ours[draw]! ? 1 : theirs[draw] === ours[draw] ? 0.5 : 0;
      }
      this.#swaps[contender]! += swaps;
    }
  }
}
