import * as vscode from 'vscode';
import { branchesOf, commitsOf, type GitRepository, textAt } from '../../../git/history';
import { repositoryOf } from '../../../git/repository';
import { withProgress } from '../../../progress';
import { decode } from '../../../workspace/decode';

/** An earlier state of a file: what it is called in a sentence, and the text of any file of that state; undefined where it had none. */
export interface Version {
  readonly name: string;
  textOf(uri: vscode.Uri): Promise<string | undefined>;
}

type Row = vscode.QuickPickItem & { readonly version: () => Version | Promise<Version | undefined> };

/** So many commits of a file are listed. */
const mostCommits = 100;

/** Lets the user choose what a document is compared with: a commit or branch, what is saved, or another file. */
export async function pickVersion(document: vscode.TextDocument): Promise<Version | undefined> {
  const repository = await repositoryOf(document.uri);
  const rows = [
    ...(repository ? gitRows(repository, document) : []),
    ...(document.isDirty ? [savedRow()] : []),
    otherFileRow(document),
  ];
  const placeHolder = repository
    ? undefined
    : vscode.l10n.t('Git knows no earlier version of this file here. Compare with another file.');
  const title = vscode.l10n.t('Compare with…');
  const chosen = await vscode.window.showQuickPick<Row>(rows, { title, ...(placeHolder ? { placeHolder } : {}) });
  return chosen?.version();
}

function gitRows(repository: GitRepository, { uri }: vscode.TextDocument): Row[] {
  return [
    {
      label: `$(git-commit) ${vscode.l10n.t('Last commit')}`,
      description: repository.state.HEAD?.name ?? '',
      version: () => gitVersion(repository, 'HEAD', vscode.l10n.t('the last commit')),
    },
    { label: `$(git-branch) ${vscode.l10n.t('A branch…')}`, version: () => pickBranch(repository) },
    { label: `$(history) ${vscode.l10n.t('An earlier commit…')}`, version: () => pickCommit(repository, uri) },
  ];
}

async function pickBranch(repository: GitRepository): Promise<Version | undefined> {
  const title = vscode.l10n.t('Compare with a branch');
  const name = await vscode.window.showQuickPick(branchesOf(repository), { title });
  return name === undefined ? undefined : gitVersion(repository, name, name);
}

/** The commits that changed the file, with what each is about. */
async function pickCommit(repository: GitRepository, uri: vscode.Uri): Promise<Version | undefined> {
  const commits = await withProgress(vscode.l10n.t('Reading the history of the file'), () =>
    commitsOf(repository, { maxEntries: mostCommits, path: uri.fsPath }),
  );
  if (!commits) return undefined;
  const rows = commits.value.map(({ hash, message, authorName, commitDate }) => ({
    label: message.split('\n', 1)[0]!,
    description: [hash.slice(0, 8), commitDate?.toLocaleDateString(vscode.env.language), authorName]
      .filter(Boolean)
      .join(', '),
    hash,
  }));
  const title = vscode.l10n.t('Compare with a commit of this file');
  const placeHolder = vscode.l10n.t('No commit has changed this file yet.');
  const chosen = await vscode.window.showQuickPick(rows, { title, ...(rows.length === 0 ? { placeHolder } : {}) });
  return chosen && gitVersion(repository, chosen.hash, `${chosen.hash.slice(0, 8)}, ${chosen.label}`);
}

function gitVersion(repository: GitRepository, ref: string, name: string): Version {
  return { name, textOf: uri => textAt(repository, ref, uri.fsPath) };
}

function savedRow(): Row {
  return {
    label: `$(save) ${vscode.l10n.t('The saved file')}`,
    version: () => ({ name: vscode.l10n.t('the saved file'), textOf: readFile }),
  };
}

function otherFileRow({ uri }: vscode.TextDocument): Row {
  return {
    label: `$(file) ${vscode.l10n.t('Another file…')}`,
    version: async () => {
      const title = vscode.l10n.t('Compare with a file');
      const [other] = (await vscode.window.showOpenDialog({ title, defaultUri: vscode.Uri.joinPath(uri, '..') })) ?? [];
      if (!other) return undefined;
      const textOf = (asked: vscode.Uri) => readFile(asked.toString() === uri.toString() ? other : asked);
      return { name: vscode.workspace.asRelativePath(other), textOf };
    },
  };
}

async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return (await decode(uri, await vscode.workspace.fs.readFile(uri))).text;
  } catch {
    return undefined; // It is gone, or was never saved: the same to whoever compares.
  }
}
