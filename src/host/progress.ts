import * as vscode from 'vscode';

/** So long a user waits without being told, in milliseconds. */
const patience = 500;
/** How many things are asked for at once. */
const atOnce = 8;

/** What work is given whose user waits for it. */
export interface Waiting {
  /** The user waits no longer: what the work comes to is left aside. */
  readonly token: vscode.CancellationToken;
  /** Shows how far it is. */
  readonly report: (message: string) => void;
}

/**
 * Waits for work that may take long: where it does, that is shown, with a button that cancels. For work that changes nothing before
 * its result is taken.
 * @returns undefined at once where the user has cancelled
 */
export async function withProgress<T>(
  title: string,
  work: (waiting: Waiting) => Promise<T>,
): Promise<{ readonly value: T } | undefined> {
  const source = new vscode.CancellationTokenSource();
  let tell = (_message: string) => {};
  const cancelled = new Promise<undefined>(resolve => {
    source.token.onCancellationRequested(() => resolve(undefined));
  });
  const running = work({ token: source.token, report: message => tell(message) }).then(value => ({ value }));
  const ended = Promise.race([running, cancelled]);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const show = () =>
    vscode.window.withProgress(options, (progress, token) => {
      tell = message => progress.report({ message });
      token.onCancellationRequested(() => source.cancel());
      return ended;
    });
  // Whoever waits here is told how the work ended.
  const timer = setTimeout(() => void show().then(undefined, () => undefined), patience);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for something about each of many files, some at a time, and tells how far that is. Ends early where it is cancelled. */
export async function someAtOnce<T, R>(
  files: readonly T[],
  ask: (file: T) => Promise<R>,
  { token, report }: Waiting,
): Promise<R[]> {
  const answers: R[] = [];
  const rest = files.entries();
  let done = 0;
  const asker = async () => {
    for (const [at, file] of rest) {
      if (token.isCancellationRequested) return;
      answers[at] = await ask(file);
      report(vscode.l10n.t('{0} of {1} files', ++done, files.length));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return answers;
}
