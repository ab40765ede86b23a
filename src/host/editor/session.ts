import * as vscode from 'vscode';
import type { ArtefactKind } from '../../core/artefacts/registry';
import { resolveAddress } from '../../core/operations/address';
import type { Operation } from '../../core/operations/schema';
import type { Diagnostic } from '../../core/rules/rule';
import type { EditorSnapshot, FromEveryPage, ToEveryPage } from '../../protocol/editor';
import type { Host } from '../context';
import { answerDetails, detailsOf } from '../details/answer';
import { applyFix, type ChosenFix, type DoneFix } from '../fixes/apply';
import { pickFix } from '../fixes/pick';
import { toLocation } from '../language/convert';
import { type NotDone, RefusedGestures, tellRefusal } from '../language/refused';
import { showText } from '../language/reveal';
import { listenToPage } from '../pages/page';
import * as say from '../say';
import type { CardAfter } from './card-after';
import type { EditorDocument } from './document';
import { openText, type TextTarget } from './open-text';
import { snapshotOf } from './snapshot';
import type { EditorView, Message } from './view';

/** The least time between two snapshots, in milliseconds: a frame or three. */
const snapshotInterval = 50;

/** A gesture of the page by its number, and on which state it was made. */
type Seen = Pick<Edit, 'request' | 'epoch' | 'version'>;

type Edit = Extract<FromEveryPage, { type: 'edit' }>;

const fromEvery: ReadonlySet<string> = new Set<FromEveryPage['type']>([
  'ready',
  'edit',
  'select',
  'openText',
  'openRefused',
  'history',
  'log',
  'detail',
  'options',
  'fix',
  'show',
]);

function isFromEveryPage(message: Message): message is FromEveryPage {
  return fromEvery.has(message.type);
}

/** What a session needs of the panel that it shows its document in. */
export interface Surface
  extends Pick<vscode.WebviewPanel, 'active' | 'visible' | 'viewColumn' | 'onDidChangeViewState'> {
  readonly webview: Pick<vscode.Webview, 'postMessage' | 'onDidReceiveMessage'>;
  /** Takes back or does again, where the panel is no editor of the document, which could do so itself. */
  history?(step: Extract<FromEveryPage, { type: 'history' }>['step']): Promise<void>;
}

