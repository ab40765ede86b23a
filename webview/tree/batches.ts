/** So many come into the document with one picture, besides those that can be seen: a frame stays short. */
const BATCH = 10;

/** Lets what is drawn grow in steps: what was drawn stays, what must be there comes at once, the rest a few at a time. */
export class Batches<T> {
  private shown: ReadonlySet<string> = new Set();

  constructor(private readonly keyOf: (one: T) => string) {}

  /** What of the wanted ones is drawn now, in their order. Ask again until it is all of them. */
  next(wanted: readonly T[], isUrgent: (one: T) => boolean): readonly T[] {
    let room = BATCH;
    const drawn = wanted.filter(one => this.shown.has(this.keyOf(one)) || isUrgent(one) || room-- > 0);
    this.shown = new Set(drawn.map(this.keyOf));
    return drawn;
  }
}
