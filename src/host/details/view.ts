import * as vscode from 'vscode';
import type { RootNode } from '../../core/artefacts/model';
import { artefactKindOf } from '../../core/artefacts/registry';
import type { WorkspaceFile } from '../../core/index/file';
import { type FromDetailsPage, fromDetailsPageSchema, type ToDetailsPage } from '../../protocol/details';
import type { Host } from '../context';
import { cardAfter } from '../editor/card-after';
import { namesNodesById } from '../editor/edit-queue';
import { isWritable } from '../editor/writable';
import type { ChosenFix } from '../fixes/apply';
import { applyFixCommand } from '../fixes/commands';
import { RefusedGestures } from '../language/refused';
import { revealNode } from '../language/reveal';
import { listenToPage, showPage } from '../pages/page';
import { answerDetails, detailsOf } from './answer';
import type { CurrentNode } from './current-node';

type Edit = Extract<FromDetailsPage, { type: 'edit' }>;

/** The details of the node that the user is at, beside whatever shows it. Its edits are those of the canvas. */
export class DetailsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  /** The file as the page shows it: an edit of a closed one that was made on another state may mean another node. */
  private shown: WorkspaceFile | undefined;
  private readonly refused: RefusedGestures;
  /** Whether the user may change a file, as far as that was asked. */
  private readonly writable = new Map<string, boolean>();
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly host: Host,
    private readonly current: CurrentNode,
  ) {
    this.refused = new RefusedGestures(host);
    this.disposables = [
      current.onDidChange(() => this.publish()),
      host.sync.onDidChange(uris => current.value && uris.has(current.value.uri) && this.publish()),
      host.severities.onDidChange(() => this.publish()),
      vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('files') && this.askAgain()),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { host } = this;
    this.view = view;
    const listening = listenToPage(view.webview, host.log, fromDetailsPageSchema, message => this.receive(message));
    view.onDidDispose(() => {
      listening.dispose();
      this.view = undefined;
    });
    view.onDidChangeVisibility(() => this.publish());
    showPage(view.webview, host.extensionUri, 'details', vscode.l10n.t('Details'));
  }

  async openText(): Promise<void> {
    const place = this.current.value;
    const how = { takesFocus: true, asText: true };
    if (place) await revealNode(this.host, vscode.Uri.parse(place.uri), place.key, how);
  }

  async openAsTree(): Promise<void> {
    const place = this.current.value;
    if (!place || artefactKindOf(place.uri) !== 'tree') return this.openText();
    await vscode.commands.executeCommand('canopy.openAsTree', vscode.Uri.parse(place.uri), place.key);
  }

  private publish(): void {
    if (!this.view?.visible) return;
    const place = this.current.value;
    const file = place && this.host.service.index.get(place.uri);
    this.shown = file;
    if (place && file) this.send(this.detailsIn(file, place.key));
    else this.send({ type: 'details', details: null });
  }

  private detailsIn(file: WorkspaceFile, key: string): ToDetailsPage {
    const writable = this.writable.get(file.uri);
    if (writable === undefined) void this.askWhetherWritable(file.uri);
    const state = { version: versionOf(file.uri), editable: file.readable && writable !== false };
    return detailsOf(this.host, file, key, this.host.diagnose(file.uri), state);
  }

  private async askWhetherWritable(uri: string): Promise<void> {
    try {
      const writable = await isWritable(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
      this.writable.set(uri, writable);
      if (!writable) this.publish();
    } catch {
      // It is gone meanwhile: an edit of it says so.
    }
  }

  private askAgain(): void {
    this.writable.clear();
    this.publish();
  }

  private send(message: ToDetailsPage): void {
    void this.view?.webview.postMessage(message);
  }

  private async receive(message: FromDetailsPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.publish();
      case 'edit':
        return this.edit(message);
      case 'openText':
        return this.openText();
      case 'openRefused':
        return this.refused.show(message.request);
      case 'log':
        this.host.log.info(`details: ${message.message}`);
        return;
      case 'detail':
        return;
      default:
        return answerDetails(
          this.host,
          message,
          answer => this.send(answer),
          async ({ node, code, title }) => {
            const uri = this.current.value?.uri;
            if (uri)
              await vscode.commands.executeCommand(applyFixCommand, { uri, code, node, title } satisfies ChosenFix);
          },
        );
    }
  }

  /** The view may show another file by the time that a gesture arrives: it is done in its own. */
  private async edit({ request, uri, version, operations }: Edit): Promise<void> {
    const { shown, host } = this;
    let before: RootNode | undefined;
    const outcome = await host.editor.perform(vscode.Uri.parse(uri), operations, () => {
      const now = host.service.index.get(uri);
      before = now?.root;
      const isSeen = version === 0 ? now === shown : version === versionOf(uri);
      return isSeen || operations.every(namesNodesById);
    });
    if (!outcome.ok) this.send(this.refused.tell(request, uri, outcome, operations));
    const after = host.service.index.get(uri);
    const isRenamed = outcome.ok && operations.some(({ op }) => op === 'rename');
    const renamed = isRenamed && before && after ? cardAfter(operations, before, after.root) : undefined;
    if (renamed) this.current.set({ uri, key: renamed.key });
    else this.publish();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** Rises with each change of a text that is open; one that is closed has none. */
function versionOf(uri: string): number {
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri)?.version ?? 0;
}
