import * as vscode from 'vscode';
import { labelOf } from '../../../core/artefacts/model';
import { fileNameFor } from '../../../core/artefacts/template';
import { filesOf, takenIn } from '../../../core/generate/choices';
import { type ColumnMapping, readTable, type Table, tableBacklog } from '../../../core/import/csv';
import { type DoneChoice, settleDone } from '../../../core/import/done';
import { readImport } from '../../../core/import/formats';
import type { Imported } from '../../../core/import/imported';
import { importedTree, importOperations } from '../../../core/import/write';
import { ok, type Result } from '../../../core/result';
import type { Host } from '../../context';
import { revealNode } from '../../language/reveal';
import * as say from '../../say';
import { createFile } from '../create-file';
import { folderStep, folderUri, type NewFileState, newFileState, titleStep } from '../file-steps';
import { pickStep, runSteps, type Step } from '../steps';
import { columnStep } from './column-steps';
import { showNotes } from './notes';
import { chosenFiles, type ImportSource, readSource } from './source';

interface BacklogState extends NewFileState {
  /** The tree's uri; absent where a new one is made. */
  readonly tree: string | undefined;
  readonly columns: ColumnMapping;
  readonly done: DoneChoice;
}

/** Takes a backlog or a tree from elsewhere into a tree, as one edit, or into a new one. From the explorer: that file. */
export async function importBacklog(host: Host, raw: unknown): Promise<void> {
  const uris = await chosenFiles(raw, fileTypes(), true);
  if (uris.length === 0) return;
  const source = await readSource(uris);
  if (!source.ok) return void say.error(source.reason);
  const table = source.value.format === 'csv' ? readTable(source.value.pages[0]!.text) : undefined;
  if (table && !table.ok) return void say.error(table.reason);
  const read = table ? undefined : readImport(source.value.format, source.value.pages, takenIn(host.service.index));
  if (read && !read.ok) return void say.error(read.reason);
  const fresh: BacklogState = {
    ...newFileState(host, undefined, read?.value.title ?? source.value.name),
    tree: filesOf(host.service.index, 'tree')[0]?.uri,
    columns: table?.value.mapping ?? { title: 0 },
    done: 'leave',
  };
  const title = vscode.l10n.t('Import “{0}”', source.value.name);
  const importedBy = ({ columns }: BacklogState) => (table ? tableBacklog(table.value, columns) : read!.value);
  const end = await runSteps(title, stepsOf(host, table?.value, importedBy), { state: fresh });
  if (!end.done) return;
  const imported = settleDone(importedBy(end.state), end.state.done);
  if (!imported.ok) return void say.info(imported.reason);
  await write(host, source.value, imported.value, end.state);
}

function fileTypes(): Record<string, string[]> {
  return {
    [vscode.l10n.t('Backlogs and trees')]: ['csv', 'tsv', 'md', 'markdown', 'txt', 'opml', 'xml', 'json'],
    [vscode.l10n.t('All files')]: ['*'],
  };
}

function stepsOf(
  host: Host,
  table: Table | undefined,
  importedBy: (state: BacklogState) => Imported,
): Step<BacklogState>[] {
  const isNew = ({ tree }: BacklogState) => tree === undefined;
  return [
    ...(table && !table.isObvious ? columnSteps(table) : []),
    doneStep(importedBy),
    treeStep(host),
    folderStep<BacklogState>(host, isNew),
    titleStep<BacklogState>({ kind: 'tree', prompt: vscode.l10n.t('What is the new tree about?'), applies: isNew }),
  ];
}

function columnSteps(table: Table): Step<BacklogState>[] {
  return [
    columnStep<BacklogState>(table, {
      name: 'title',
      placeholder: vscode.l10n.t('Which column says what each idea is?'),
      value: ({ columns }) => columns.title,
      set: (state, title) => ({ ...state, columns: { ...state.columns, title: title ?? state.columns.title } }),
    }),
    columnStep<BacklogState>(table, {
      name: 'source',
      placeholder: vscode.l10n.t('Which column says where it came from: a ticket, a link?'),
      none: vscode.l10n.t('None of them'),
      value: ({ columns }) => columns.source ?? null,
      set: (state, source) => ({ ...state, columns: { ...state.columns, source: source ?? undefined } }),
    }),
  ];
}

