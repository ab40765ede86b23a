import * as vscode from 'vscode';
import type { WorkspaceFile } from '../../core/index/file';
import type { WorkspaceIndex } from '../../core/index/workspace-index';
import type { Steps } from '../../core/steps';
import { prepareEdits } from '../../core/yaml/ahead';
import { encodingSettings } from './decode';
import { Disk, type OnDisk, type Progress } from './disk';
import { exists, findArtefacts, isArtefact, isListed, listedBelow, listedOf } from './files';
import { LossyDocuments } from './lossy';
import { Reading } from './reading';
import { inSlices, whileTrue } from './slices';
import { Turns } from './turns';
import { watchArtefacts } from './watch';

/** How long a change waits for the next one before the views hear of it. */
const quietTime = 80;
/** How long changes on disk are gathered: a checkout changes hundreds of files, and tells of each on its own. */
const gatherTime = 60;

/**
 * Keeps the index true to the workspace: open documents by their text, closed files by what is on disk. An open document
 * always wins over its file. Whatever is told of a file, what counts is what stands there when it is looked at.
 */
export class WorkspaceSync implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  /** The files whose own text or surroundings changed, after a moment of quiet. */
  readonly onDidChange = this.changed.event;
  private readonly pendingDocuments = new Set<vscode.TextDocument>();
  private readonly pendingUris = new Set<string>();
  /** Documents whose file is gone: they live on for a while, and count only as long as they hold what is not saved. */
  private readonly gone = new WeakSet<vscode.TextDocument>();
  private readonly lossy = new LossyDocuments();
  /** The files that count while they are closed. */
  private found = new Set<string>();
  /** The last reading ahead of each document. */
  private readonly readings = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly done: Promise<void> }
  >();
  private readonly looks = new Turns();
  private readonly disk = new Disk(found => this.takeIn(found));
  private knownFolders: { readonly revision: number; readonly folders: ReadonlySet<string> } = {
    revision: -1,
    folders: new Set(),
  };
  /** What changed on disk and was not looked at yet. */
  private readonly touched = new Map<string, vscode.Uri>();
  /** What may be folders that came with files in them. */
  private readonly came = new Map<string, vscode.Uri>();
  private starting: ReturnType<typeof setTimeout> | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How many times over what waits is being taken in, which needs no announcement of its own. */
  private settling = 0;
  private scan = new vscode.CancellationTokenSource();
  private readonly reading = new Reading();
  /** The last reading of the whole workspace. */
  private lastReading: Promise<void> = Promise.resolve();
  /** A sentence when the user has stopped the reading of the workspace; undefined once it is read again. */
  readonly onDidStop = this.reading.onDidStop;
  private readonly disposables: vscode.Disposable[] = [];
  /** Resolves when the files that were there at the start are known. Never rejects. */
  ready: Promise<void>;

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const workspace = vscode.workspace;
    this.disposables.push(
      this.changed,
      this.reading,
      workspace.onDidSaveTextDocument(document => {
        this.gone.delete(document);
        // What it was read from is another file now.
        this.readings.delete(document);
        this.touch(document);
      }),
      workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      workspace.onDidChangeConfiguration(event => {
        const settings = ['files.exclude', ...encodingSettings];
        if (settings.some(setting => event.affectsConfiguration(setting))) void this.refresh();
      }),
      workspace.onDidOpenTextDocument(document => this.touch(document)),
      // Also without a change of the text: a document that is saved or reverted may no longer count.
      workspace.onDidChangeTextDocument(({ document }) => this.touch(document)),
      workspace.onDidCloseTextDocument(document => {
        this.pendingDocuments.delete(document);
        void this.close(document);
      }),
      index.onDidChange(uris => this.announce(uris)),
    );
    this.ready = new Promise<void>(resolve => {
      // The window waits while this is called, and not for what is read.
      this.starting = setTimeout(resolve);
    }).then(() => this.start());
  }

  /** Watches before it reads, so that nothing that happens meanwhile is missed. */
  private start(): Promise<void> {
    this.disposables.push(
      watchArtefacts({
        holdsFiles: folder => this.folders().has(folder.toString()),
        changed: uri => this.look(uri),
        folderMayHaveCome: place => this.lookBelow(place),
        foldersChanged: () => void this.refresh(),
      }),
    );
    return this.refresh();
  }

  /** Reads the whole workspace again; files that are gone leave the index. What goes wrong is in the log. */
  async refresh(): Promise<void> {
    this.scan.cancel();
    const scan = new vscode.CancellationTokenSource();
    this.scan = scan;
    const read = (progress: Progress) => this.readAll(scan.token, progress);
    // A reading that this one replaces may be shown a moment longer: whoever stops it there means the one that goes on.
    this.lastReading = this.guarded(this.reading.show(read, () => this.scan.cancel()));
    await this.lastReading;
  }

  /** Waits until the files of the workspace are read. Gives a sentence on how to go on where the user has stopped that. */
  async allRead(): Promise<string | undefined> {
    await this.ready;
    for (let reading: unknown; reading !== this.lastReading; ) {
      reading = this.lastReading;
      await reading;
    }
    return this.reading.obstacle;
  }

  /** Stops the reading of the workspace, as its user can: what is read stays. */
  stop(): void {
    this.scan.cancel();
    this.reading.tellStopped();
  }

  private async readAll(token: vscode.CancellationToken, progress: Progress): Promise<void> {
    // A file that appears while the search runs may be missing in its answer and is there all the same.
    const open = vscode.workspace.textDocuments.filter(({ uri }) => isArtefact(uri));
    const before = new Set([...this.index.all(), ...open].map(({ uri }) => uri.toString()));
    for (const document of open) {
      await this.ahead(document);
      this.touch(document);
    }
    this.flush();
    const uris = await findArtefacts(token, this.log);
    if (token.isCancellationRequested) return;
    const found = new Set(uris.map(String));
    this.found = found;
    await this.disk.read(closed(uris), token, progress);
    if (token.isCancellationRequested) return;
    await this.checkLeft([...before].filter(uri => !found.has(uri)));
  }

  /** The state of a document, up to its last character; undefined where it does not count, as a closed one. */
  file(document: vscode.TextDocument): WorkspaceFile | undefined {
    this.pendingDocuments.delete(document);
    if (document.isClosed || !isArtefact(document.uri)) return undefined;
    const uri = document.uri.toString();
    if (this.gone.has(document) && !document.isDirty) {
      this.index.remove(uri);
      return undefined;
    }
    return this.index.update(uri, document.getText(), this.lossy.obstacle(document));
  }

  /**
   * Takes in a document in slices, so that nothing is left to read for whoever asks for its state next. Of several who ask for the
   * same text all wait for the same reading.
   */
  async ahead(document: vscode.TextDocument): Promise<void> {
    if (!isArtefact(document.uri) || this.gone.has(document) || document.isClosed) return;
    const { version } = document;
    let reading = this.readings.get(document);
    if (reading?.version !== version) {
      const isLatest = () => !document.isClosed && document.version === version;
      reading = { version, done: this.readAhead(document, isLatest) };
      this.readings.set(document, reading);
    }
    await reading.done;
    if (document.version !== version) await this.ahead(document);
  }

  private async readAhead(document: vscode.TextDocument, isLatest: () => boolean): Promise<void> {
    await this.lossy.look(document);
    await inSlices(whileTrue(isLatest, this.stepsAhead(document)));
  }

  private *stepsAhead(document: vscode.TextDocument): Steps<void> {
    const [uri, obstacle] = [document.uri.toString(), this.lossy.obstacle(document)];
    const file = yield* this.index.updateInSteps(uri, document.getText(), obstacle);
    if (file) yield* prepareEdits(file.parsed);
  }

  /** Before something is written: a document whose file was gone counts again where the file is back, and all of it has to be known. */
  async lookAgain(document: vscode.TextDocument): Promise<void> {
    await this.lossy.look(document);
    if (this.gone.has(document)) await this.lookBehind(document);
  }

  /** Tells that what is known of every file may be another, though no text changed. */
  announceAll(): void {
    this.announce(this.index.all().map(({ uri }) => uri));
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
    if (openDocument(uri.toString())) return;
    if (stays) await this.disk.read([uri]);
    else this.index.remove(uri.toString());
  }

  private touch(document: vscode.TextDocument): void {
    if (!isArtefact(document.uri)) return;
    this.pendingDocuments.add(document);
    this.schedule();
  }

  /** Something happened to a file on disk: looks at it soon, together with all that happens meanwhile. */
  private look(uri: vscode.Uri): void {
    if (!isArtefact(uri)) return;
    this.touched.set(uri.toString(), uri);
    this.gather();
  }

  private lookBelow(place: vscode.Uri): void {
    this.came.set(place.toString(), place);
    this.gather();
  }

  private gather(): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const [uris, places] = [[...this.touched.values()], [...this.came.values()]];
      this.touched.clear();
      this.came.clear();
      void this.guarded(this.lookAt(uris));
      if (places.length > 0) void this.guarded(this.lookInto(places));
    }, gatherTime);
  }

  private async lookInto(places: readonly vscode.Uri[]): Promise<void> {
    await this.lookAt(await listedBelow(places, this.log));
  }

  private async lookAt(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) {
      const document = openDocument(uri.toString());
      if (document) await this.lookBehind(document);
    }
    const known = (uri: vscode.Uri) => this.found.has(uri.toString()) || this.index.get(uri.toString()) !== undefined;
    const others = closed(uris);
    const fresh = await listedOf(
      others.filter(uri => !known(uri)),
      this.log,
    );
    for (const uri of fresh) this.found.add(uri.toString());
    await this.disk.read([...others.filter(known), ...fresh]);
  }

  /** Whether the file of an open document is still there. The document counts on only with what is not saved. */
  private async lookBehind(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled) return;
    const isLatest = this.looks.begin(document.uri.toString());
    const isThere = await exists(document.uri);
    if (!isLatest()) return;
    if (isThere) this.gone.delete(document);
    else this.gone.add(document);
    if (document.isClosed) await this.close(document);
    else this.file(document);
  }

  /** Takes in what stands on disk. A document that was opened while its file was read is newer. */
  private *takeIn(found: OnDisk): Steps<void> {
    const { decoded } = found;
    const uri = found.uri.toString();
    if (openDocument(uri)) return;
    if (decoded) {
      const { text, obstacle } = decoded;
      return yield* whileTrue(() => !openDocument(uri), this.index.updateInSteps(uri, text, obstacle));
    }
    this.found.delete(uri);
    this.index.remove(uri);
  }

  /** Takes files out that a scan did not find, unless they are open from a place that is not scanned. */
  private async checkLeft(uris: readonly string[]): Promise<void> {
    const documents = uris.flatMap(uri => openDocument(uri) ?? []);
    await inSlices(uris, uri => {
      if (!openDocument(uri)) this.index.remove(uri);
    });
    for (const document of documents) await this.lookBehind(document);
  }

  /** Every folder with a file of ours below it, at any depth. */
  private folders(): ReadonlySet<string> {
    const { revision } = this.index;
    if (this.knownFolders.revision === revision) return this.knownFolders.folders;
    const folders = new Set<string>();
    for (const { uri } of this.index.all()) {
      let end = uri.lastIndexOf('/');
      while (end > 0 && !folders.has(uri.slice(0, end))) {
        folders.add(uri.slice(0, end));
        end = uri.lastIndexOf('/', end - 1);
      }
    }
    this.knownFolders = { revision, folders };
    return folders;
  }

  private async guarded(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }

  private announce(uris: readonly string[]): void {
    for (const uri of uris) this.pendingUris.add(uri);
    if (this.settling === 0) this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const timer = setTimeout(() => void this.guarded(this.settle(() => this.timer === timer)), quietTime);
    this.timer = timer;
  }

  /** @param isQuiet false when something changed again, and all this is done later */
  private async settle(isQuiet: () => boolean): Promise<void> {
    this.settling++;
    try {
      // What goes wrong with one document keeps none of the others from being told of.
      for (const document of this.pendingDocuments) if (isQuiet()) await this.guarded(this.ahead(document));
      if (!isQuiet()) return;
      await this.guarded((async () => this.flush())());
    } finally {
      this.settling--;
    }
    const uris = new Set(this.pendingUris);
    this.pendingUris.clear();
    if (uris.size > 0) this.changed.fire(uris);
  }

  dispose(): void {
    for (const timer of [this.timer, this.gathering, this.starting]) clearTimeout(timer);
    this.scan.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** The open document of a uri, if there is one. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri);
}

function closed(uris: readonly vscode.Uri[]): vscode.Uri[] {
  const open = new Set(
    vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed).map(({ uri }) => uri.toString()),
  );
  return uris.filter(uri => !open.has(uri.toString()));
}
