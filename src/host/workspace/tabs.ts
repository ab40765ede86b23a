import * as vscode from 'vscode';
import { openDocument } from './sync';

/** Whether an editor of a file stands in a tab: as text, as one of our own, or as the new side of a comparison. */
function hasTab(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.some(({ input }) => shownBy(input)?.toString() === uri.toString());
}

function shownBy(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

/** Saves files that were edited while no tab shows them: nobody would see that they are not saved. */
export async function saveHidden(uris: readonly string[]): Promise<void> {
  for (const document of uris.flatMap(uri => openDocument(uri) ?? [])) {
    if (!hasTab(document.uri)) await document.save();
  }
}
