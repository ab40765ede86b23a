import * as vscode from 'vscode';

/** What a command was called with: nothing from the palette, a folder from the explorer, or an object of texts from code. */
export interface Arguments {
  readonly folder: vscode.Uri | undefined;
  /** A text by its name. */
  text(name: string): string | undefined;
}

export function readArguments(raw: unknown): Arguments {
  const record = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const text = (name: string) => {
    const value = record[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const folder = text('folder');
  if (raw instanceof vscode.Uri) return { folder: raw, text: () => undefined };
  return { folder: folder === undefined ? undefined : vscode.Uri.parse(folder), text };
}
