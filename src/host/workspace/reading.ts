import * as vscode from 'vscode';
import { withProgress } from '../progress';
import * as say from '../say';
import type { Progress } from './disk';

export function continueReadingStep(): say.NextStep {
  return { label: vscode.l10n.t('Continue Reading'), command: 'canopy.refresh' };
}

/**
 * Shows how far the reading of the workspace is, with a button that stops it. What is read so far stays, and until the user
 * continues the status bar and whoever listens say that the rest is not known.
 */
export class Reading implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('canopy.reading', vscode.StatusBarAlignment.Right, 51);
  private readonly stopped = new vscode.EventEmitter<string | undefined>();
  /** A sentence when the user has stopped a reading; undefined once another one begins. */
  readonly onDidStop = this.stopped.event;
  /** Whether the rest of the files is not known because the user has stopped the reading. */
  private isStopped = false;
  private done = 0;
  private of = 0;

  constructor() {
    this.item.name = vscode.l10n.t('Canopy Reading');
    this.item.command = 'canopy.refresh';
  }

  /** @param stop Called when the user stops the reading: it must end soon. */
  async show(work: (progress: Progress) => Promise<void>, stop: () => void): Promise<void> {
    this.item.hide();
    this.isStopped = false;
    this.stopped.fire(undefined);
    let running: Promise<void> | undefined;
    await withProgress('Canopy', ({ token, report }) => {
      token.onCancellationRequested(() => {
        stop();
        this.tellStopped();
      });
      running = work((done, of) => {
        this.done = done;
        this.of = of;
        report(vscode.l10n.t('reading {0} of {1} files', done, of));
      });
      return running;
    });
    // What was under way when it was stopped is taken in before anything else is read.
    await running;
  }

  /** Says that the rest of the files is not known, and how to go on. */
  tellStopped(): void {
    this.isStopped = true;
    const message = vscode.l10n.t(
      '{0} of {1} files are read. References into the others are not known.',
      this.done,
      this.of,
    );
    const next = continueReadingStep();
    this.item.text = `$(debug-continue) ${vscode.l10n.t('Canopy: {0} of {1} files', this.done, this.of)}`;
    this.item.tooltip = `${message}\n${next.label}`;
    this.item.accessibilityInformation = { label: `${message} ${next.label}`, role: 'button' };
    this.item.show();
    this.stopped.fire(message);
    void say.offer(message, next);
  }

  /** Why nothing is written that has to reach every file; undefined where the user did not stop the reading. */
  get obstacle(): string | undefined {
    if (!this.isStopped) return undefined;
    return vscode.l10n.t(
      '{0} of {1} files are read, and a new id has to reach the references in all of them. Continue the reading in the status bar, then try again.',
      this.done,
      this.of,
    );
  }

  dispose(): void {
    this.item.dispose();
    this.stopped.dispose();
  }
}
