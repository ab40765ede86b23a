import * as l10n from '@vscode/l10n';
import type { Result } from '../result';
import { parseDate } from '../values/date';
import { parseEstimate } from '../values/estimate';
import { describeRaw } from '../values/number';
import { parseQuantity } from '../values/quantity';
import { parseTimeframe } from '../values/timeframe';

/** How a field is written and shown: the control in a form, what completion offers, what the JSON Schema says. */
export type Control =
  | 'id'
  | 'text'
  | 'choice'
  | 'reference'
  | 'quantity'
  | 'estimate'
  | 'date'
  | 'timeframe'
  | 'texts'
  | 'group';

/** What a field says about itself beside reading its value. */
export interface FieldInfo {
  readonly control: Control;
  /** One sentence for hovers, completion and the JSON Schema, in the language of the moment it is asked for. */
  readonly description: () => string;
  readonly choices?: readonly string[];
  /** Kinds of nodes whose ids this field may hold. */
  readonly refersTo?: readonly string[];
  /** The reference may also be free text (a kata's challenge). */
  readonly orText?: boolean;
  /** The fields inside of a group. */
  readonly fields?: Fields;
}

/** A field of a node: how its value is read from plain data, and what it says about itself. */
export interface Field<T = unknown> {
  /** The value, or the reason why there is none as a sentence for the user. */
  read(raw: unknown): Result<T>;
  readonly info: FieldInfo;
}
export type Fields = Readonly<Record<string, Field>>;

/** What a field says about itself. */
export function fieldInfo(field: Field): FieldInfo {
  return field.info;
}

function define<T>(read: (raw: unknown) => Result<T>, info: FieldInfo): Field<T> {
  return { read, info };
}

function readText(raw: unknown): Result<string> {
  if (typeof raw === 'string') return { ok: true, value: raw };
  if (typeof raw === 'number' || typeof raw === 'boolean') return { ok: true, value: String(raw) };
  return { ok: false, reason: l10n.t('A text belongs here, and this is {0}.', describeRaw(raw, 'inside')) };
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isId(value: string): boolean {
  return idPattern.test(value);
}

function readId(raw: unknown): Result<string> {
  const text = readText(raw);
  if (!text.ok || isId(text.value)) return text;
  return { ok: false, reason: l10n.t('“{0}” can’t be an id: use lower-case letters, digits and hyphens.', text.value) };
}

function readChoice<T extends string>(choices: readonly T[]): (raw: unknown) => Result<T> {
  return raw => {
    const found = choices.find(choice => choice === raw);
    if (found !== undefined) return { ok: true, value: found };
    return {
      ok: false,
      reason: l10n.t('One of {0} belongs here, and this is {1}.', choices.join(', '), describeRaw(raw, 'inside')),
    };
  };
}

function readTexts(raw: unknown): Result<readonly string[]> {
  const items: unknown[] = Array.isArray(raw) ? raw : [raw];
  const texts = items.map(readText);
  const wrong = texts.find(text => !text.ok);
  if (wrong && !wrong.ok) return wrong;
  return { ok: true, value: texts.flatMap(text => (text.ok ? [text.value] : [])) };
}

export const id = (): Field<string> =>
  define(readId, {
    control: 'id',
    description: () =>
      l10n.t('Name by which others refer to this: lower-case letters, digits and hyphens, unique in the workspace.'),
  });

export const text = (description: () => string): Field<string> => define(readText, { control: 'text', description });

export const texts = (description: () => string): Field<readonly string[]> =>
  define(readTexts, { control: 'texts', description });

/** What every kind of file may say: which rules it does not want to hear. */
export const ignoredRules = texts(() => l10n.t('Codes of rules that stay silent on this file as a whole.'));

export const choice = <const T extends string>(choices: readonly T[], description: () => string): Field<T> =>
  define(readChoice(choices), { control: 'choice', description, choices });

export const reference = (refersTo: readonly string[], description: () => string): Field<string> =>
  define(readText, { control: 'reference', description, refersTo });

export const referenceOrText = (refersTo: readonly string[], description: () => string): Field<string> =>
  define(readText, { control: 'reference', description, refersTo, orText: true });

export const quantity = (description: () => string) => define(parseQuantity, { control: 'quantity', description });

export const estimate = (description: () => string) => define(parseEstimate, { control: 'estimate', description });

export const date = (description: () => string) => define(parseDate, { control: 'date', description });

export const timeframe = (description: () => string) => define(parseTimeframe, { control: 'timeframe', description });

/** The values that a set of fields reads; a key that is missing or can't be read is absent. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

/** A map of fields inside of a field, such as a kata's target. `word` is accepted in place of the map (`result: unknown`). */
export function group<F extends Fields>(fields: F, description: () => string): Field<ValuesOf<F>>;
export function group<F extends Fields, W extends string>(
  fields: F,
  description: () => string,
  word: W,
): Field<ValuesOf<F> | W>;
export function group(fields: Fields, description: () => string, word?: string): Field {
  return define(raw => readGroup(fields, raw, word), {
    control: 'group',
    description,
    fields,
    ...(word ? { choices: [word] } : {}),
  });
}

function readGroup(fields: Fields, raw: unknown, word: string | undefined): Result<unknown> {
  if (word !== undefined && raw === word) return { ok: true, value: word };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const keys = Object.keys(fields).join(', ');
    return {
      ok: false,
      reason: l10n.t('A group with {0} belongs here, and this is {1}.', keys, describeRaw(raw, 'inside')),
    };
  }
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const inner = (raw as Record<string, unknown>)[key] ?? null;
    if (inner === null) continue;
    const read = field.read(inner);
    if (!read.ok) return { ok: false, reason: `${key}: ${read.reason}` };
    values[key] = read.value;
  }
  return { ok: true, value: values };
}
