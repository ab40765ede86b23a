import * as vscode from 'vscode';
import type { Steps } from '../../core/steps';
import { type Decoded, decode } from './decode';
import { inSlices, whileTrue } from './slices';
import { Turns } from './turns';

/** How many files are read at once. */
const atOnce = 16;

/** What stands on disk at a uri; undefined where nothing does. */
export interface OnDisk {
  readonly uri: vscode.Uri;
  readonly decoded: Decoded | undefined;
}

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
    return { isLatest, onDisk: { uri, decoded: await readText(uri) } };
  }
}

async function readText(uri: vscode.Uri): Promise<Decoded | undefined> {
  try {
    return await decode(uri, await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isNoFile(error)) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    return { text: '', obstacle: { offset: 0, message: vscode.l10n.t('This file can’t be opened: {0}', reason) } };
  }
}

function isNoFile(error: unknown): boolean {
  const nothing = ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'];
  return error instanceof vscode.FileSystemError && nothing.includes(error.code);
}
