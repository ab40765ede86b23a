import * as vscode from 'vscode';
import type { Operation } from '../../core/operations/schema';
import type { Host } from '../context';
import { cardAfter } from '../editor/card-after';
import { tellRefusal } from '../language/refused';
import { revealNode, showText } from '../language/reveal';
import { type CardElement, rootOf, type TreeElement } from './elements';
import type { TreeProvider } from './provider';

/** Turns what a user does with rows into operations on their file, and shows what came of it. */
export class TreeEditor {
  constructor(
    private readonly host: Host,
    private readonly view: vscode.TreeView<TreeElement>,
    private readonly provider: TreeProvider,
  ) {}

  /**
   * Does operations on the file of a row, as one undo step, or tells why they can't be done.
   * @param meant The rows that the operations name; where one of them is another item by now, nothing is written.
   * @returns whether the text changed
   */
  async perform(row: TreeElement, operations: readonly Operation[], meant: readonly TreeElement[]): Promise<boolean> {
    const uri = vscode.Uri.parse(row.uri);
    const { index } = this.host.service;
    let before = rootOf(row).file.root;
    const isCurrent = () => {
      before = index.get(row.uri)?.root ?? before;
      return meant.every(element => this.isStillMeant(element));
    };
    const result = await this.host.editor.perform(uri, operations, isCurrent);
    if (!result.ok) {
      void tellRefusal(this.host, row.uri, result, operations);
      return false;
    }
    const file = index.get(row.uri);
    if (result.value.length === 0 || !file) return false;
    this.provider.refresh([row.uri]);
    const after = cardAfter(operations, before, file.root);
    await this.show(uri, after?.key);
    return true;
  }

  /** A row without an id is named by its place in the text, which another item may have taken. */
  private isStillMeant(element: TreeElement): boolean {
    if (element.type !== 'card' || !element.card.key.startsWith('/')) return true;
    const node = this.host.service.index.get(element.uri)?.nodes.get(element.card.key);
    return node?.kind === element.card.kind && ((node.values as { title?: string }).title ?? '') === element.card.title;
  }

  /** The edit is seen where it happened, and Undo means it: the text is shown unless the user looks at the file already. */
  private async show(uri: vscode.Uri, key: string | undefined): Promise<void> {
    if (key === undefined) {
      if (!isActive(uri)) await showText(uri, undefined);
      return;
    }
    await revealNode(this.host, uri, key);
    const row = await this.provider.find(uri.toString(), key);
    if (row && this.view.visible) await this.view.reveal(row, { select: true, focus: true });
  }
}

/** Whether the active editor shows the file, as text or on the canvas. */
function isActive(uri: vscode.Uri): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const shown =
    input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri.toString() : undefined;
  return shown === uri.toString();
}

/** The row that a command is for: the one it was called on, else the selected one where that can be edited. */
export function cardRow(row: TreeElement | undefined): CardElement | undefined {
  const isEditable = row?.type === 'card' && rootOf(row).file.readable;
  return isEditable ? row : undefined;
}
