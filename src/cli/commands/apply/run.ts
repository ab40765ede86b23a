import { posix } from 'node:path';
import type { FileEdits } from '../../../core/operations/plan';
import { withoutControls } from '../../../core/text/controls';
import { applyEdits } from '../../../core/text/edit';
import type { Refusal } from '../../../core/yaml/refusal';
import type { ExitCode, Run } from '../../command';
import { Failure } from '../../failure';
import { type FileAround, type Loaded, loadAround, lookedUpIn } from '../../files';
import type { Io } from '../../io';
import { isInside, isLink, shown } from '../../paths';
import { jsonText } from '../../plain';
import { writeAll } from '../../write';
import type { options } from './command';
import { readOperations } from './operations';

type Format = keyof (typeof options)['format']['choices'];

/** Applies operations to a file: prints the new text, or writes it together with the references in the files around it. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [path, operationsPath, ...paths] = operands;
  if (path === undefined || operationsPath === undefined) {
    throw new Failure('canopy apply takes a FILE and an OPERATIONS.json. See canopy apply --help.');
  }
  const isPiped = path === '-';
  if (isPiped && operationsPath === '-') throw new Failure('FILE and OPERATIONS.json can’t both be standard input.');
  if (isPiped && values.write) throw new Failure('--write needs a file: what comes from standard input is printed.');
  const operations = await readOperations(operationsPath, io);
  const files = await loadAround(path, paths, io, values['stdin-name'] ?? 'stdin.tree.yaml');
  const plan = files.service.plan(files.uri, operations);
  if (!plan.ok) return refused(plan, values.format, io);
  const texts = new Map(plan.value.map(each => [each.uri, newText(files, each)]));
  if (values.write) return written(texts, files, values.format, io);
  printed(texts, files, values.format, io);
  if (values.format === 'text') io.err(onlyPrinted(texts, files, isPiped));
  return 0;
};

type Texts = ReadonlyMap<string, string>;

/** FILE itself may be a link, since it was named; what refers to it and was only found may not lead elsewhere. */
async function checkInside(texts: Texts, uri: string, io: Io): Promise<void> {
  const home = await lookedUpIn(posix.dirname(uri), io);
  for (const other of texts.keys()) {
    if (other === uri || !(await isLink(other, io)) || (await isInside(other, home, io))) continue;
    throw new Failure(
      `Nothing is written: ${shown(io, other)} refers to it, and is a link that leads out of ${shown(io, home)}. Rename there first.`,
    );
  }
}

function newText({ service }: Loaded, { uri, edits }: FileEdits): string {
  return applyEdits(service.index.get(uri)!.parsed.text, edits);
}

function refused({ code, reason }: Refusal, format: Format, io: Io): ExitCode {
  if (format === 'json') io.out(jsonText({ refused: { code, message: reason } }));
  else io.err(`${withoutControls(reason)} (${code})\n`);
  return 1;
}

function printed(texts: Texts, files: FileAround, format: Format, io: Io): void {
  const text = texts.get(files.uri) ?? files.service.index.get(files.uri)!.parsed.text;
  io.out(format === 'json' ? jsonText({ version: 1, text, changes: [...texts.keys()].map(files.shown) }) : text);
}

/** What a printed text leaves undone. */
function onlyPrinted(texts: Texts, files: FileAround, isPiped: boolean): string {
  const names = listed([...texts.keys()].filter(each => !isPiped || each !== files.uri).map(files.shown));
  if (isPiped) return names === '' ? '' : `Printed only: what refers to it stays as it is in ${names}.\n`;
  return `Printed only: ${names === '' ? 'there is nothing to change' : `--write writes ${names}`}.\n`;
}

async function written(texts: Texts, files: FileAround, format: Format, io: Io): Promise<ExitCode> {
  await checkInside(texts, files.uri, io);
  await writeAll(texts, io);
  const done = [...texts.keys()].map(files.shown);
  if (format === 'json') io.out(jsonText({ version: 1, written: done }));
  else io.out(done.length > 0 ? `Written: ${listed(done)}.\n` : 'Nothing to change.\n');
  return 0;
}

function listed(names: readonly string[]): string {
  return names.map(withoutControls).join(', ');
}
