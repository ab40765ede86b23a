/** Why something could not be done, as a sentence for the user. */
export interface Problem {
  readonly reason: string;
}

/** A value, or why there is none. Expected failures are results; exceptions are bugs. */
export type Result<T, E extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | (E & { readonly ok: false });

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function problem(reason: string): Problem & { readonly ok: false } {
  return { ok: false, reason };
}
