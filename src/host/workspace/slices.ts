import type * as vscode from 'vscode';
import type { Steps } from '../../core/steps';

/** How long work may hold the extension host, in milliseconds, before everything else has its turn: typing, hovers, other extensions. */
const sliceTime = 12;

/** One slice of a piece of work. @returns whether there is more to do */
type Slice = () => boolean;

/** The work that is under way: whose turn it is stands first. */
const waiting: Slice[] = [];
let isServing = false;

/** Two slices never follow each other without a pause, whosever work they are: timers that are due would run in a row. */
function serve(): void {
  const slice = waiting.shift()!;
  if (slice()) waiting.push(slice);
  isServing = waiting.length > 0;
  if (isServing) setTimeout(serve, 0);
}

function enqueue(slice: Slice): void {
  waiting.push(slice);
  if (isServing) return;
  isServing = true;
  setTimeout(serve, 0);
}

/**
 * Does something with each item, in slices between which everything else has its turn. What is added to a set meanwhile is
 * done too. An item that takes longer than a slice is not divided.
 * @param ended Called at the end of each slice, to hand over what it brought.
 */
export function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void = () => {},
  { token, ended = () => {} }: { readonly token?: vscode.CancellationToken; readonly ended?: () => void } = {},
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const slice = (): boolean => {
    for (const end = performance.now() + sliceTime; ; ) {
      const next = token?.isCancellationRequested ? undefined : iterator.next();
      if (!next || next.done) return false;
      work(next.value);
      if (performance.now() >= end) return true;
    }
  };
  return new Promise((resolve, reject) => {
    let isDone = false;
    enqueue(() => {
      // Whoever waits for the end goes on in a turn of its own.
      if (isDone) {
        resolve();
        return false;
      }
      try {
        isDone = !slice();
        ended();
        return true;
      } catch (error) {
        reject(error);
        return false;
      }
    });
  });
}

/** Steps that end without their result where something no longer holds. */
export function* whileTrue(holds: () => boolean, steps: Steps<unknown>): Steps<void> {
  while (holds() && !steps.next().done) yield;
}
