import * as vscode from 'vscode';
import type { Host } from '../context';
import * as say from '../say';
import type { NodePlace } from '../workspace/selection';
import { cardRow, type TreeEditor } from './edit';
import type { CardElement, TreeElement } from './elements';
import { dropOperations, parentAddress } from './moves';
import type { TreeProvider } from './provider';

/** Rows of trees travel under this name, so that nothing but our views takes them. */
export const treeNodeMime = 'application/vnd.canopy.tree-node';

/** The node that is dragged; undefined where another extension uses our name for something else. */
export async function draggedNode(transfer: vscode.DataTransfer): Promise<NodePlace | undefined> {
  const text = (await transfer.get(treeNodeMime)?.asString()) ?? '';
  const { uri, key }: Partial<NodePlace> = JSON.parse(text || '{}') ?? {};
  return typeof uri === 'string' && typeof key === 'string' ? { uri, key } : undefined;
}

/** Moves a node by dragging its row onto another: below it where it can stand there, else beside it. */
export class TreeDragAndDrop implements vscode.TreeDragAndDropController<TreeElement> {
  readonly dragMimeTypes = [treeNodeMime];
  readonly dropMimeTypes = [treeNodeMime];
  /** Set once the view is there: the view needs its controller first. */
  editor: TreeEditor | undefined;

  constructor(
    private readonly host: Host,
    private readonly provider: TreeProvider,
  ) {}

  handleDrag([row]: readonly TreeElement[], transfer: vscode.DataTransfer): void {
    if (row?.type !== 'card') return;
    const dragged: NodePlace = { uri: row.uri, key: row.card.key };
    transfer.set(treeNodeMime, new vscode.DataTransferItem(JSON.stringify(dragged)));
  }

  async handleDrop(target: TreeElement | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged = await draggedNode(transfer);
    const source = dragged && (await this.rowOf(dragged));
    if (!source || !target || source.id === target.id) return;
    const refusal = this.refusal(source, target);
    if (refusal) {
      void say.info(refusal);
      return;
    }
    if (source.parent.id === target.id && source.card.parent === parentAddress(target)) return;
    const operations = dropOperations(source, target, this.namesOutcome(source));
    await this.editor?.perform(source, operations, [source, target]);
  }

  private async rowOf({ uri, key }: NodePlace): Promise<CardElement | undefined> {
    const row = await this.provider.find(uri, key);
    return row?.type === 'card' ? row : undefined;
  }

  /** Why a drop is not even planned. */
  private refusal(source: CardElement, target: TreeElement): string | undefined {
    if (source.uri !== target.uri)
      return vscode.l10n.t('An item can only be moved within its own file. Copy its text to move it to another.');
    if (!cardRow(source)) return vscode.l10n.t('This row can’t be moved while its text needs mending. Open the text.');
    if (target.type === 'parked' && source.card.kind !== 'idea')
      return vscode.l10n.t('Only ideas stand under “Parked”.');
    return undefined;
  }

  private namesOutcome({ uri, card }: CardElement): boolean {
    const node = this.host.service.index.get(uri)?.nodes.get(card.key);
    return node?.kind === 'opportunity' && node.values.outcome !== undefined;
  }
}
