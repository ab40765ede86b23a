import * as vscode from 'vscode';
import { labelOf } from '../../../core/artefacts/model';
import { calibrate } from '../../../core/calibration/calibration';
import { calibrationDocument } from '../../../core/calibration/document';
import { filesOf } from '../../../core/generate/choices';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { scorecardDocument } from '../../../core/generate/scorecard/document';
import type { WorkspaceFile } from '../../../core/index/file';
import type { Host } from '../../context';
import * as say from '../../say';
import { readArguments } from '../arguments';
import { showDocument } from './show';

/**
 * Draws a scorecard as an unsaved Markdown document: the order, how sure it is, what to ask next, and how each number comes
 * about. Arguments: `{ scorecard?: uri }`; without them it is the one in the active editor, or one that is asked for.
 */
export async function generateScorecard(host: Host, raw: unknown): Promise<void> {
  const file = await scorecardOf(host, readArguments(raw).text('scorecard'));
  const list = file && host.service.scores.list(file);
  if (!list) return;
  const document = scorecardDocument(host.service, list);
  await showDocument(toMarkdown(document), vscode.l10n.t('“{0}” as a document.', document.title));
}

/** Draws what was expected and what was measured, of all scorecards, as an unsaved Markdown document. */
export async function generateCalibration({ service }: Host): Promise<void> {
  const document = calibrationDocument(calibrate(service), service.ports.today());
  await showDocument(toMarkdown(document), vscode.l10n.t('Expected and measured, side by side.'));
}

async function scorecardOf(
  { service: { index } }: Host,
  given: string | undefined,
): Promise<WorkspaceFile | undefined> {
  const cards = filesOf(index, 'scorecard');
  const active = given ?? vscode.window.activeTextEditor?.document.uri.toString();
  const meant = cards.find(({ uri }) => uri === active);
  if (meant || cards.length < 2) {
    if (cards.length === 0)
      void say.info(vscode.l10n.t('There is no scorecard in this workspace yet. “Canopy: New HPS” makes one.'));
    return meant ?? cards[0];
  }
  const items = cards.map(file => ({
    label: say.plain(labelOf(file.root)),
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
    file,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which scorecard?') });
  return chosen?.file;
}
