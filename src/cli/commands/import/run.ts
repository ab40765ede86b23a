import { posix } from 'node:path';
import { settleDone } from '../../../core/import/done';
import { guessFormat, type ImportFormat, readImport } from '../../../core/import/formats';
import type { Page } from '../../../core/import/ost-tools';
import { importedTree, importOperations } from '../../../core/import/write';
import { withoutControls } from '../../../core/text/controls';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { Failure } from '../../failure';
import { decode, load, loaded, readText } from '../../files';
import type { Io } from '../../io';
import { absolute } from '../../paths';
import type { options } from './command';

/** Prints a tree with what was imported. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) {
    throw new Failure('canopy import takes one FILE, or a folder of pages. See canopy import --help.');
  }
  const pages = await pagesAt(path, io);
  const clock = asOf(values.date, io);
  const target = values.into === undefined ? undefined : await load([values.into], clock, 'stdin.tree.yaml');
  const { service } = target ?? loaded(new Map(), clock);
  const read = readImport(formatOf(values.from, path, pages), pages, id => service.index.definitions(id).length > 0);
  const settled = read.ok ? settleDone(read.value, values.done ? 'take' : 'leave') : read;
  if (!settled.ok) throw new Failure(`${path === '-' ? 'Standard input' : path}: ${settled.reason}`);
  const imported = settled.value;
  for (const note of imported.notes) io.err(`${withoutControls(note)}\n`);
  const file = target && service.index.get(target.uris[0]!);
  if (target && file?.kind !== 'tree') throw new Failure(`“${values.into}” is no tree: its name ends with .tree.yaml.`);
  if (target && file) {
    const { operations, known } = importOperations(file, imported);
    if (known > 0) io.err(`${known === 1 ? '1 of them stands' : `${known} of them stand`} in the tree already.\n`);
    io.out(operations.length > 0 ? target.planText(file.uri, operations) : file.parsed.text);
    return target.exitCode;
  }
  const title = values.title ?? imported.title ?? nameOf(path);
  io.out(importedTree(imported, title, service.ports.today()));
  return 0;
};

function formatOf(from: 'guess' | ImportFormat, path: string, pages: readonly Page[]): ImportFormat {
  if (from !== 'guess') return from;
  return pages.length > 1 ? 'ost-tools' : guessFormat(path, pages[0]?.text ?? '');
}

function nameOf(path: string): string {
  return path === '-' ? 'Backlog' : posix.basename(path).replace(/\.\w+$/, '');
}

async function pagesAt(path: string, io: Io): Promise<Page[]> {
  if (path === '-') return [{ name: '-', text: decode(await io.stdin(), 'Standard input') }];
  const start = absolute(io, path);
  const kind = await io.kindOf(start);
  if (!kind) throw new Failure(`There is no file or folder “${path}”.`);
  const files = kind === 'file' ? [start] : await markdownBelow(start, io);
  if (files.length === 0) throw new Failure(`There is no Markdown page in “${path}”.`);
  return Promise.all(
    files.map(async file => ({ name: posix.basename(file).replace(/\.\w+$/, ''), text: await readText(file, io) })),
  );
}

async function markdownBelow(folder: string, io: Io): Promise<string[]> {
  const files: string[] = [];
  for (const { name, isFolder } of await io.list(folder)) {
    const path = posix.join(folder, name);
    if (isFolder && !name.startsWith('.')) files.push(...(await markdownBelow(path, io)));
    else if (!isFolder && name.toLowerCase().endsWith('.md')) files.push(path);
  }
  return files.sort();
}
