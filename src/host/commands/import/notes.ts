import * as vscode from 'vscode';
import { list, paragraph } from '../../../core/generate/document/document';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { showDocument } from '../documents/show';

/** Shows what could not be taken over from a file, each with its place, as a document to go through. */
export async function showNotes(name: string, notes: readonly string[]): Promise<void> {
  const title = vscode.l10n.t('What was left out of “{0}”', name);
  const text = toMarkdown({ title, blocks: [paragraph(vscode.l10n.t('Everything else came in.')), ...list(notes)] });
  await showDocument(text, title);
}
