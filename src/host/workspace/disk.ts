import * as vscode from 'vscode';
import type { Steps } from '../../core/steps';
import { inSlices, whileTrue } from './slices';
import { Turns } from './turns';

/** How many files are read at once. */
const atOnce = 16;

/** What stands on disk at a uri: a text, or why there is none. */
export type OnDisk = { readonly uri: vscode.Uri } & (
  | { readonly text: string }
  | { readonly text: undefined; readonly error: unknown }
);

/** What was found, and whether no later reading of the same file has begun. */
interface Found {
  readonly isLatest: () => boolean;
  readonly onDisk: OnDisk;
}

/** How far a reading of many files is. */
export type Progress = (done: number, of: number) => void;

/**
 * Reads files from disk, some at a time, and hands over what each of them holds in slices. Of readings of one file that
 * overlap only the one begun last counts.
 */
export class Disk {
  private readonly turns = new Turns();

  /** @param take Called for each file with what stands there now. */
  constructor(private readonly take: (found: OnDisk) => Steps<void>) {}

  async read(
    uris: readonly vscode.Uri[],
    token: vscode.CancellationToken | undefined = undefined,
    progress: Progress = () => {},
  ): Promise<void> {
    for (let start = 0; start < uris.length && !token?.isCancellationRequested; start += atOnce) {
      const found = await Promise.all(uris.slice(start, start + atOnce).map(uri => this.readOne(uri)));
      await inSlices(this.takeAll(found), undefined, token ? { token } : {});
      progress(Math.min(start + atOnce, uris.length), uris.length);
    }
  }

  private *takeAll(found: readonly Found[]): Steps<void> {
    for (const { isLatest, onDisk } of found) {
      yield* whileTrue(isLatest, this.take(onDisk));
      yield;
    }
  }

  private async readOne(uri: vscode.Uri): Promise<Found> {
    const isLatest = this.turns.begin(uri.toString());
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return { isLatest, onDisk: { uri, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } };
    } catch (error) {
      return { isLatest, onDisk: { uri, text: undefined, error } };
    }
  }
}
