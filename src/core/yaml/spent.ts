import { mostEffortOf } from './effort';
import { isMistake, type LibraryError } from './library';

/** A text that can't be read anyway is not given to the library further than this: nobody mends more mistakes at once. */
const enoughOfBroken = 8_000;

/** What a part of a text took to read. */
interface Taken {
  readonly errors: readonly LibraryError[];
  /** In signs, see `effortOf`. */
  readonly effort: number;
}

/** What reading the parts of a text has taken so far. */
export class Spent {
  private effort = 0;
  private onBroken = 0;

  constructor(private readonly text: string) {}

  add(parts: readonly Taken[]): void {
    for (const { errors, effort } of parts) {
      this.effort += effort;
      if (errors.some(isMistake)) this.onBroken += effort;
    }
  }

  /** What may still be spent. */
  get left(): number {
    return mostEffortOf(this.text) - this.effort;
  }

  /** Whether what follows is left unread. */
  get isAll(): boolean {
    return this.onBroken > enoughOfBroken || this.left < 0;
  }

  /** What has been spent once these parts are read too. */
  with(parts: readonly Taken[]): Spent {
    const sum = Object.assign(new Spent(this.text), this);
    sum.add(parts);
    return sum;
  }
}
