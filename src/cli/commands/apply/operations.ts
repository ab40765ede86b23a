import { type Operation, operationsSchema } from '../../../core/operations/schema';
import { type Misfit, read } from '../../../core/schema/read';
import { Failure } from '../../failure';
import { decode, readText } from '../../files';
import type { Io } from '../../io';
import { absolute } from '../../paths';

/**
 * The operations in a file, or on standard input for `-`.
 * @throws Failure with the first place that is not as an operation is written.
 */
export async function readOperations(path: string, io: Io): Promise<readonly Operation[]> {
  const name = path === '-' ? 'Standard input' : path;
  const file = absolute(io, path);
  const kind = path === '-' ? 'file' : await io.kindOf(file);
  if (!kind) throw new Failure(`There is no file “${path}”.`);
  if (kind === 'folder') throw new Failure(`“${path}” is a folder: name a file of operations.`);
  const text = path === '-' ? decode(await io.stdin(), name) : await readText(file, io);
  const reading = read(operationsSchema, parseJson(text.replace(/^\ufeff/, ''), name));
  if (reading.ok) return reading.value;
  throw new Failure(`${name}${placeText(reading.place)}: ${reading.reason} See canopy apply --help.`);
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
function placeText([index, ...keys]: Misfit['place']): string {
  if (index === undefined) return '';
  const key = keys.length > 0 ? `, key ${keys.join('/')}` : '';
  return `, operation ${index}${key}`;
}
