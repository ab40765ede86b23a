/** With one picture so many come into the document, and so many leave it, besides those that can be seen: a frame stays short. */
const BATCH = 3;
/** Of a crowd more of them do: it is through after about so many pictures. */
const PICTURES = 8;

/** What a picture is made of, beside what is wanted. */
export interface BatchOptions<T> {
  /** Whether one must be there at once. */
  isUrgent(one: T): boolean;
  /** One that is drawn and no longer wanted, as it is now; undefined where it is gone, and leaves at once. */
  present(key: string): T | undefined;
  /** Below 0 where one stands before another on the screen. */
  compare(one: T, other: T): number;
}

/** Lets what is drawn change in steps: what can be seen comes at once, the rest comes and goes a few at a time. */
export class Batches<T> {
  private shown: ReadonlySet<string> = new Set();
  private isDone = true;

  constructor(private readonly keyOf: (one: T) => string) {}

  /** Whether the last picture had all that was wanted, and nothing else. Ask again until it has. */
  get isComplete(): boolean {
    return this.isDone;
  }

  /** What is drawn now, in the order of the screen. */
  next(wanted: readonly T[], { isUrgent, present, compare }: BatchOptions<T>): readonly T[] {
    const keys = new Set(wanted.map(this.keyOf));
    const coming = wanted.filter(one => !this.shown.has(this.keyOf(one)) && !isUrgent(one));
    const late = new Set(coming.slice(stepOf(coming)).map(this.keyOf));
    const leaving = [...this.shown].flatMap(key => (keys.has(key) ? [] : (present(key) ?? [])));
    const staying = leaving.slice(stepOf(leaving));
    const drawn = wanted.filter(one => !late.has(this.keyOf(one)));
    const all = staying.length === 0 ? drawn : [...drawn, ...staying].sort(compare);
    this.shown = new Set(all.map(this.keyOf));
    this.isDone = late.size === 0 && staying.length === 0;
    return all;
  }
}

function stepOf({ length }: readonly unknown[]): number {
  return Math.max(BATCH, Math.ceil(length / PICTURES));
}
