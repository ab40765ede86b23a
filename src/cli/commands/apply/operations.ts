import { type Operation, operationsSchema } from '../../../core/operations/schema';
import { type Misfit, read } from '../../../core/schema/read';
import { LineIndex } from '../../../core/text/lines';
import { Failure } from '../../failure';
import { decode, readText } from '../../files';
import type { Io } from '../../io';
import { absolute } from '../../paths';
import { jsonObstacle } from './json-obstacle';

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
  if (text.trim() === '') throw new Failure(`${name} is empty: a list of operations belongs there.`);
  const data = parsed(text);
  if (data !== undefined) return data;
  const { offset, reason } = jsonObstacle(text)!;
  const { line, character } = new LineIndex(text).positionAt(offset);
  throw new Failure(`${name}:${line + 1}:${character + 1} is no JSON: ${reason}`);
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `, operation 2, key node/title`; operations count from 1, as people count. */
function placeText([index, ...keys]: Misfit['place']): string {
  if (index === undefined) return '';
  const key = keys.length > 0 ? `, key ${keys.join('/')}` : '';
  return `, operation ${Number(index) + 1}${key}`;
}
