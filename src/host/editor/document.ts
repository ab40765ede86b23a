import * as vscode from 'vscode';
import type { ArtefactKind } from '../../core/artefacts/registry';
import { readFile } from '../../core/index/file';
import type { Operation } from '../../core/operations/schema';
import { ok } from '../../core/result';
import type { Diagnostic } from '../../core/rules/rule';
import type { Steps } from '../../core/steps';
import type { Host } from '../context';
import { inSlices } from '../workspace/slices';
import { type CardAfter, cardAfter } from './card-after';
import { EditQueue, type Gesture, type Outcome } from './edit-queue';
import { changedNode } from './history';
import { TextBeside } from './text-beside';
import type { EditorView, FileOf } from './view';
import { isWritable } from './writable';

/** A file as all its editors show it. */
export interface Truth<K extends ArtefactKind> {
  readonly file: FileOf<K>;
  readonly diagnostics: readonly Diagnostic[];
  /** What the view shows of it. */
  readonly content: object;
}

/** One of the editors of a document. */
export interface Showing {
  /** Shows the truth as it is now. */
  publish(): void;
  /** Selects an item and brings it into view. */
  select(item: CardAfter): unknown;
  /** Selects the item that an undo or a redo changed. */
  showTakenBack(key: string): void;
}

/** What the editors of one file share: its text, the queue of gestures and the truth as it was last read. */
export class EditorDocument<K extends ArtefactKind = ArtefactKind> implements vscode.Disposable {
  readonly sessions = new Set<Showing>();
  readonly textBeside: TextBeside;
  readonly queue: EditQueue<CardAfter | undefined>;
  private writable = true;
  private known: Truth<K> | undefined;
  private unindexed: FileOf<K> | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(
    readonly document: vscode.TextDocument,
    readonly view: EditorView<K>,
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
      node => view.itemOf(node),
      key => this.select(key),
    );
    const uri = document.uri.toString();
    const workspace = vscode.workspace;
    this.disposables = [
      this.textBeside,
      host.sync.onDidChange(uris => (view.showsOtherFiles || uris.has(uri)) && this.publish()),
      host.severities.onDidChange(() => this.publish()),
      workspace.onDidChangeTextDocument(event => event.document === document && this.textChanged(event)),
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration('files') && this.checkWritable()),
      workspace.onDidSaveTextDocument(saved => saved === document && this.checkWritable()),
    ];
    void this.checkWritable();
  }

  /**
   * Resolves when the file is read and judged, in slices, so that showing it takes no longer than drawing it. Never rejects: what goes
   * wrong is in the log, and goes wrong again for whoever reads the truth.
   */
  async prepare(): Promise<void> {
    try {
      await this.host.sync.ahead(this.document);
      await inSlices(this.steps());
    } catch (error) {
      this.host.log.error(error instanceof Error ? error : String(error));
    }
  }

  private *steps(): Steps<void> {
    const { service, severities } = this.host;
    const uri = this.document.uri.toString();
    yield* service.diagnoseAhead(uri, { severities: severities.current });
    const file = service.index.get(uri);
    if (file?.kind === this.view.kind) yield* this.view.contentAhead?.(file as FileOf<K>, this.host) ?? [];
  }

  /** The present state of the file. With a text that can't be read it is the last one that could be. */
  truth(): Truth<K> {
    const file = this.read();
    if (this.known?.file === file) return this.known;
    const diagnostics = file === this.unindexed ? [] : this.host.diagnose(file.uri);
    this.known = { file, diagnostics, content: this.view.content(file, diagnostics, this.host) };
    return this.known;
  }

  /** Whether the user may change the text. An old version, and what is no file of the workspace, can't be changed. */
  get editable(): boolean {
    return this.writable && this.read() !== this.unindexed;
  }

  /** Why nothing is written while the text is not editable. */
  get readOnlyReason(): string {
    const name = vscode.workspace.asRelativePath(this.document.uri);
    return vscode.l10n.t('{0} is read-only here. Save a copy to change it.', name);
  }

  /** Lets every visible editor show the truth as it is now. */
  publish(): void {
    this.known = undefined;
    for (const session of this.sessions) session.publish();
  }

  /** Selects an item in every visible editor. */
  select(key: string): void {
    for (const session of this.sessions) void session.select({ key, edit: false });
  }

  /**
   * Does a gesture in its turn, and lets every editor show what came of it, also where that is nothing.
   * @returns the item that it made or moved
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
    if (!this.editable) return { ok: false, code: 'read-only', reason: this.readOnlyReason };
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
  private read(): FileOf<K> {
    const { document, unindexed, view } = this;
    const indexed = this.host.sync.file(document);
    if (indexed?.kind === view.kind) return indexed as FileOf<K>;
    const text = document.getText();
    if (unindexed?.parsed.text === text) return unindexed;
    const file = readFile(document.uri.toString(), view.kind, text, Date.now(), unindexed) as FileOf<K>;
    this.unindexed = file;
    return file;
  }

  private textChanged({ reason, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.known && this.known.file === this.unindexed) this.publish();
    if (reason !== undefined) void this.showTakenBack(contentChanges);
  }

  /** After an undo or a redo, from whichever surface, the selection goes to what it changed. */
  private async showTakenBack(changes: readonly vscode.TextDocumentContentChangeEvent[]): Promise<void> {
    const { version } = this.document;
    await this.prepare();
    if (this.document.version !== version) return;
    const file = this.read();
    const item = file.readable ? this.view.itemOf(changedNode(file, changes)) : undefined;
    if (!item) return;
    this.publish();
    for (const session of this.sessions) session.showTakenBack(item.key);
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