/** One editor: one panel that shows a document. Its page renders what it is sent, and sends what its user wants. */
export class EditorSession<K extends ArtefactKind = ArtefactKind, M extends Message = Message>
  implements vscode.Disposable
{
  /** Key of the item that is selected here, as far as the page has told. */
  selected: string | undefined;
  /** Key of the node whose details the page shows, null for the file itself; undefined while it shows none. */
  private detail: string | null | undefined;
  private settled: number[] = [];
  private readonly refused: RefusedGestures;
  private lastSent = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isReady = false;
  private readonly disposables: vscode.Disposable[];

  constructor(
    readonly panel: Surface,
    readonly shared: EditorDocument<K>,
    readonly host: Host,
    private readonly view: EditorView<K, M>,
    /** The item to select first. */
    private waiting: string | undefined,
  ) {
    this.refused = new RefusedGestures(host);
    this.disposables = [
      listenToPage(panel.webview, host.log, view.messages, message => this.receive(message)),
      panel.onDidChangeViewState(() => this.visibilityChanged()),
    ];
  }

  private get uri(): string {
    return this.shared.document.uri.toString();
  }

  /** Sends the truth soon. Of several calls in a moment only the last state is sent, and nothing while it can't be seen. */
  publish(): void {
    if (!this.isReady || !this.panel.visible || this.timer !== undefined) return;
    const wait = Math.max(0, this.lastSent + snapshotInterval - Date.now());
    const timer = setTimeout(async () => {
      await this.shared.prepare();
      if (this.timer === timer) this.publishNow();
    }, wait);
    this.timer = timer;
  }

  /** Selects an item and brings it into view. */
  select({ key, edit }: CardAfter): Promise<boolean> {
    if (this.timer !== undefined) this.publishNow();
    return this.send({ type: 'select', key, edit });
  }

  /** Selects what an undo or a redo changed; the other surfaces follow the editor that the user is in. */
  showTakenBack(key: string): void {
    void this.select({ key, edit: false });
    if (this.panel.active) this.selectedHere(key);
  }

  /** Selects an item that the user chose on another surface, here and in the text beside; at once or when the page is back. */
  async reveal(key: string): Promise<void> {
    this.selected = key;
    this.shared.textBeside.reveal(key);
    const isShown = await this.select({ key, edit: false });
    this.waiting = isShown ? undefined : key;
  }

  /** Opens the text of the file. */
  openText(target: TextTarget): Promise<void> {
    return openText(this.shared, this.panel, target);
  }

  /** Runs a command of the page, as its own keys would. */
  command(command: string): void {
    void this.send({ type: 'command', command });
  }

  private publishNow(): void {
    this.cancel();
    this.lastSent = Date.now();
    const { document, queue, editable: writable } = this.shared;
    const { file, content } = this.shared.truth();
    const state = { version: document.version, epoch: queue.epoch, settled: this.settled, writable };
    void this.send(snapshotOf(file, content, state));
    this.settled = [];
    this.sendDetail();
    this.view.published?.(this);
  }

  private sendDetail(): void {
    if (this.detail === undefined) return;
    const { document, editable } = this.shared;
    const { file, diagnostics } = this.shared.truth();
    const state = { version: document.version, editable: editable && file.readable };
    void this.send(detailsOf(this.host, file, this.detail, diagnostics, state));
  }

  /** A page that is hidden, closed or still loading hears nothing: then this is false. */
  private async send(message: EditorSnapshot | ToEveryPage): Promise<boolean> {
    return this.post(message);
  }

  /** Sends the page a message of its own kind. */
  async post<T extends Message>(message: T): Promise<boolean> {
    return this.isReady && this.panel.webview.postMessage(message);
  }

  /** Most hidden pages are unloaded and say that they are ready when they are back; some were only out of sight. */
  private visibilityChanged(): void {
    if (this.panel.visible) this.publish();
    else this.cancel();
  }

  private cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private receive(message: FromEveryPage | M): void | Promise<void> {
    return isFromEveryPage(message) ? this.handle(message) : this.view.receive(message, this);
  }

  private async handle(message: FromEveryPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.shared.prepare();
        this.isReady = true;
        this.settled = [];
        this.detail = undefined;
        this.publishNow();
        if (this.waiting !== undefined) await this.reveal(this.waiting);
        return;
      case 'edit':
        return this.edit(message);
      case 'select':
        return this.selectedHere(message.key);
      case 'openText':
        return this.openText(message);
      case 'openRefused':
        return this.refused.show(message.request);
      case 'history':
        // The command acts on the active editor: in another one it would take back something else.
        if (this.panel.active)
          await (this.panel.history?.(message.step) ?? vscode.commands.executeCommand(message.step));
        return;
      case 'log':
        this.host.log.info(`${this.view.page}: ${message.message}`);
        return;
      case 'detail':
        this.detail = message.key;
        return this.sendDetail();
      default:
        return answerDetails(
          this.host,
          message,
          answer => this.send(answer),
          fix => this.doFix({ uri: this.uri, ...fix }),
        );
    }
  }

  private selectedHere(key: string): void {
    this.selected = key;
    this.shared.textBeside.reveal(key);
    this.host.selection.announce({ uri: this.uri, key });
  }

  private async edit({ operations, ...seen }: Edit): Promise<void> {
    await this.perform(seen, operations);
  }

  /** Does what a gesture of the page means, as one edit. @returns whether it was done */
  async perform({ request, epoch, version }: Seen, operations: readonly Operation[]): Promise<boolean> {
    const outcome = await this.shared.perform({ operations, epoch, version });
    if (!outcome.ok) {
      this.refuse(request, outcome, operations);
      return false;
    }
    await this.settle(request);
    if (outcome.value) this.show(outcome.value);
    return true;
  }

  /** Tells that a gesture was not done. */
  refuse(request: number, refusal: NotDone, operations: readonly Operation[] = []): void {
    void this.send(this.refused.tell(request, this.uri, refusal, operations));
    this.publishNow();
  }

  /** Tells that a gesture is done, with the truth as it is now. */
  async settle(request: number): Promise<void> {
    this.settled.push(request);
    await this.shared.prepare();
    this.publishNow();
  }

  /** Tells what was done, in words that stand nowhere else, and whether an undo takes it back. */
  tell(text: string, { undo = false } = {}): void {
    void this.send({ type: 'tell', text, undo });
  }

  /** Lets the user choose one of the quick fixes of an item, and does it. */
  async fix(key: string | null): Promise<void> {
    const { host, shared } = this;
    const { file, diagnostics } = shared.truth();
    const isOfItem = ({ node }: Diagnostic) => shared.view.itemOf(file.nodes.get(node ?? ''))?.key === key;
    const chosen = await pickFix(host, key === null ? [] : diagnostics.filter(isOfItem));
    if (chosen) await this.doFix(chosen);
  }

  private async doFix(chosen: ChosenFix): Promise<void> {
    const { host, shared } = this;
    if (!shared.editable) return void say.warn(shared.readOnlyReason);
    const done = await applyFix(host, chosen);
    if (done) await this.showFixed(done);
  }

  /** What is typed over stands here where it is the title of an item; else in the text. */
  private async showFixed({ fix: { select, edits }, selection }: DoneFix): Promise<void> {
    const { view } = this.shared;
    const isHere = selection?.uri === this.uri;
    const { root } = this.shared.truth().file;
    const node = select && isHere ? view.itemOf(resolveAddress(root, select.address)) : undefined;
    if (node) {
      // The page can select only what it knows: the fix may have given the item its name.
      this.publishNow();
      this.show({ key: node.key, edit: select?.field === 'title' && !edits });
    }
    const location =
      selection && (edits || !isHere) ? toLocation(this.host, selection.uri, selection.range) : undefined;
    if (location) await showText(location.uri, location.range, { takesFocus: true, isBeside: true });
  }

  /** Does operations that the host itself came to, and selects what they made or tells why they can't be done. */
  async change(operations: readonly Operation[]): Promise<void> {
    const { queue, document } = this.shared;
    const outcome = await this.shared.perform({ operations, epoch: queue.epoch, version: document.version });
    if (!outcome.ok) return void tellRefusal(this.host, this.uri, outcome, operations);
    if (outcome.value) this.show(outcome.value);
  }

  /** Selects what a gesture made, here and in the text beside. */
  private show(made: CardAfter): void {
    void this.select(made);
    this.selectedHere(made.key);
  }

  dispose(): void {
    this.isReady = false;
    this.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }
}
