import * as vscode from 'vscode';
import { compareFiles } from '../../../../core/compare/compare';
import type { ChangeKind, FileComparison, NodeChange } from '../../../../core/compare/comparison';
import { changeLines } from '../../../../core/compare/lines';
import { comparisonMarkdown } from '../../../../core/compare/markdown';
import { summary } from '../../../../core/compare/words';
import { createService } from '../../../../core/service';
import { formatNumber } from '../../../../core/values/number';
import * as say from '../../../say';
import type { EditorSession } from '../../session';
import { pickVersion, type Version } from './versions';

type Canvas = Pick<EditorSession<'tree'>, 'host' | 'shared' | 'reveal' | 'mark'>;

/** Compares the tree of a canvas with an earlier state: marks its cards, and lists what changed. */
export async function compareWith(session: Canvas): Promise<void> {
  const { document } = session.shared;
  const version = await pickVersion(document);
  if (!version) return;
  const text = await version.textOf(document.uri);
  if (text === undefined) {
    const name = vscode.workspace.asRelativePath(document.uri);
    void say.info(vscode.l10n.t('{0} was not there yet in {1}.', name, version.name));
    return;
  }
  const comparison = await compared(session, version, text);
  session.mark(version.name, comparison.changes.flatMap(pillOf));
  await showList(session, version, text, comparison);
}

/** Scores are compared where both states have scorecards, so those of the earlier state are read too. */
async function compared({ host, shared }: Canvas, version: Version, text: string): Promise<FileComparison> {
  const { file } = shared.truth();
  const { today, now } = host.service.ports;
  const before = createService({ today, now });
  before.index.update(file.uri, text);
  for (const { uri, kind } of host.service.index.all()) {
    const old = kind === 'scorecard' ? await version.textOf(vscode.Uri.parse(uri)) : undefined;
    if (old !== undefined) before.index.update(uri, old);
  }
  const old = before.index.get(file.uri)!;
  return compareFiles({ workspace: before, file: old }, { workspace: host.service, file });
}

/** The word above a card: what was removed has none on the tree as it is. */
function pillOf({ key, kinds, rescored }: NodeChange): { key: string; pill: string }[] {
  if (key === null) return [];
  const words: Readonly<Record<ChangeKind, string>> = {
    added: vscode.l10n.t('new'),
    removed: vscode.l10n.t('removed'),
    moved: vscode.l10n.t('moved'),
    rephrased: vscode.l10n.t('reworded'),
    rescored: vscode.l10n.t('score {0} → {1}', scoreText(rescored?.from.cd3), scoreText(rescored?.to.cd3)),
    changed: vscode.l10n.t('changed'),
  };
  return [{ key, pill: kinds.map(kind => words[kind]).join(', ') }];
}

function scoreText(cd3: number | null | undefined): string {
  return cd3 == null ? '—' : formatNumber(cd3);
}

type Row = vscode.QuickPickItem & { readonly act: () => unknown };

/** What changed as a list that leads to each card, with the ways to the text and to a pull request. */
async function showList(session: Canvas, version: Version, text: string, comparison: FileComparison): Promise<void> {
  const { document } = session.shared;
  const lines = changeLines(comparison, words => `“${words}”`);
  const rows: Row[] = [
    {
      label: `$(diff) ${vscode.l10n.t('Show the change of the text')}`,
      act: () => showTextDiff(document, version, text),
    },
    {
      label: `$(copy) ${vscode.l10n.t('Copy as Markdown, for a pull request')}`,
      act: () => copyMarkdown(comparison),
    },
    ...lines.map(
      ({ text: line, change }): Row => ({
        label: say.plain(line),
        act: () => (change.key === null ? undefined : session.reveal(change.key)),
      }),
    ),
  ];
  const title = vscode.l10n.t('Since {0}: {1}', version.name, summary(comparison));
  const chosen = await vscode.window.showQuickPick(rows, {
    title,
    matchOnDescription: true,
    // The canvas takes the keyboard when it is drawn anew, which must not close the list.
    ignoreFocusOut: true,
  });
  await chosen?.act();
}

async function copyMarkdown(comparison: FileComparison): Promise<void> {
  const markdown = comparisonMarkdown([comparison], uri => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  await vscode.env.clipboard.writeText(markdown);
  void say.info(vscode.l10n.t('The changes are in the clipboard as Markdown.'));
}

async function showTextDiff(document: vscode.TextDocument, version: Version, text: string): Promise<void> {
  const old = version.uri ?? (await vscode.workspace.openTextDocument({ content: text, language: 'yaml' })).uri;
  const name = vscode.workspace.asRelativePath(document.uri);
  await vscode.commands.executeCommand('vscode.diff', old, document.uri, `${name} (${version.name})`);
}
