import * as vscode from 'vscode';

export function lensesEnabled(document: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('canopy', document).get('lenses.enabled', true);
}

export function inlayHintsEnabled(document: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('canopy', document).get('inlayHints.enabled', true);
}

export function ticketPatterns(document: vscode.Uri): Readonly<Record<string, string>> {
  const patterns = vscode.workspace.getConfiguration('canopy', document).get<Record<string, unknown>>('tickets', {});
  return Object.fromEntries(
    Object.entries(patterns).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