function doneStep(importedBy: (state: BacklogState) => Imported): Step<BacklogState> {
  const choice = (value: DoneChoice, icon: string, label: string, description: string) => ({
    icon,
    label,
    description,
    value,
  });
  return pickStep<BacklogState, DoneChoice>({
    name: 'done',
    applies: state => importedBy(state).done.length > 0,
    placeholder: vscode.l10n.t('Some of it is done already. What should become of that?'),
    choices: state => {
      const { done, parked } = importedBy(state);
      const open = vscode.l10n.t(
        '{0} open, {1} done: what is left out is listed at the end',
        parked.length,
        done.length,
      );
      const all = vscode.l10n.t('{0} ideas to work through', parked.length + done.length);
      return [
        choice('leave', 'filter', vscode.l10n.t('Leave it out'), open),
        choice('take', 'checklist', vscode.l10n.t('Take it in with the rest'), all),
      ];
    },
    chosen: ({ done }, value) => done === value,
    set: (state, [done]) => ({ ...state, done: done ?? state.done }),
  });
}

function treeStep(host: Host): Step<BacklogState> {
  const trees = filesOf(host.service.index, 'tree');
  const isNew = 'new';
  return pickStep<BacklogState, string>({
    name: 'tree',
    applies: () => trees.length > 0,
    placeholder: vscode.l10n.t('Into which tree?'),
    choices: () => [
      ...trees.map(file => ({
        icon: 'type-hierarchy',
        label: labelOf(file.root),
        description: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
        value: file.uri,
      })),
      { icon: 'add', label: vscode.l10n.t('A new tree'), alwaysShow: true, value: isNew },
    ],
    chosen: (state, value) => value === (state.tree ?? isNew),
    set: (state, [uri]) => ({ ...state, tree: uri === isNew ? undefined : (uri ?? state.tree) }),
  });
}

/** What was written where, and how many of it stood there already. */
interface Written {
  readonly uri: vscode.Uri;
  readonly count: number;
  readonly known: number;
}

async function write(host: Host, source: ImportSource, imported: Imported, state: BacklogState): Promise<void> {
  const written =
    state.tree === undefined ? await toNewTree(host, imported, state) : await toTree(host, imported, state.tree);
  if (!written.ok) return void say.error(written.reason);
  const { uri, count, known } = written.value;
  await revealNode(host, uri, '/', { takesFocus: true });
  await tell(source, imported, count, known, uri);
}

async function toNewTree(host: Host, imported: Imported, state: BacklogState): Promise<Result<Written>> {
  const title = state.title.trim();
  const text = importedTree(imported, title, host.service.ports.today());
  const created = await createFile(host, folderUri(state), fileNameFor(title, 'tree'), text);
  return created.ok ? ok({ uri: created.value.uri, count: countOf(imported), known: 0 }) : created;
}

/** Planned on the text of the moment, so that what was imported meanwhile is not added twice. */
async function toTree({ editor, service }: Host, imported: Imported, tree: string): Promise<Result<Written>> {
  let known = 0;
  const uri = vscode.Uri.parse(tree);
  const written = await editor.apply(uri, () => {
    const addition = importOperations(service.index.get(tree)!, imported);
    known = addition.known;
    return service.plan(tree, addition.operations);
  });
  return written.ok ? ok({ uri, count: countOf(imported) - known, known }) : written;
}

function countOf({ outcomes, opportunities, parked }: Imported): number {
  return outcomes.length + opportunities.length + parked.length;
}

async function tell(
  { name }: ImportSource,
  { parked, notes }: Imported,
  count: number,
  known: number,
  uri: vscode.Uri,
): Promise<void> {
  const workThrough = vscode.l10n.t('Work Through Them');
  const showLeft = vscode.l10n.t('What Was Left Out');
  const sentences = [
    count === 1
      ? vscode.l10n.t('1 item came in from “{0}”.', name)
      : vscode.l10n.t('{0} items came in from “{1}”.', count, name),
    ...(known > 0 ? [vscode.l10n.t('{0} stood in the tree already.', known)] : []),
    ...(notes.length > 0 ? [vscode.l10n.t('Not everything was taken over as it was.')] : []),
  ];
  const actions = [...(parked.length > 0 ? [workThrough] : []), ...(notes.length > 0 ? [showLeft] : [])];
  const chosen = await say.info(sentences.join(' '), ...actions);
  if (chosen === workThrough) {
    await vscode.commands.executeCommand('canopy.workThroughParked', { tree: uri.toString() });
  }
  if (chosen === showLeft) await showNotes(name, notes);
}
