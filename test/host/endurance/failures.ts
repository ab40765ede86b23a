import type * as vscode from 'vscode';

interface NodeProcess {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
  off(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
}

const { process } = globalThis as { process?: Partial<NodeProcess> };

/**
 * Collects promises that fail without anybody asking, and the errors that the extension writes into its log instead of telling.
 * @returns what was collected, and what ends it
 */
export function watchFailures(log: vscode.LogOutputChannel): { readonly found: string[]; dispose(): void } {
  const found: string[] = [];
  const add = (reason: unknown) =>
    found.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  const ends = [watchRejections(add), watchLog(log, add)];
  return {
    found,
    dispose() {
      for (const end of ends) end();
    },
  };
}

function watchRejections(add: (reason: unknown) => void): () => void {
  if (process?.on) {
    process.on('unhandledRejection', add);
    return () => process.off?.('unhandledRejection', add);
  }
  const listener = (event: Event) => add((event as Event & { reason: unknown }).reason);
  globalThis.addEventListener('unhandledrejection', listener);
  return () => globalThis.removeEventListener('unhandledrejection', listener);
}

function watchLog(log: vscode.LogOutputChannel, add: (reason: unknown) => void): () => void {
  const { error } = log;
  log.error = (reason, ...more) => {
    add(reason);
    error.call(log, reason, ...more);
  };
  return () => {
    log.error = error;
  };
}
