import { posix } from 'node:path';
import type { FileEdits } from '../../../core/operations/plan';
import { withoutControls } from '../../../core/text/controls';
import { applyEdits } from '../../../core/text/edit';
import type { Refusal } from '../../../core/yaml/refusal';
import type { ExitCode, Run } from '../../command';
import { Failure } from '../../failure';
import { isInside, type Loaded, loadAround, ownFile, shown } from '../../files';
import type { Io } from '../../io';
import { jsonText } from '../../plain';
import { writeAll } from '../../write';
import type { options } from './command';
import { readOperations } from './operations';

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
  if (!values.write) return printed(own, texts, files, values.format, io);
  await checkInside(
    [...texts.keys()].filter(each => each !== uri),
    uri,
    io,
  );
  return written(texts, files, values.format, io);
};

/** FILE itself may be a link, since it was named; what refers to it is only looked for in its folder. */
async function checkInside(others: readonly string[], uri: string, io: Io): Promise<void> {
  const folder = posix.dirname(uri);
  for (const other of others) {
    if (await isInside(other, folder, io)) continue;
    throw new Failure(
      `Nothing is written: ${shown(io, other)} refers to it, and is a link that leads out of ${shown(io, folder)}. Rename there first.`,
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

function printed(text: string, texts: ReadonlyMap<string, string>, files: Loaded, format: Format, io: Io): ExitCode {
  io.out(format === 'json' ? jsonText({ version: 1, text }) : text);
  const changed = [...texts.keys()].map(each => withoutControls(files.shown(each)));
  const rest = changed.length > 0 ? `--write writes ${changed.join(', ')}` : 'there is nothing to change';
  if (format === 'text') io.err(`Printed only: ${rest}.\n`);
  return 0;
}

async function written(texts: ReadonlyMap<string, string>, files: Loaded, format: Format, io: Io): Promise<ExitCode> {
  await writeAll(texts, io);
  const done = [...texts.keys()].map(files.shown);
  if (format === 'json') io.out(jsonText({ version: 1, written: done }));
  else io.out(done.length > 0 ? `Written: ${done.map(withoutControls).join(', ')}.\n` : 'Nothing to change.\n');
  return 0;
}
