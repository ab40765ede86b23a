import * as vscode from 'vscode';
import type { Operation } from '../../core/operations/schema';
import { idOf, refTo } from '../commands/node-ref';
import type { Host } from '../context';
import { newEntries } from '../editor/scorecard/add-entries';
import { tellRefusal } from '../language/refused';
import * as say from '../say';
import type { NodePlace } from '../workspace/selection';
import { draggedNode, treeNodeMime } from './drag';
import type { ScorecardRow } from './scorecards';

/** Adds an entry for an opportunity that is dropped on a scorecard, or on one of its entries. */
export class DropOnScorecard implements vscode.TreeDragAndDropController<ScorecardRow> {
  readonly dragMimeTypes = [];
  readonly dropMimeTypes = [treeNodeMime];

  constructor(private readonly host: Host) {}

  async handleDrop(target: Pick<ScorecardRow, 'uri'> | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged = await draggedNode(transfer);
    if (!dragged) return;
    if (!target) return void say.info(vscode.l10n.t('Drop the opportunity on the scorecard that it goes into.'));
    await this.add(target.uri, dragged);
  }

  private async add(scorecard: string, { uri, key }: NodePlace): Promise<void> {
    const { host } = this;
    const file = host.service.index.get(uri);
    const node = file?.nodes.get(key);
    if (!file || node?.kind !== 'opportunity')
      return void say.info(vscode.l10n.t('A scorecard compares opportunities. Drop one of those on it.'));
    const id = await idOf(host, refTo(file, node));
    if (!id.ok) return void say.warn(id.reason);
    const operations: Operation[] = newEntries(host, [id.value]);
    const written = await host.editor.perform(vscode.Uri.parse(scorecard), operations);
    if (!written.ok) void tellRefusal(host, scorecard, written, operations);
  }
}
