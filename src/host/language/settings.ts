import * as vscode from 'vscode';

export function lensesEnabled(document: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('canopy', document).get('lenses.enabled', true);
}
