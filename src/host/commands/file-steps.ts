import * as vscode from 'vscode';
import type { ArtefactKind } from '../../core/artefacts/registry';
import { fileNameFor } from '../../core/artefacts/template';
import type { Host } from '../context';
import { isTaken } from './create-file';
import { folderName, foldersOf } from './folders';
import { pickStep, type Step, textStep } from './steps';

/** What a flow that makes a file knows of it. */
export interface NewFileState {
  /** The folder's uri; absent without a workspace, where the file becomes an unsaved document. */
  readonly folder: string | undefined;
  readonly title: string;
}

/** The file before any question: in the folder that is given, or the only one there is. */
export function newFileState(host: Host, folder: vscode.Uri | undefined, title = ''): NewFileState {
  const folders = foldersOf(host);
  return { folder: (folder ?? folders[0])?.toString(), title };
}

export function folderUri({ folder }: NewFileState): vscode.Uri | undefined {
  return folder === undefined ? undefined : vscode.Uri.parse(folder);
}

/** Asks for the folder of a new file where there are several. */
export function folderStep<S extends NewFileState>(host: Host, applies: (state: S) => boolean = () => true): Step<S> {
  const folders = foldersOf(host);
  return pickStep<S, string>({
    name: 'folder',
    applies: state => folders.length > 1 && applies(state),
    placeholder: vscode.l10n.t('In which folder?'),
    choices: () => folders.map(folder => ({ icon: 'folder', label: folderName(folder), value: folder.toString() })),
    chosen: (state, value) => state.folder === value,
    set: (state, [folder]) => ({ ...state, folder: folder ?? state.folder }),
  });
}

export interface TitleQuestion<S> {
  readonly kind: ArtefactKind;
  readonly prompt: string;
  readonly placeholder?: string;
  readonly applies?: (state: S) => boolean;
}

/** Asks for the title of a new file, which also names it. The name must be free. */
export function titleStep<S extends NewFileState>({ kind, prompt, ...question }: TitleQuestion<S>): Step<S> {
  return textStep<S>({
    ...question,
    name: 'title',
    prompt: ({ title }) =>
      title.trim() === '' ? prompt : `${prompt} ${vscode.l10n.t('The file will be {0}.', fileNameFor(title, kind))}`,
    value: ({ title }) => title,
    set: (state, title) => ({ ...state, title }),
    check: async (text, state) => {
      if (text.trim() === '')
        return { message: vscode.l10n.t('Give it a title: the file is named after it.'), blocks: true };
      const name = fileNameFor(text, kind);
      if (!(await isTaken(folderUri(state), name))) return undefined;
      return { message: vscode.l10n.t('{0} is there already. Choose another title.', name), blocks: true };
    },
  });
}
