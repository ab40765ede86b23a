import * as l10n from '@vscode/l10n';
import { isRecord } from '../record';
import { ok, type Problem, type Result } from '../result';
import type { Form, FormOf, Schema } from './schema';

/** The first place that is not as the schema has it, and what belongs there. */
export interface Misfit extends Problem {
  /** The way to it from the outside. */
  readonly place: readonly (string | number)[];
}

/** Takes what fits over piece by piece: nothing but what the schema names comes through. */
export function read<T>(schema: Schema<T>, data: unknown): Result<T, Misfit> {
  return readForm(schema, data) as Result<T, Misfit>;
}

type Reading = Result<unknown, Misfit>;

function readForm(form: Form, data: unknown): Reading {
  return readers[form.is](form as never, data);
}

const readers: { readonly [K in Form['is']]: (form: FormOf<K>, data: unknown) => Reading } = {
  string: ({ mayBeEmpty }, data) => {
    if (typeof data !== 'string') return misfit(l10n.t('A text belongs here.'));
    return data === '' && !mayBeEmpty ? misfit(l10n.t('This is empty.')) : ok(data);
  },
  number: (_, data) => (Number.isFinite(data) ? ok(data) : misfit(l10n.t('A number belongs here.'))),
  boolean: (_, data) => (typeof data === 'boolean' ? ok(data) : misfit(l10n.t('true or false belongs here.'))),
  integer: ({ minimum = Number.MIN_SAFE_INTEGER }, data) => {
    if (typeof data !== 'number' || !Number.isSafeInteger(data)) return misfit(l10n.t('A whole number belongs here.'));
    return data < minimum ? misfit(l10n.t('{0} or more belongs here.', String(minimum))) : ok(data);
  },
  choice: ({ choices }, data) => (choices.some(choice => choice === data) ? ok(data) : noneOf(choices)),
  data: (form, data) => {
    if (Array.isArray(data)) return readItems(form, data);
    if (isRecord(data)) return readKeys(Object.keys(data), () => form, data);
    const isScalar = data === null || typeof data === 'string' || typeof data === 'boolean' || Number.isFinite(data);
    return isScalar ? ok(data) : misfit(l10n.t('A value belongs here.'));
  },
  unknown: (_, data) => ok(data),
  optional: ({ of }, data) => (data === undefined ? ok(data) : readForm(of, data)),
  nullable: ({ of }, data) => (data === null ? ok(data) : readForm(of, data)),
  array: ({ of }, data) => (Array.isArray(data) ? readItems(of, data) : misfit(l10n.t('A list belongs here: [ … ].'))),
  record: ({ of }, data) => (isRecord(data) ? readKeys(Object.keys(data), () => of, data) : noObject()),
  object: ({ fields, closed }, data) => {
    if (!isRecord(data)) return noObject();
    const reading = readKeys(Object.keys(fields), key => fields[key]!, data);
    const strange = closed ? Object.keys(data).find(key => !Object.hasOwn(fields, key)) : undefined;
    if (!reading.ok || strange === undefined) return reading;
    return misfit(l10n.t('There is no key “{0}” here.', strange));
  },
  variants: ({ by, of }, data) => {
    if (!isRecord(data)) return noObject();
    const names = of.map(({ fields }) => (fields[by] as FormOf<'choice'>).choices[0]!);
    const found = of[names.indexOf(data[by] as string)];
    return found ? readForm(found, data) : within(by, noneOf(names));
  },
};

function readItems(form: Form, items: readonly unknown[]): Reading {
  const taken: unknown[] = [];
  for (const [index, item] of items.entries()) {
    const reading = readForm(form, item);
    if (!reading.ok) return within(index, reading);
    taken.push(reading.value);
  }
  return ok(taken);
}

/** Reads what stands at these keys. A key of any name becomes a key of the result, also one that objects have by nature. */
function readKeys(
  keys: readonly string[],
  formOf: (key: string) => Form,
  data: Readonly<Record<string, unknown>>,
): Reading {
  const taken: [string, unknown][] = [];
  for (const key of keys) {
    const isThere = Object.hasOwn(data, key);
    const reading = readForm(formOf(key), isThere ? data[key] : undefined);
    if (!reading.ok) return within(key, isThere ? reading : misfit(l10n.t('This is missing. {0}', reading.reason)));
    if (reading.value !== undefined) taken.push([key, reading.value]);
  }
  return ok(Object.fromEntries(taken));
}

type Failed = Misfit & { readonly ok: false };

function misfit(reason: string): Failed {
  return { ok: false, reason, place: [] };
}

function noObject(): Failed {
  return misfit(l10n.t('An object belongs here: { … }.'));
}

function noneOf(choices: readonly string[]): Failed {
  return misfit(
    choices.length === 1
      ? l10n.t('“{0}” belongs here.', choices[0]!)
      : l10n.t('One of {0} belongs here.', choices.join(', ')),
  );
}

function within(place: string | number, failed: Failed): Failed {
  return { ...failed, place: [place, ...failed.place] };
}
