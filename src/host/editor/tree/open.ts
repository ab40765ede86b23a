import * as vscode from 'vscode';
import { childrenOf, labelOf, type ModelNode, nameRange } from '../../../core/artefacts/model';
import type { WorkspaceFile } from '../../../core/index/file';
import type { NodeInFile } from '../../../core/index/workspace-index';
import type { Host } from '../../context';
import * as say from '../../say';

/** Opens the best ranked scorecard entry of an opportunity beside the canvas. */
export async function openScorecard(host: Host, tree: WorkspaceFile, key: string | null): Promise<void> {
  const id = tree.nodes.get(key ?? '')?.id;
  const [entry] = id === undefined ? [] : host.service.scores.ofOpportunity(id);
  if (entry) return showNode({ file: entry.file, node: entry.node as ModelNode });
  void say.info(vscode.l10n.t('No scorecard has an entry for this opportunity yet.'));
}

/** Asks for a scorecard entry about an opportunity. */
export async function newHpsFor(tree: string, opportunity: string | null): Promise<void> {
  await vscode.commands.executeCommand('canopy.newHps', { tree, opportunity });
}

/** Opens what an opportunity rests on beside the canvas, or any insight where none is named. Of several the user chooses. */
export async function openInsights(host: Host, tree: WorkspaceFile, key: string | null): Promise<void> {
  const found = key === null ? allInsights(host) : insightsOf(host, tree, key);
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

function insightsOf({ service }: Host, tree: WorkspaceFile, key: string): NodeInFile[] {
  const node = tree.nodes.get(key);
  const ids = node ? childrenOf(node, 'evidence').flatMap(({ values }) => values.insight ?? []) : [];
  return ids.flatMap(id => service.index.find(id, ['insight']) ?? []);
}

function allInsights({ service }: Host): NodeInFile[] {
  const files = service.index.all().filter(({ kind }) => kind === 'insights');
  return files.flatMap(file => file.root.children.map(node => ({ file, node })));
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
