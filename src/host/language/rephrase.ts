import * as vscode from 'vscode';
import type { NodeOf } from '../../core/artefacts/model';
import { type Rephrasing, rephrasePrompt, rephrasingsIn } from '../../core/features/rephrase';
import type { Host } from '../context';
import * as say from '../say';
import { editorModel, type FindModel, type LanguageModel } from './language-model';
import { tellRefusal } from './refused';

export const suggestRephrasingsCommand = 'canopy.suggestRephrasings';

/** An opportunity by its file and key. */
export interface RephraseTarget {
  readonly uri: string;
  readonly key: string;
}

export function registerRephrase(host: Host): vscode.Disposable {
  return vscode.commands.registerCommand(suggestRephrasingsCommand, async (target?: RephraseTarget) => {
    const found = target ?? targetAtCursor(host);
    if (found) await suggestRephrasings(host, found, editorModel);
    else void say.info(vscode.l10n.t('Put the cursor on an opportunity of a tree first.'));
  });
}

function targetAtCursor(host: Host): RephraseTarget | undefined {
  const editor = vscode.window.activeTextEditor;
  const file = editor && host.sync.file(editor.document);
  if (!file) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  return host.service
    .refactorings(file.uri, offset)
    .map(({ node }) => ({ uri: file.uri, key: node }))
    .find(({ key }) => file.nodes.get(key)?.kind === 'opportunity');
}

/**
 * Asks the editor's language model for three other wordings of an opportunity and lets the user choose one. Only what passes our
 * own judgement is offered. Sends nothing but the prompt, which the list can show.
 */
export async function suggestRephrasings(host: Host, target: RephraseTarget, findModel: FindModel): Promise<void> {
  const opportunity = () => opportunityOf(host, target);
  const before = opportunity()?.values.title;
  const node = opportunity();
  if (!node || before === undefined) return void say.info(vscode.l10n.t('This opportunity is not there any more.'));
  const model = await findModel();
  if (!model) {
    const none = vscode.l10n.t('This editor offers no language model to extensions. Nothing was sent.');
    return void say.info(none);
  }
  const prompt = rephrasePrompt(host.service.index, node);
  const answer = await ask(model, prompt);
  if (!answer) return void vscode.window.setStatusBarMessage(vscode.l10n.t('No wording was changed.'), 5_000);
  if (!answer.ok) return void say.info(answer.reason);
  const chosen = await choose(model, prompt, rephrasingsIn(answer.value, before));
  if (chosen === undefined) return;
  const operation = { op: 'set' as const, id: target.key, field: 'title', value: chosen };
  const isStill = () => opportunity()?.values.title === before;
  const result = await host.editor.perform(vscode.Uri.parse(target.uri), [operation], isStill);
  if (!result.ok) void tellRefusal(host, target.uri, result, [operation]);
}

function opportunityOf({ service }: Host, { uri, key }: RephraseTarget): NodeOf<'opportunity'> | undefined {
  const node = service.index.get(uri)?.nodes.get(key);
  return node?.kind === 'opportunity' ? node : undefined;
}

function ask(model: LanguageModel, prompt: string): ReturnType<LanguageModel['ask']> {
  const title = vscode.l10n.t('Asking {0} for three wordings', say.plain(model.name));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return Promise.resolve(vscode.window.withProgress(options, (_, token) => model.ask(prompt, token)));
}

/** The wording that the user chose. What was sent can be read from the same list. */
async function choose(model: LanguageModel, prompt: string, found: readonly Rephrasing[]): Promise<string | undefined> {
  const good = found.filter(({ verdict }) => !verdict);
  const left = found.length - good.length;
  if (good.length === 0) {
    const reason = found[0]?.verdict?.message;
    void say.info(
      reason === undefined
        ? vscode.l10n.t('{0} answered with no wording that could be used.', model.name)
        : vscode.l10n.t('No suggestion of {0} reads as an opportunity, so none is shown. {1}', model.name, reason),
    );
    return undefined;
  }
  const name = say.plain(model.name);
  const sent: vscode.QuickPickItem = {
    label: vscode.l10n.t('Show what was sent'),
    iconPath: new vscode.ThemeIcon('eye'),
  };
  const items: vscode.QuickPickItem[] = [
    ...good.map(({ title }) => ({
      label: say.plain(title),
      description: vscode.l10n.t('suggested by {0}', name),
      wording: title,
    })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    sent,
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Wordings by {0}, a language model', name),
    placeHolder: placeholder(left),
  });
  if (picked === sent) {
    const document = await vscode.workspace.openTextDocument({ content: prompt, language: 'plaintext' });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    return choose(model, prompt, found);
  }
  return (picked as { wording?: string } | undefined)?.wording;
}

function placeholder(left: number): string {
  if (left === 0) return vscode.l10n.t('Read them as a draft: choose one, and make it your users’ own words');
  return left === 1
    ? vscode.l10n.t('1 more was left out: it does not read as an opportunity')
    : vscode.l10n.t('{0} more were left out: they do not read as opportunities', left);
}
