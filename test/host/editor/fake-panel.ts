import * as vscode from 'vscode';
import type { CanvasProvider } from '../../../src/host/editor/tree/view';
import type { MessageReader } from '../../../src/protocol/read-message';
import { readToCanvas } from '../../../src/protocol/read-tree';
import type { Snapshot, ToCanvas, ToHost } from '../../../src/protocol/tree';
import { until } from './tree-file';

/** A panel without a page: the test is the canvas. What the host posts is read as the canvas would. */
export class FakePanel implements vscode.WebviewPanel {
  readonly viewType = 'canopy.tree';
  readonly title = '';
  readonly options = {};
  readonly viewColumn = vscode.ViewColumn.One;
  active = true;
  visible = true;
  readonly received: ToCanvas[] = [];

  /** @param read what the page of its editor hears */
  constructor(private readonly read: MessageReader<ToCanvas> = readToCanvas) {}

  private readonly messages = new vscode.EventEmitter<unknown>();
  private readonly disposed = new vscode.EventEmitter<void>();
  private readonly viewState = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  readonly onDidDispose = this.disposed.event;
  readonly onDidChangeViewState = this.viewState.event;
  readonly webview: vscode.Webview = {
    options: {},
    html: '',
    cspSource: 'https://webview.test',
    asWebviewUri: uri => uri,
    onDidReceiveMessage: this.messages.event,
    postMessage: async (message: unknown) => {
      const read = this.read(JSON.parse(JSON.stringify(message)));
      if (!read) throw new Error(`No page reads ${JSON.stringify(message)}`);
      this.received.push(read);
      return true;
    },
  };

  /** The canvas says something. */
  say(message: ToHost | { type: string }): void {
    this.messages.fire(message);
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.active = visible;
    this.viewState.fire({ webviewPanel: this });
  }

  reveal(): void {}

  dispose(): void {
    this.disposed.fire();
  }

  get snapshots(): Snapshot[] {
    return this.received.filter(message => message.type === 'snapshot');
  }

  get last(): Snapshot | undefined {
    return this.snapshots.at(-1);
  }

  /** Waits for a snapshot that fits, and gives it. */
  async snapshot(what: string, fits: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    await until(what, () => this.last !== undefined && fits(this.last));
    return this.last as Snapshot;
  }
}

/** A panel that shows the document, as soon as it has heard of it. */
export async function openPanel(provider: CanvasProvider, document: vscode.TextDocument): Promise<FakePanel> {
  const panel = new FakePanel();
  provider.resolveCustomTextEditor(document, panel);
  panel.say({ type: 'ready' });
  await panel.snapshot('the canvas has the tree', () => true);
  return panel;
}
