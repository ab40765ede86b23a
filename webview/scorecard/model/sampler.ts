import type { RankSample } from '../../../src/core/scoring/sample';
import { sampleRanksInSteps } from '../../../src/core/scoring/sample';
import type { Table } from './table';

/** So long one slice of the drawing may hold the page up, in milliseconds. */
const SLICE = 8;

/** Draws the ranges of lists in slices between which the page goes on, and remembers what came of each list. */
export class Sampler {
  private readonly known = new Map<string, { signature: string; samples: readonly RankSample[] | undefined }>();

  /** @param done Called when a list is drawn. */
  constructor(private readonly done: () => void) {}

  /** What is known of a list: while a change of it is still being drawn, what was known before. */
  of(name: string, { options, rows }: Table): readonly RankSample[] | undefined {
    const signature = JSON.stringify([options, rows.map(({ inputs }) => inputs)]);
    const known = this.known.get(name);
    if (known?.signature === signature) return known.samples;
    const before = known?.samples?.length === rows.length ? known.samples : undefined;
    this.known.set(name, { signature, samples: before });
    const steps = sampleRanksInSteps(
      rows.map(({ inputs }) => inputs),
      options,
    );
    this.go(name, signature, steps);
    return this.known.get(name)?.samples;
  }

  private go(name: string, signature: string, steps: Generator<number, RankSample[], void>): void {
    if (this.known.get(name)?.signature !== signature) return;
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (!step.done) continue;
      this.known.set(name, { signature, samples: step.value });
      this.done();
      return;
    } while (performance.now() < end);
    setTimeout(() => this.go(name, signature, steps));
  }
}
