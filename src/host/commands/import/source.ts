import * as vscode from 'vscode';
import { guessFormat, type ImportFormat } from '../../../core/import/formats';
import type { Page } from '../../../core/import/ost-tools';
import { problem, type Result } from '../../../core/result';

/** Files from elsewhere, and what they most likely are. */
export interface ImportSource {
  /** The name of the first file without its ending: what the source is called where it does not say so itself. */
  readonly name: string;
  readonly format: ImportFormat;
  readonly pages: readonly Page[];
}

/** The files that a command was called on from the explorer, or those that the user chooses. Empty where the dialog is left. */
export async function chosenFiles(
  raw: unknown,
  filters: Record<string, string[]>,
  canSelectMany = false,
): Promise<readonly vscode.Uri[]> {
  if (raw instanceof vscode.Uri) return [raw];
  const title = vscode.l10n.t('What to import');
  return (await vscode.window.showOpenDialog({ title, canSelectMany, filters })) ?? [];
}

/** Reads files of any file system. Several are the pages of one space. */
export async function readSource(uris: readonly vscode.Uri[]): Promise<Result<ImportSource>> {
  const pages: Page[] = [];
  for (const uri of uris) {
    const text = await readText(uri);
    if (!text.ok) return text;
    pages.push({ name: nameOf(uri), text: text.value });
  }
  const format = pages.length > 1 ? 'ost-tools' : guessFormat(uris[0]!.path, pages[0]!.text);
  return { ok: true, value: { name: pages[0]!.name, format, pages } };
}

/** The text of a file; what is typed and not saved counts, since that is what the user sees. */
export async function readText(uri: vscode.Uri): Promise<Result<string>> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open) return { ok: true, value: open.getText() };
  const name = vscode.workspace.asRelativePath(uri);
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) {
      return problem(vscode.l10n.t('{0} is not text in UTF-8. Export it again as UTF-8.', name));
    }
    return problem(vscode.l10n.t('{0} can’t be read. Is it still there?', name));
  }
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
