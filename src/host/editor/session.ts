import * as vscode from 'vscode';
import { resolveAddress } from '../../core/operations/address';
import { type ToCanvas, type ToHost, toHostSchema } from '../../protocol/messages';
import type { Host } from '../context';
import * as say from '../say';
import type { CanvasDocument } from './canvas-document';
import type { CardAfter } from './card-after';
import { openExample } from './example';
import { openInsights, openScorecard, openText, pickFix, type TextTarget } from './open';
import { snapshotOf } from './snapshot';

/** The least time between two snapshots, in milliseconds: a frame or three. */
const snapshotInterval = 50;

type Message<T extends ToHost['type']> = Extract<ToHost, { type: T }>;

/** One canvas: one panel that shows a document. It renders what it is sent, and sends what its user wants. */
export class CanvasSession implements vscode.Disposable {
  /** Key of the card that is selected here, as far as the canvas has told. */
  selected: string | undefined;
  private settled: number[] = [];
  private lastSent = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isReady = false;
  private readonly disposables: vscode.Disposable[];

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly shared: CanvasDocument,
    private readonly host: Host,
    /** The card to select first. */
    private waiting: string | undefined,
  ) {
    this.disposables = [
      panel.webview.onDidReceiveMessage(message => this.receive(message)),
      panel.onDidChangeViewState(() => this.visibilityChanged()),
    ];
  }

  /** Sends the truth soon. Of several calls in a moment only the last state is sent, and nothing while it can't be seen. */
  publish(): void {
    if (!this.isReady || !this.panel.visible || this.timer !== undefined) return;
    const wait = Math.max(0, this.lastSent + snapshotInterval - Date.now());
    this.timer = setTimeout(() => this.publishNow(), wait);
  }

  /** Selects a card and brings it into view. */
  select({ key, edit }: CardAfter): Promise<boolean> {
    if (this.timer !== undefined) this.publishNow();
    return this.send({ type: 'select', key, edit });
  }

  /** Selects a card that the user chose on another surface, here and in the text beside; at once or when the canvas is back. */
  async reveal(key: string): Promise<void> {
    this.selected = key;
    this.shared.textBeside.reveal(key);
    const isShown = await this.select({ key, edit: false });
    this.waiting = isShown ? undefined : key;
  }

  /** Opens the text of the tree. */
  openText(target: TextTarget): Promise<void> {
    return openText(this.shared, this.panel, target);
  }

  /** Runs a command of the canvas, as its own keys would. */
  command(command: string): void {
    void this.send({ type: 'command', command });
  }

  private publishNow(): void {
    this.cancel();
    this.lastSent = Date.now();
    const { document, queue, editable: writable } = this.shared;
    const { file, view, diagnostics } = this.shared.truth();
    const { version } = document;
    void this.send(
      snapshotOf(file, view, diagnostics, { version, epoch: queue.epoch, settled: this.settled, writable }),
    );
    this.settled = [];
  }

  /** A canvas that is hidden, closed or still loading hears nothing: then this is false. */
  private async send(message: ToCanvas): Promise<boolean> {
    return this.isReady && this.panel.webview.postMessage(message);
  }

  /** Most hidden canvases are unloaded and say that they are ready when they are back; some were only out of sight. */
  private visibilityChanged(): void {
    if (this.panel.visible) this.publish();
    else this.cancel();
  }

  private cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async receive(raw: unknown): Promise<void> {
    try {
      const read = toHostSchema.safeParse(raw);
      if (read.success) await this.handle(read.data);
      else this.host.log.warn(`A message of the canvas was dropped: ${read.error.message}`);
    } catch (error) {
      this.host.log.error(error instanceof Error ? error : String(error));
    }
  }

  private async handle(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.settled = [];
        this.publishNow();
        if (this.waiting !== undefined) await this.reveal(this.waiting);
        return;
      case 'edit':
        return this.edit(message);
      case 'select':
        return this.selectedHere(message.key);
      case 'openText':
        return this.openText(message);
      case 'open':
        return this.open(message);
      case 'history':
        // The command acts on the active editor: in another one it would take back something else.
        if (this.panel.active) await vscode.commands.executeCommand(message.step);
        return;
      case 'log':
        this.host.log.info(`Canvas: ${message.message}`);
    }
  }

  private selectedHere(key: string): void {
    this.selected = key;
    this.shared.textBeside.reveal(key);
    this.host.selection.announce({ uri: this.shared.document.uri.toString(), key });
  }

  private async edit({ request, epoch, version, operations }: Message<'edit'>): Promise<void> {
    const outcome = await this.shared.perform({ operations, epoch, version });
    if (!outcome.ok) {
      void this.send({ type: 'refused', request, code: outcome.code, reason: outcome.reason });
      return this.publishNow();
    }
    this.settled.push(request);
    this.publishNow();
    if (outcome.value) this.show(outcome.value);
  }

  private async open({ what, key }: Message<'open'>): Promise<void> {
    switch (what) {
      case 'scorecard':
        return openScorecard(this.host, key);
      case 'insights':
        return openInsights(this.host, this.shared, key);
      case 'fixes':
        return this.fix(key);
      case 'example':
        return openExample();
    }
  }

  private async fix(key: string | null): Promise<void> {
    const { shared } = this;
    const seen = { epoch: shared.queue.epoch, version: shared.document.version };
    const fix = await pickFix(shared, key);
    if (!fix) return;
    const outcome = await shared.perform({ ...seen, operations: fix.operations });
    if (!outcome.ok) return void say.warn(outcome.reason);
    const { select } = fix;
    const target = select && resolveAddress(shared.truth().file.root, select.address);
    const made = target ? { key: target.key, edit: select.field === 'title' } : outcome.value;
    if (made) this.show(made);
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
