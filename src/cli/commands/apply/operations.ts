import type { core } from 'zod';
import { type Operation, operationsSchema } from '../../../core/operations/schema';
import { Failure } from '../../failure';
import { absolute, decode, readText } from '../../files';
import type { Io } from '../../io';

/**
 * The operations in a file, or on standard input for `-`.
 * @throws Failure with the first place that is not as an operation is written.
 */
export async function readOperations(path: string, io: Io): Promise<readonly Operation[]> {
  const name = path === '-' ? 'Standard input' : path;
  const file = absolute(io, path);
  if (path !== '-' && (await io.kindOf(file)) !== 'file') throw new Failure(`There is no file “${path}”.`);
  const text = path === '-' ? decode(await io.stdin(), name) : await readText(file, io);
  const read = operationsSchema.safeParse(parseJson(text.replace(/^\ufeff/, ''), name), { error: sentence });
  if (read.success) return read.data;
  const { path: place, message } = read.error.issues[0]!;
  throw new Failure(`${name}${placeText(place)}: ${message} See canopy apply --help.`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message.split('\n', 1)[0]!.replace(/[."]*$/, '');
    throw new Failure(
      text.trim() === '' ? `${name} is empty: a list of operations belongs there.` : `${name} is no JSON: ${reason}.`,
    );
  }
}

/** `, operation 2, key node/title`; operations count from 0, as in JSON. */
function placeText([index, ...keys]: readonly PropertyKey[]): string {
  if (index === undefined) return '';
  const key = keys.length > 0 ? `, key ${keys.map(String).join('/')}` : '';
  return `, operation ${String(index)}${key}`;
}

const expectations: Readonly<Record<string, string>> = {
  array: 'A list of operations belongs here: [ … ].',
  object: 'An object belongs here: { … }.',
  string: 'A text belongs here.',
  number: 'A number belongs here.',
  int: 'A whole number belongs here.',
};

/** What is expected at a place, for people who write operations by hand. */
function sentence(issue: core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return expectations[issue.expected] ?? 'Something else belongs here.';
    case 'invalid_union':
      return oneOf((issue as { options?: readonly unknown[] }).options ?? []);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'unrecognized_keys':
      return `This operation has no key “${issue.keys[0]}”.`;
    case 'too_small':
      return issue.origin === 'string' ? 'This is empty.' : `${issue.minimum} or more belongs here.`;
    default:
      return 'Something else belongs here.';
  }
}

function oneOf(values: readonly unknown[]): string {
  if (values.length === 0) return 'Something else belongs here.';
  return values.length === 1 ? `“${values[0]}” belongs here.` : `One of ${values.join(', ')} belongs here.`;
}
