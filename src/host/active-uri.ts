import * as vscode from 'vscode';

/** The file of the editor that the user is in, whatever editor it is. */
export function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return vscode.window.activeTextEditor?.document.uri ?? (hasUri(input) ? input.uri : undefined);
}

function hasUri(input: unknown): input is { readonly uri: vscode.Uri } {
  return typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof vscode.Uri;
}
