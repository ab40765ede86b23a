/**
 * What a computation looked at beside what it was given, so that its result can be kept until one of these changes. Whoever
 * answers questions notes them here: the index its ids, a file's root that it was looked at.
 */
export interface Reads {
  /** What was asked for by name: ids, and the names that the index gives to other questions. */
  readonly names: Set<string>;
  /** The computation saw something that is not kept track of: its result holds for this state of the workspace alone. */
  isWide: boolean;
}

let present: Reads | undefined;

/** Computes something and tells what it looked at. Not to be nested. */
export function recordingReads<T>(compute: () => T): { readonly value: T; readonly reads: Reads } {
  const reads: Reads = { names: new Set(), isWide: false };
  present = reads;
  try {
    return { value: compute(), reads };
  } finally {
    present = undefined;
  }
}

/** Notes a question by its name. */
export function noteRead(name: string): void {
  present?.names.add(name);
}

/** Notes a look at something that is not kept track of. */
export function noteWideRead(): void {
  if (present) present.isWide = true;
}
