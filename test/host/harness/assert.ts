// What node:assert/strict offers, as far as tests here need it: the web extension host has no Node modules.
// Use it as `import * as assert from './harness/assert'`.

export function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  if (!value) fail(message);
}

export function equal<T>(actual: T, expected: T, message?: string): void {
  if (!Object.is(actual, expected)) mismatch(actual, expected, message ?? `${show(actual)} is not ${show(expected)}`);
}

/** Compares plain data: own enumerable properties, in any order. */
export function deepEqual<T>(actual: T, expected: T, message?: string): void {
  if (!same(actual, expected)) mismatch(actual, expected, message ?? 'The values differ');
}

export function match(text: string, pattern: RegExp, message = `${show(text)} does not match ${pattern}`): void {
  if (!pattern.test(text)) fail(message);
}

export async function rejects(promise: PromiseLike<unknown>, pattern: RegExp): Promise<void> {
  let outcome: unknown;
  try {
    outcome = await promise;
  } catch (error) {
    return match(error instanceof Error ? error.message : String(error), pattern);
  }
  fail(`It was expected to reject, but gave ${show(outcome)}`);
}

export function fail(message: string): never {
  throw new AssertionError(message);
}

function mismatch(actual: unknown, expected: unknown, message: string): never {
  throw Object.assign(new AssertionError(message), { actual, expected, showDiff: true });
}

class AssertionError extends Error {
  override name = 'AssertionError';
}

function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
