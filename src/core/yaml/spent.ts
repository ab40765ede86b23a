import { mostEffortOf, mostWorkOf } from './effort';
import { isMistake, type LibraryError } from './library';

/** A text that can't be read anyway is not given to the library further than this: nobody mends more mistakes at once. */
const enoughOfBroken = 8_000;

/** What a part of a text took to read. */
interface Taken {
  readonly errors: readonly LibraryError[];
  /** What the library was given, in signs, see `effortOf`. */
  readonly effort: number;
  /** What our own reader took, in the same measure. */
  readonly own: number;
}

/** What reading the parts of a text has taken so far. */
export class Spent {
  private effort = 0;
  private own = 0;
  private onBroken = 0;

  constructor(private readonly text: string) {}

  add(parts: readonly Taken[]): void {
    for (const { errors, effort, own } of parts) {
      this.effort += effort;
      this.own += own;
      if (errors.some(isMistake)) this.onBroken += effort + own;
    }
  }

  /** What the library may still be given. Below zero where nothing more is to be read at all. */
  get left(): number {
    const { text, effort, own } = this;
    return Math.min(mostEffortOf(text), mostWorkOf(text) - own) - effort;
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
