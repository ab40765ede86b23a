import * as vscode from 'vscode';
import type { NodeOf } from '../../core/artefacts/model';
import { readFile, type WorkspaceFile } from '../../core/index/file';
import type { Operation } from '../../core/operations/schema';
import { ok } from '../../core/result';
import type { Diagnostic } from '../../core/rules/rule';
import { isTreeFile } from '../../core/service';
import type { TreeView } from '../../core/views/tree-view';
import type { Host } from '../context';
import { type CardAfter, cardAfter } from './card-after';
import { EditQueue, type Gesture, type Outcome } from './edit-queue';
import type { CanvasSession } from './session';
import { TextBeside } from './text-beside';
import { isWritable } from './writable';

type TreeFile = WorkspaceFile & { readonly root: NodeOf<'tree'> };

/** A tree file as all its canvases show it. */
export interface Truth {
  readonly file: TreeFile;
  readonly view: TreeView;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the canvases of one tree file share: its text, the queue of gestures and the truth as it was last read. */
export class CanvasDocument implements vscode.Disposable {
  readonly sessions = new Set<CanvasSession>();
  readonly textBeside: TextBeside;
  readonly queue: EditQueue<CardAfter | undefined>;
  private writable = true;
  private known: Truth | undefined;
  private unindexed: WorkspaceFile | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(
    readonly document: vscode.TextDocument,
    private readonly host: Host,
  ) {
    this.queue = new EditQueue({
      write: (operations, isCurrent) => this.write(operations, isCurrent),
      version: () => document.version,
      explain: error => this.explain(error),
    });
    this.textBeside = new TextBeside(
      document,
      () => this.truth().file,
      key => this.select(key),
    );
    const uri = document.uri.toString();
    const { workspace } = vscode;
    this.disposables = [
      this.textBeside,
      host.sync.onDidChange(uris => uris.has(uri) && this.publish()),
      host.severities.onDidChange(() => this.publish()),
      workspace.onDidChangeTextDocument(event => event.document === document && this.textChanged()),
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration('files') && this.checkWritable()),
      workspace.onDidSaveTextDocument(saved => saved === document && this.checkWritable()),
    ];
    void this.checkWritable();
  }

  /** The present state of the file. With a text that can't be read the view is the last one that could be. */
  truth(): Truth {
    const file = this.read();
    if (this.known?.file === file) return this.known;
    const diagnostics = file === this.unindexed ? [] : this.host.diagnose(file.uri);
    this.known = { file, view: this.host.service.treeView(file), diagnostics };
    return this.known;
  }

  /** Whether the user may change the file. An old version, and what is no file of the workspace, can't be changed. */
  get editable(): boolean {
    return this.writable && this.read() !== this.unindexed;
  }

  /** Lets every visible canvas show the truth as it is now. */
  publish(): void {
    this.known = undefined;
    for (const session of this.sessions) session.publish();
  }

  /** Selects a card on every visible canvas. */
  select(key: string): void {
    for (const session of this.sessions) void session.select({ key, edit: false });
  }

  /**
   * Does a gesture in its turn, and lets every canvas show what came of it, also where that is nothing.
   * @returns the card that it made or moved
   */
  async perform(gesture: Gesture): Promise<Outcome<CardAfter | undefined>> {
    const outcome = await this.queue.submit(gesture);
    this.publish();
    return outcome;
  }

  private async write(
    operations: readonly Operation[],
    isCurrent: () => boolean,
  ): Promise<Outcome<CardAfter | undefined>> {
    const { uri } = this.document;
    if (!this.editable) {
      const name = vscode.workspace.asRelativePath(uri);
      const reason = vscode.l10n.t('{0} is read-only here. Save a copy to change it.', name);
      return { ok: false, code: 'read-only', reason };
    }
    let before = this.read().root;
    const outcome = await this.host.editor.perform(uri, operations, () => {
      before = this.read().root;
      return isCurrent();
    });
    return outcome.ok ? ok(cardAfter(operations, before, this.read().root)) : outcome;
  }

  private explain(error: unknown): Outcome<never> {
    this.host.log.error(error instanceof Error ? error : String(error));
    const reason = vscode.l10n.t('This change ended with an error, which the log “Canopy” tells. Look at the text.');
    return { ok: false, code: 'exception', reason };
  }

  /** The file in the index, or read apart from it where it does not count: an old version, a name that is not ours. */
  private read(): TreeFile {
    const indexed = this.host.sync.file(this.document);
    if (isTreeFile(indexed)) return indexed;
    const { document, unindexed } = this;
    const text = document.getText();
    if (unindexed?.parsed.text !== text)
      this.unindexed = readFile(document.uri.toString(), 'tree', text, Date.now(), unindexed);
    return this.unindexed as TreeFile;
  }

  private textChanged(): void {
    if (this.known && this.known.file === this.unindexed) this.publish();
  }

  private async checkWritable(): Promise<void> {
    const writable = await isWritable(this.document);
    if (writable === this.writable) return;
    this.writable = writable;
    this.publish();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
