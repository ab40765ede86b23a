interface NodeProcess {
  getBuiltinModule?(name: string): unknown;
  memoryUsage(): { heapUsed: number };
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
  off(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
}

const { process } = globalThis as { process?: Partial<NodeProcess> };

/** Megabytes of the extension host that are in use after a collection; undefined where the host is no Node that can tell. */
export function usedMemory(): number | undefined {
  if (!process?.getBuiltinModule || !process.memoryUsage) return undefined;
  const v8 = process.getBuiltinModule('v8') as { setFlagsFromString(flag: string): void };
  const vm = process.getBuiltinModule('vm') as { runInNewContext(code: string): () => void };
  v8.setFlagsFromString('--expose-gc');
  vm.runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** Collects promises that fail without anybody asking. @returns what was collected, and what ends it */
export function watchRejections(): { readonly found: string[]; dispose(): void } {
  const found: string[] = [];
  const add = (reason: unknown) =>
    found.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  if (process?.on) {
    process.on('unhandledRejection', add);
    return { found, dispose: () => process.off?.('unhandledRejection', add) };
  }
  const listener = (event: Event) => add((event as Event & { reason: unknown }).reason);
  globalThis.addEventListener('unhandledrejection', listener);
  return { found, dispose: () => globalThis.removeEventListener('unhandledrejection', listener) };
}
