import type { PlainData } from '../yaml/source';

/** What a schema takes. */
export type Form =
  | { readonly is: 'string'; readonly mayBeEmpty: boolean }
  | { readonly is: 'number' | 'boolean' | 'data' | 'unknown' }
  | { readonly is: 'integer'; readonly minimum?: number }
  | { readonly is: 'choice'; readonly choices: readonly string[] }
  | { readonly is: 'optional' | 'nullable' | 'array' | 'record'; readonly of: Form }
  | { readonly is: 'object'; readonly fields: Fields; readonly closed: boolean }
  | { readonly is: 'variants'; readonly by: string; readonly of: readonly FormOf<'object'>[] };
export type FormOf<K extends Form['is']> = Extract<Form, { readonly is: K }>;
type Fields = Readonly<Record<string, Form>>;

declare const output: unique symbol;

/**
 * What data of unknown origin has to be like: a message of a page, operations in a file, what an agent asks for. A schema is
 * data itself: `read` judges by it, and whoever has to describe it can walk through it. Types are inferred from it.
 */
export type Schema<T> = Form & { readonly [output]?: () => T };
/** The type of what a schema takes. */
export type Output<S> = S extends { readonly [output]?: () => infer T } ? T : never;

type Flat<T> = { [K in keyof T]: T[K] };
type Optional = { readonly is: 'optional' };
type OptionalKey<F> = { [K in keyof F]: F[K] extends Optional ? K : never }[keyof F];
type ObjectOf<F> = Flat<
  { readonly [K in Exclude<keyof F, OptionalKey<F>>]: Output<F[K]> } & {
    readonly [K in OptionalKey<F>]?: Output<F[K]> | undefined;
  }
>;
type ObjectSchema<F> = Schema<ObjectOf<F>> & { readonly is: 'object'; readonly fields: F };

export const string: Schema<string> = { is: 'string', mayBeEmpty: true };
export const filledString: Schema<string> = { is: 'string', mayBeEmpty: false };
export const number: Schema<number> = { is: 'number' };
export const boolean: Schema<boolean> = { is: 'boolean' };
export const integer: Schema<number> = { is: 'integer' };
/** Anything that JSON can say. */
export const plainData: Schema<PlainData> = { is: 'data' };
export const unknown: Schema<unknown> = { is: 'unknown' };

export const integerFrom = (minimum: number): Schema<number> => ({ is: 'integer', minimum });
export const oneOf = <const T extends string>(choices: readonly T[]): Schema<T> => ({ is: 'choice', choices });
export const literal = <const T extends string>(value: T): Schema<T> => oneOf([value]);
export const array = <S extends Form>(of: S): Schema<readonly Output<S>[]> => ({ is: 'array', of });
/** An object with keys of any name. */
export const record = <S extends Form>(of: S): Schema<Record<string, Output<S>>> => ({ is: 'record', of });
export const nullable = <S extends Form>(of: S): Schema<Output<S> | null> => ({ is: 'nullable', of });
/** What an object may lack. */
export const optional = <S extends Form>(of: S): Schema<Output<S>> & Optional => ({ is: 'optional', of });
/** Keys beside the fields are left out. */
export const object = <F extends Fields>(fields: F): ObjectSchema<F> => ({ is: 'object', fields, closed: false });
/** A key beside the fields is a mistake. */
export const closedObject = <F extends Fields>(fields: F): ObjectSchema<F> => ({ is: 'object', fields, closed: true });
/** One of several objects, told apart by the literal at one of their keys. */
export const variants = <S extends readonly FormOf<'object'>[]>(by: string, of: S): Schema<Output<S[number]>> => ({
  is: 'variants',
  by,
  of,
});
