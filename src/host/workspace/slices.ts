import type * as vscode from 'vscode';
import type { Steps } from '../../core/steps';

/** How long work may hold the extension host, in milliseconds, before everything else has its turn: typing, hovers, other extensions. */
const sliceTime = 20;

/**
 * Does something with each item, in slices between which everything else has its turn. What is added to a set meanwhile is
 * done too. An item that takes longer than a slice is not divided.
 * @param ended Called at the end of each slice, to hand over what it brought.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void = () => {},
  { token, ended = () => {} }: { readonly token?: vscode.CancellationToken; readonly ended?: () => void } = {},
): Promise<void> {
  let end = performance.now() + sliceTime;
  for (const item of items) {
    if (token?.isCancellationRequested) break;
    work(item);
    if (performance.now() < end) continue;
    ended();
    await new Promise(resolve => setTimeout(resolve, 0));
    end = performance.now() + sliceTime;
  }
  ended();
}

/** Steps that end without their result where something no longer holds. */
export function* whileTrue(holds: () => boolean, steps: Steps<unknown>): Steps<void> {
  while (holds() && !steps.next().done) yield;
}
