import * as vscode from 'vscode';
import { calibrate } from '../../../core/calibration/calibration';
import { calibrationDocument } from '../../../core/calibration/document';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { scorecardDocument } from '../../../core/generate/scorecard/document';
import type { Host } from '../../context';
import { readArguments } from '../arguments';
import { chosenFile } from './chosen-file';
import { inDocumentLanguage } from './language';
import { showDocument } from './show';

/**
 * Draws a scorecard as an unsaved Markdown document: the order, how sure it is, what to ask next, and how each number comes
 * about. Arguments: `{ scorecard?: uri }`; without them it is the one in the active editor, or one that is asked for.
 */
export async function generateScorecard(host: Host, raw: unknown): Promise<void> {
  const file = await chosenFile(host, 'scorecard', readArguments(raw).text('scorecard'), {
    title: vscode.l10n.t('Which scorecard?'),
    none: vscode.l10n.t('There is no scorecard in this workspace yet.'),
    next: { label: vscode.l10n.t('New HPS'), command: 'canopy.newHps' },
  });
  const list = file && host.service.scores.list(file);
  if (!list) return;
  const document = await inDocumentLanguage(host, () => scorecardDocument(host.service, list));
  await showDocument(toMarkdown(document), vscode.l10n.t('“{0}” as a document.', document.title));
}

/** Draws what was expected and what was measured, of all scorecards, as an unsaved Markdown document. */
export async function generateCalibration(host: Host): Promise<void> {
  const { service } = host;
  const make = () => calibrationDocument(calibrate(service), service.ports.today());
  const document = await inDocumentLanguage(host, make);
  await showDocument(toMarkdown(document), vscode.l10n.t('Expected and measured, side by side.'));
}
