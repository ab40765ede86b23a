import * as vscode from 'vscode';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { kataDocument } from '../../../core/generate/kata/document';
import { isFileOf } from '../../../core/index/file';
import { projectKata } from '../../../core/views/project-kata';
import type { Host } from '../../context';
import { readArguments } from '../arguments';
import { chosenFile } from './chosen-file';
import { inDocumentLanguage } from './language';
import { showDocument } from './show';

/**
 * Draws a kata as an unsaved Markdown document: target, chart in words, table and the coach’s five questions. Arguments:
 * `{ kata?: uri }`; without them it is the one in the active editor, or one that is asked for.
 */
export async function exportKata(host: Host, raw: unknown): Promise<void> {
  const file = await chosenFile(host, 'kata', readArguments(raw).text('kata'), {
    title: vscode.l10n.t('Which kata?'),
    none: vscode.l10n.t('There is no kata in this workspace yet.'),
    next: { label: vscode.l10n.t('New Kata'), command: 'canopy.newKata' },
  });
  if (!isFileOf(file, 'kata')) return;
  const document = await inDocumentLanguage(host, () => kataDocument(projectKata(host.service, file)));
  await showDocument(toMarkdown(document), vscode.l10n.t('“{0}” as a document.', document.title));
}
