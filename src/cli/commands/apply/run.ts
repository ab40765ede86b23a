import { en } from 'zod/locales';
import type { FileEdits } from '../../../core/operations/plan';
import { type Operation, operationsSchema } from '../../../core/operations/schema';
import { applyEdits } from '../../../core/text/edit';
import type { Refusal } from '../../../core/yaml/refusal';
import type { ExitCode, Run } from '../../command';
import { Failure } from '../../failure';
import { absolute, decode, type Loaded, loadAround, ownFile, readText, shown } from '../../files';
import type { Io } from '../../io';
import { withoutControls } from '../../plain';
import type { options } from './command';

type Format = keyof (typeof options)['format']['choices'];

/** Applies operations to a file: prints the new text, or writes it together with the references in the files around it. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [path, operationsPath, ...more] = operands;
  if (path === undefined || operationsPath === undefined || more.length > 0) {
    throw new Failure('canopy apply takes a FILE and an OPERATIONS.json. See canopy apply --help.');
  }
  const operations = await readOperations(operationsPath, io);
  const uri = await ownFile(path, io);
  const files = await loadAround(uri, io);
  const plan = files.service.plan(uri, operations);
  if (!plan.ok) return refused(plan, values.format, io);
  const texts = new Map(plan.value.map(each => [each.uri, newText(files, each)]));
  const own = texts.get(uri) ?? files.service.index.get(uri)!.parsed.text;
  if (!values.write) return printed(own, values.format, io);
  return written(texts, files, values.format, io);
};

function newText({ service }: Loaded, { uri, edits }: FileEdits): string {
  return applyEdits(service.index.get(uri)!.parsed.text, edits);
}

async function readOperations(path: string, io: Io): Promise<readonly Operation[]> {
  const name = path === '-' ? 'Standard input' : path;
  const file = absolute(io, path);
  if (path !== '-' && (await io.kindOf(file)) !== 'file') throw new Failure(`There is no file “${path}”.`);
  const text = path === '-' ? decode(await io.stdin(), name) : await readText(file, io);
  const json = parseJson(text.replace(/^\ufeff/, ''), name);
  const read = operationsSchema.safeParse(json, { error: en().localeError });
  if (read.success) return read.data;
  const { path: place, message } = read.error.issues[0]!;
  throw new Failure(`${name}, ${placeText(place)}: ${message.replace(/\.?$/, '.')}`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${name} is no JSON: ${(error as Error).message.split('\n', 1)[0]}.`);
  }
}

/** `operation 2, key node/title`; operations count from 0, as in JSON. */
function placeText([index, ...keys]: readonly PropertyKey[]): string {
  if (index === undefined) return 'a list of operations is expected';
  const key = keys.length > 0 ? `, key ${keys.map(String).join('/')}` : '';
  return `operation ${String(index)}${key}`;
}

function refused({ code, reason }: Refusal, format: Format, io: Io): ExitCode {
  if (format === 'json') io.out(`${JSON.stringify({ refused: { code, message: reason } }, null, 2)}\n`);
  else io.err(`${withoutControls(reason)} (${code})\n`);
  return 1;
}

function printed(text: string, format: Format, io: Io): ExitCode {
  io.out(format === 'json' ? `${JSON.stringify({ version: 1, text }, null, 2)}\n` : text);
  return 0;
}

async function written(texts: ReadonlyMap<string, string>, files: Loaded, format: Format, io: Io): Promise<ExitCode> {
  const done: string[] = [];
  for (const [uri, text] of texts) {
    await io.write(uri, new TextEncoder().encode(text)).catch((error: Error) => {
      const before = done.length > 0 ? ` Already written: ${done.join(', ')}.` : '';
      throw new Failure(`${shown(io, uri)} can’t be written: ${error.message}.${before}`);
    });
    done.push(files.shown(uri));
  }
  if (format === 'json') io.out(`${JSON.stringify({ version: 1, written: done }, null, 2)}\n`);
  else io.out(done.length > 0 ? `Written: ${done.map(withoutControls).join(', ')}.\n` : 'Nothing to change.\n');
  return 0;
}
