import { page } from '../harness/page';
import { nodeModule } from './node';

const { process } = globalThis as { process?: { memoryUsage?(): { heapUsed: number } } };

/** Megabytes that are in use after a collection, as far as can be told. */
export interface Memory {
  /** Of the extension host. */
  readonly host: number | undefined;
  /** Of the window with the pages of our editors. */
  readonly window: number | undefined;
}

export async function usedMemory(): Promise<Memory> {
  return { host: usedByHost(), window: page.available ? await page.memory() : undefined };
}

export function inWords({ host, window }: Memory): string {
  const number = (megabytes: number | undefined) => megabytes?.toFixed(1) ?? '?';
  return `${number(host)} MB in the host, ${number(window)} MB in the window`;
}

function usedByHost(): number | undefined {
  const v8 = nodeModule<{ setFlagsFromString(flag: string): void }>('v8');
  const vm = nodeModule<{ runInNewContext(code: string): () => void }>('vm');
  if (!v8 || !vm || !process?.memoryUsage) return undefined;
  v8.setFlagsFromString('--expose-gc');
  vm.runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
