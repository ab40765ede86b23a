import * as vscode from 'vscode';
import type { WorkspaceFile } from '../../core/index/file';
import type { WorkspaceIndex } from '../../core/index/workspace-index';
import { artefactGlob, exists, findArtefacts, isArtefact, isBelow, isListed } from './files';
import { Turns } from './turns';

/** How long a change waits for the next one before the views hear of it. */
const quietTime = 80;

/**
 * Keeps the index true to the workspace: open documents by their text, closed files by what is on disk. An open document
 * always wins over its file.
 */
export class WorkspaceSync implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  /** The files whose own text or surroundings changed, after a moment of quiet. */
  readonly onDidChange = this.changed.event;
  private readonly pendingDocuments = new Set<vscode.TextDocument>();
  private readonly pendingUris = new Set<string>();
  /** Documents whose file is gone, with the version they had: they live on for a while, and features still ask for them. */
  private readonly gone = new WeakMap<vscode.TextDocument, number>();
  /** What the last look through the workspace found. */
  private found: ReadonlySet<string> = new Set();
  private readonly reads = new Turns();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private scan = new vscode.CancellationTokenSource();
  private readonly disposables: vscode.Disposable[] = [];
  /** Resolves when the files that were there at the start are known. Never rejects. */
  ready: Promise<void>;

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(artefactGlob);
    const { workspace } = vscode;
    this.disposables.push(
      this.changed,
      watcher,
      watcher.onDidCreate(uri => this.readFromDisk(uri)),
      watcher.onDidChange(uri => this.readFromDisk(uri)),
      watcher.onDidDelete(uri => this.remove(uri)),
      // Watchers may stay silent in the browser, so what the workbench itself does is heard too.
      workspace.onDidCreateFiles(event => event.files.forEach(uri => void this.readFromDisk(uri))),
      workspace.onDidDeleteFiles(({ files }) => this.filesLeft(files)),
      workspace.onDidRenameFiles(({ files }) =>
        this.filesLeft(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
      workspace.onDidSaveTextDocument(({ uri }) => this.readFromDisk(uri)),
      workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      workspace.onDidOpenTextDocument(document => this.touch(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.touch(document)),
      workspace.onDidCloseTextDocument(document => {
        this.pendingDocuments.delete(document);
        void this.close(document);
      }),
    );
    this.disposables.push(index.onDidChange(uris => this.announce(uris)));
    this.ready = this.refresh();
  }

  /** Reads the whole workspace again; files that are gone leave the index. What goes wrong is in the log. */
  async refresh(): Promise<void> {
    this.scan.cancel();
    const scan = new vscode.CancellationTokenSource();
    this.scan = scan;
    try {
      await this.readAll(scan.token);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }

  private async readAll(token: vscode.CancellationToken): Promise<void> {
    for (const document of vscode.workspace.textDocuments) this.touch(document);
    this.flush();
    // A file that appears while the search runs may be missing in its answer and is there all the same.
    const before = this.index.all();
    const uris = await findArtefacts(token, this.log);
    if (token.isCancellationRequested) return;
    const found = new Set(uris.map(String));
    this.found = found;
    await Promise.all(uris.map(uri => this.readFromDisk(uri)));
    if (token.isCancellationRequested) return;
    await Promise.all(before.filter(({ uri }) => !found.has(uri)).map(({ uri }) => this.checkLeft(uri)));
  }

  /** Reads the workspace again where files were deleted or renamed that are ours, or folders that hold some. */
  private filesLeft(uris: readonly vscode.Uri[]): void {
    const known = this.index.all();
    const concerns = (uri: vscode.Uri) => isArtefact(uri) || known.some(file => isBelow(uri)(file.uri));
    if (uris.some(concerns)) void this.refresh();
  }

  /** The state of a document, up to its last character; undefined where it does not count. */
  file(document: vscode.TextDocument): WorkspaceFile | undefined {
    this.pendingDocuments.delete(document);
    if (!isArtefact(document.uri) || this.gone.get(document) === document.version) return undefined;
    return this.index.update(document.uri.toString(), document.getText());
  }

  /** Takes in everything that waits, so that the index is true now. */
  flush(): void {
    for (const document of [...this.pendingDocuments]) this.file(document);
  }

  /**
   * Takes in that a document is closed. What was known only because it was open is forgotten: an untitled one, one from
   * outside, one that is excluded.
   */
  async close({ uri, isUntitled }: Pick<vscode.TextDocument, 'uri' | 'isUntitled'>): Promise<void> {
    if (!isArtefact(uri)) return;
    const stays = !isUntitled && (this.found.has(uri.toString()) || (await isListed(uri)));
    if (stays) await this.readFromDisk(uri);
    else if (!openDocument(uri.toString())) this.remove(uri);
  }

  private touch(document: vscode.TextDocument): void {
    if (!isArtefact(document.uri)) return;
    this.pendingDocuments.add(document);
    this.schedule();
  }

  private async readFromDisk(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    if (!isArtefact(uri)) return;
    const isLatest = this.reads.begin(key);
    const document = openDocument(key);
    if (document) {
      // What a watcher tells may be older than the file's end.
      if (this.gone.has(document) && !(await exists(uri))) return;
      if (!isLatest()) return;
      this.gone.delete(document);
      return this.touch(document);
    }
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      // A document that was opened while the file was read is newer than the file.
      if (isLatest() && !openDocument(key)) this.index.update(key, text);
    } catch (error) {
      if (!isLatest() || openDocument(key)) return;
      this.log.warn(vscode.l10n.t('{0} was left out: {1}', vscode.workspace.asRelativePath(uri), String(error)));
      this.index.remove(key);
    }
  }

  /** A document outlives its deleted file for a while. It counts on only with what is not saved. */
  private remove(uri: vscode.Uri): void {
    const document = openDocument(uri.toString());
    if (document && (document.isDirty || document.isUntitled)) return;
    this.reads.begin(uri.toString());
    if (document) this.gone.set(document, document.version);
    this.index.remove(uri.toString());
  }

  /** Takes a file out that a scan did not find, unless it is open from a place that is not scanned. */
  private async checkLeft(uri: string): Promise<void> {
    const place = vscode.Uri.parse(uri);
    const isThere = openDocument(uri) !== undefined && (await exists(place));
    if (!isThere) this.remove(place);
  }

  private announce(uris: readonly string[]): void {
    for (const uri of uris) this.pendingUris.add(uri);
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.flush();
      clearTimeout(this.timer);
      const uris = new Set(this.pendingUris);
      this.pendingUris.clear();
      if (uris.size > 0) this.changed.fire(uris);
    }, quietTime);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.scan.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** The open document of a uri, if there is one. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri);
}
