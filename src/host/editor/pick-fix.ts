import * as vscode from 'vscode';
import type { Fix } from '../../core/rules/rule';
import * as say from '../say';
import type { EditorDocument } from './document';

/** Lets the user choose one of the quick fixes of an item. Those that only the text can show are left to it. */
export async function pickFix(shared: EditorDocument, key: string | null): Promise<Fix | undefined> {
  const { file, diagnostics } = shared.truth();
  const { itemOf } = shared.view;
  const ofItem = diagnostics.filter(({ node }) => key !== null && itemOf(file.nodes.get(node ?? ''))?.key === key);
  const items = ofItem.flatMap(({ fixes, message }) =>
    fixes.filter(fix => !fix.edits).map(fix => ({ label: say.plain(fix.title), detail: say.plain(message), fix })),
  );
  if (items.length === 0) {
    void say.info(ofItem[0]?.message ?? vscode.l10n.t('There is no problem here any more.'));
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Quick fixes') }))?.fix;
}
