/** What a round has measured by itself, in the unit of its bench: where its own time says too little. */
export interface Own {
  readonly own: number;
  /** What it consists of, by name, where that tells something. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** What is timed, together with what it is held against in the same run. */
export interface Contest {
  /** One round of ours, timed unless it returns what it has measured. Everything that it needs is made before, in `prepare`. */
  ours(): unknown;
  /** One round of the peer. */
  peer(): unknown;
  /** Gives back what `prepare` has taken. */
  finish?(): Promise<void>;
}

/**
 * One row of the table. Times of one machine say little on another one, so each row is a ratio: the median time of ours over
 * that of a peer in the same run.
 */
export interface Bench {
  readonly name: string;
  /** What `peer` does, in a few words. */
  readonly peer: string;
  /** What is measured; milliseconds unless told. */
  readonly unit?: 'MB';
  /** The most that ours may take: times what the peer takes, or an amount on the machine that docs/performance.md names. */
  readonly atMost: { readonly ratio: number } | { readonly milliseconds: number } | { readonly megabytes: number };
  /** Makes texts and state, once, outside of what is timed. */
  prepare(): Contest | Promise<Contest>;
}

/** What was measured of a bench: medians, in its unit. */
export interface Measurement {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  /** Medians of the parts of ours. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Enough for a median that a collection of garbage does not move. */
const rounds = 15;
const warmUp = 4;
/** What takes long is measured less often: after this many milliseconds a few rounds do. */
const patience = 6_000;
const fewRounds = 3;

/** Runs both sides in turns, so that a machine that gets busier slows both. */
export async function measure({ name, prepare }: Bench): Promise<Measurement> {
  const { ours, peer, finish } = await prepare();
  const times = { ours: [] as Own[], peer: [] as Own[] };
  const start = performance.now();
  for (let round = -warmUp; round < rounds; round++) {
    const isLate = performance.now() - start > patience;
    if (isLate && times.ours.length >= fewRounds) break;
    const own = await timed(ours);
    const others = await timed(peer);
    if (round < 0 && !isLate) continue;
    times.ours.push(own);
    times.peer.push(others);
  }
  await finish?.();
  const [own, others] = [medianOf(times.ours), medianOf(times.peer)];
  return { name, ours: own, peer: others, ratio: own / others, parts: medianParts(times.ours) };
}

async function timed(run: () => unknown): Promise<Own> {
  const start = performance.now();
  const result = run();
  const done = result instanceof Promise ? await result : result;
  return isOwn(done) ? done : { own: performance.now() - start };
}

function isOwn(value: unknown): value is Own {
  return typeof value === 'object' && value !== null && 'own' in value && typeof value.own === 'number';
}

function medianOf(rounds: readonly Own[]): number {
  return median(rounds.map(({ own }) => own));
}

function medianParts(rounds: readonly Own[]): Record<string, number> {
  const names = Object.keys(rounds[0]?.parts ?? {});
  return Object.fromEntries(names.map(name => [name, median(rounds.map(({ parts }) => parts?.[name] ?? Number.NaN))]));
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
