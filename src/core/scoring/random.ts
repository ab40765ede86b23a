/** Spreads a whole number over 32 bits (the finaliser of MurmurHash3). */
function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * A seeded stream of numbers: Chris Doty-Humphrey's sfc32. Streams of one seed are independent of each other, so that one
 * more entry leaves the draws of the others as they are.
 */
export class RandomStream {
  readonly #state: Uint32Array;

  constructor(seed: number, stream: number) {
    const a = scramble(seed);
    const b = scramble(a ^ scramble(stream + 1));
    const c = scramble(b ^ 0x9e37_79b9);
    this.#state = Uint32Array.of(a, b, c, 1);
    this.fill(new Float64Array(12));
  }

  /** Fills the array with the next numbers of the stream, from 0 up to but without 1. */
  fill(target: Float64Array): void {
    let [a = 0, b = 0, c = 0, counter = 0] = this.#state;
    for (let index = 0; index < target.length; index++) {
      const sum = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      target[index] = (sum >>> 0) / 2 ** 32;
    }
    this.#state.set([a, b, c, counter]);
  }
}
