import * as vscode from 'vscode';
import { labelOf, type ModelNode, nameRange } from '../../../core/artefacts/model';
import { nodesOf } from '../../../core/generate/choices';
import type { WorkspaceFile } from '../../../core/index/file';
import type { NodeInFile } from '../../../core/index/workspace-index';
import { newInsightStep } from '../../commands/next-steps';
import type { Host } from '../../context';
import * as say from '../../say';

/** Opens the best ranked scorecard entry of an opportunity beside the canvas. */
export async function openScorecard(host: Host, tree: WorkspaceFile, key: string | null): Promise<void> {
  const id = tree.nodes.get(key ?? '')?.id;
  const [entry] = id === undefined ? [] : host.service.scores.ofOpportunity(id);
  if (entry) await showNode({ file: entry.file, node: entry.node as ModelNode });
}

/** Asks for a scorecard entry about an opportunity. */
export async function newHpsFor(tree: string, opportunity: string | null): Promise<void> {
  await vscode.commands.executeCommand('canopy.newHps', { tree, opportunity });
}

/** Opens an insight of the workspace beside the canvas. Of several the user chooses. */
export async function openInsights({ service }: Host): Promise<void> {
  const found = nodesOf(service.index, 'insight');
  if (found.length === 0)
    return void say.offer(vscode.l10n.t('There is no insight in this workspace yet.'), newInsightStep());
  const items = found.map(insight => ({
    label: say.plain(labelOf(insight.node as ModelNode)),
    description: say.plain(insight.node.id ?? ''),
    insight,
  }));
  const title = vscode.l10n.t('Open an insight');
  const chosen = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title });
  if (chosen) await showNode(chosen.insight as NodeInFile);
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
