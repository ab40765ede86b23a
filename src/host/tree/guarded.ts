import type { Host } from '../context';

/**
 * Does something with one file so that a fault in it ends there: the other files keep their rows, and the extension starts. The
 * fault is in the log with its stack.
 */
export function guarded<T>({ log }: Host, uri: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    log.error(uri, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return undefined;
  }
}
