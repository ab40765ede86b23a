import * as vscode from 'vscode';
import { childrenOf, labelOf, type ModelNode, nameRange } from '../../core/artefacts/model';
import type { NodeInFile } from '../../core/index/workspace-index';
import type { Fix } from '../../core/rules/rule';
import type { Host } from '../context';
import * as say from '../say';
import type { CanvasDocument } from './canvas-document';
import { cardOf } from './snapshot';
import { titlePosition } from './text-beside';

export interface TextTarget {
  readonly key: string | null;
  readonly line: number | null;
  readonly beside: boolean;
}

/** Opens the text of a tree: in the canvas's place or beside it, at a card, at a line, or where it was. */
export async function openText(
  shared: CanvasDocument,
  panel: vscode.WebviewPanel,
  { key, line, beside }: TextTarget,
): Promise<void> {
  const { document } = shared;
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const { Beside, Active } = vscode.ViewColumn;
  const viewColumn = beside ? (shown?.viewColumn ?? Beside) : (panel.viewColumn ?? Active);
  const position = line === null ? key && titlePosition(shared.truth().file, key) : new vscode.Position(line, 0);
  const selection = position ? { selection: new vscode.Range(position, position) } : {};
  await vscode.window.showTextDocument(document, { viewColumn, preview: false, ...selection });
}

/** Opens the best ranked scorecard entry of an opportunity beside the canvas. */
export async function openScorecard(host: Host, key: string | null): Promise<void> {
  const [entry] = key === null ? [] : host.service.scores.ofOpportunity(key);
  if (entry) return showNode({ file: entry.file, node: entry.node as ModelNode });
  void say.info(vscode.l10n.t('No scorecard has an entry for this opportunity yet.'));
}

/** Opens what an opportunity rests on beside the canvas, or any insight where none is named. Of several the user chooses. */
export async function openInsights(host: Host, shared: CanvasDocument, key: string | null): Promise<void> {
  const found = key === null ? allInsights(host) : insightsOf(host, shared, key);
  if (found.length === 0) {
    const reason =
      key === null
        ? vscode.l10n.t('There is no insight in this workspace yet. “Canopy: New Insight” writes one.')
        : vscode.l10n.t('No insight is linked to this opportunity yet.');
    void say.info(reason);
    return;
  }
  const items = found.map(insight => ({
    label: say.plain(labelOf(insight.node)),
    description: say.plain(insight.node.id ?? ''),
    insight,
  }));
  const title = vscode.l10n.t('Open an insight');
  const chosen = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title });
  if (chosen) await showNode(chosen.insight);
}

function insightsOf({ service }: Host, shared: CanvasDocument, key: string): NodeInFile[] {
  const node = shared.truth().file.nodes.get(key);
  const ids = node ? childrenOf(node, 'evidence').flatMap(({ values }) => values.insight ?? []) : [];
  return ids.flatMap(id => service.index.find(id, ['insight']) ?? []);
}

function allInsights({ service }: Host): NodeInFile[] {
  const files = service.index.all().filter(({ kind }) => kind === 'insights');
  return files.flatMap(file => file.root.children.map(node => ({ file, node })));
}

/** Lets the user choose one of the quick fixes of a card. Those that only the text can show are left to it. */
export async function pickFix(shared: CanvasDocument, key: string | null): Promise<Fix | undefined> {
  const { file, diagnostics } = shared.truth();
  const ofCard = diagnostics.filter(({ node }) => key !== null && cardOf(file.nodes.get(node ?? ''))?.key === key);
  const items = ofCard.flatMap(({ fixes, message }) =>
    fixes.filter(fix => !fix.edits).map(fix => ({ label: say.plain(fix.title), detail: say.plain(message), fix })),
  );
  if (items.length === 0) {
    void say.info(ofCard[0]?.message ?? vscode.l10n.t('There is no problem on this card any more.'));
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Quick fixes') }))?.fix;
}

async function showNode({ file, node }: NodeInFile): Promise<void> {
  const { start } = nameRange(node);
  const { line, character } = file.modelText.lines.positionAt(start);
  const position = new vscode.Position(line, character);
  await vscode.window.showTextDocument(vscode.Uri.parse(file.uri), {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(position, position),
  });
}
