import * as vscode from 'vscode';
import { changeLines } from '../../../../core/compare/lines';
import { changeName, summary } from '../../../../core/compare/words';
import { withProgress } from '../../../progress';
import * as say from '../../../say';
import { type Canvas, TreeComparison } from './comparison';
import { pickVersion } from './versions';

/** What canvases are compared with, each until it is ended there. */
const comparisons = new WeakMap<object, TreeComparison>();

/** What can be asked of a comparison that is shown. */
export type Comparing = 'changes' | 'changedText' | 'changesMarkdown' | 'endComparing';

/** Compares the tree of a canvas with an earlier state: marks its cards, and tells what changed. The list is a step away there. */
export async function compareWith(canvas: Canvas): Promise<void> {
  const version = await pickVersion(canvas.shared.document);
  if (!version) return;
  const reading = vscode.l10n.t('Reading {0}', version.name);
  const read = await withProgress(reading, waiting => TreeComparison.read(canvas, version, waiting));
  const comparison = read?.value;
  if (!comparison) return;
  comparisons.set(canvas, comparison);
  comparison.mark();
  canvas.tell(sinceText(comparison));
}

/** The text has changed, or the page is there again: the marks follow. */
export function markAgain(canvas: object): void {
  comparisons.get(canvas)?.mark();
}

export async function doComparing(canvas: Canvas, what: Comparing): Promise<void> {
  const comparison = comparisons.get(canvas);
  if (!comparison) return;
  switch (what) {
    case 'changes':
      return showList(canvas, comparison);
    case 'changedText':
      return comparison.showText();
    case 'changesMarkdown':
      return comparison.copyMarkdown();
    case 'endComparing':
      comparisons.delete(canvas);
  }
}

type Row = vscode.QuickPickItem & { readonly act: () => unknown };

/** What changed as a list that leads to each card, with the ways to the text and to a pull request. */
async function showList(canvas: Canvas, comparison: TreeComparison): Promise<void> {
  const { changes } = comparison;
  const rows: Row[] = [
    {
      label: `$(diff) ${vscode.l10n.t('Show the change of the text')}`,
      act: () => comparison.showText(),
    },
    {
      label: `$(copy) ${vscode.l10n.t('Copy as Markdown, for a pull request')}`,
      act: () => comparison.copyMarkdown(),
    },
    ...changeLines(changes, words => `“${words}”`).map(
      ({ kind, text, change: { key, position } }): Row => ({
        label: say.plain(text),
        description: changeName(kind),
        act: () => revealNode(canvas, key ?? position.parent),
      }),
    ),
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: sinceText(comparison),
    matchOnDescription: true,
    // The canvas takes the keyboard when it is drawn anew, which must not close the list.
    ignoreFocusOut: true,
  });
  await chosen?.act();
}

function sinceText({ name, changes }: TreeComparison): string {
  return vscode.l10n.t('Since {0}: {1}', name, summary(changes));
}

/** What was removed leads to the card that it stood below. */
function revealNode(canvas: Canvas, key: string | null): unknown {
  return key !== null && canvas.shared.truth().file.nodes.has(key) ? canvas.reveal(key) : undefined;
}
