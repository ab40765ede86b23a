import * as vscode from 'vscode';
import { type GitRepository, repositoryOf, textAt } from '../../../git';
import * as say from '../../../say';

/** An earlier state of a file: what it is called, and the text of any file of that state; undefined where it had none. */
export interface Version {
  readonly name: string;
  readonly uri: vscode.Uri | undefined;
  textOf(uri: vscode.Uri): Promise<string | undefined>;
}

type Row = vscode.QuickPickItem & { readonly version: () => Promise<Version | undefined> };

/** Lets the user choose what a document is compared with: a commit or branch, what is saved, or another file. */
export async function pickVersion(document: vscode.TextDocument): Promise<Version | undefined> {
  const repository = await repositoryOf(document.uri);
  const rows = [
    ...(repository ? gitRows(repository) : []),
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

function gitRows(repository: GitRepository): Row[] {
  return [
    {
      label: `$(git-commit) ${vscode.l10n.t('Last commit')}`,
      description: repository.state.HEAD?.name ?? '',
      version: async () => gitVersion(repository, 'HEAD', vscode.l10n.t('the last commit')),
    },
    { label: `$(git-branch) ${vscode.l10n.t('A branch…')}`, version: () => pickBranch(repository) },
  ];
}

async function pickBranch(repository: GitRepository): Promise<Version | undefined> {
  const branches = await repository.getBranches({ remote: true });
  const names = branches.flatMap(({ name }) => name ?? []);
  const name = await vscode.window.showQuickPick(names, { title: vscode.l10n.t('Compare with a branch') });
  return name === undefined ? undefined : gitVersion(repository, name, name);
}

function gitVersion(repository: GitRepository, ref: string, name: string): Version {
  return {
    name,
    uri: undefined,
    textOf: uri => textAt(repository, ref, uri),
  };
}

function savedRow(): Row {
  return {
    label: `$(save) ${vscode.l10n.t('The saved file')}`,
    version: async () => ({ name: vscode.l10n.t('the saved file'), uri: undefined, textOf: readFile }),
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
      return { name: vscode.workspace.asRelativePath(other), uri: other, textOf };
    },
  };
}

async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    void say.info(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
