import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/rules/rule';
import type { Host } from '../context';
import * as say from '../say';
import type { ChosenFix } from './apply';

/** Lets the user choose one of the fixes of some problems; tells the problem where nothing mends it. */
export async function pickFix(host: Host, problems: readonly Diagnostic[]): Promise<ChosenFix | undefined> {
  const items = host.service.fixesOf(problems).map(({ title, diagnostic: { uri, code, node, message, range } }) => ({
    label: say.plain(title),
    detail: say.plain(message),
    chosen: { uri, code, node, title, start: range.start },
  }));
  if (items.length === 0) {
    void say.info(problems[0]?.message ?? vscode.l10n.t('There is no problem here any more.'));
    return undefined;
  }
  const title = vscode.l10n.t('Quick fixes');
  // A page or a view that is drawn anew takes the keyboard, which must not close the list.
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true }))?.chosen;
}
