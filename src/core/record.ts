import type { PlainData } from './yaml/source';

/** Whether data is a map of keys: neither a list nor a single value nor nothing. */
export function isRecord(data: PlainData): data is { readonly [key: string]: PlainData };
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>>;
export function isRecord(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
