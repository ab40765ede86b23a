import * as vscode from 'vscode';
import type { FromEveryPage } from '../../../protocol/editor';
import type { ToScorecard } from '../../../protocol/scorecard';
import type { Host } from '../../context';
import { showPage } from '../../pages/page';
import { saveHidden } from '../../workspace/tabs';
import type { CardAfter } from '../card-after';
import { EditorDocument } from '../document';
import type { Gesture, Outcome } from '../edit-queue';
import { EditorSession, type Surface } from '../session';
import { type Own, tableView } from './view';

type Session = EditorSession<'scorecard', Own>;

/**
 * The table of all scorecards of the workspace in one panel, list by list: lists of different units are never ranked
 * together. Each list is a session of its own on its own file; their messages carry the file that they are about.
 */
export class AllScorecards implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private readonly sessions = new Map<string, Session>();
  /** The page is there: what is opened from now on is shown at once. */
  private isReady = false;
  /** Files that are being opened. */
  private readonly opening = new Set<string>();
  /** Why some files can't be opened, as sentences. */
  private readonly unopened = new Map<string, string>();
  private readonly listening: vscode.Disposable;

  constructor(private readonly host: Host) {
    this.listening = vscode.Disposable.from(
      host.sync.onDidChange(() => void this.follow()),
      // VS Code closes documents that no editor shows; an edit of another one must find the text as it is.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.close(uri.toString()) && void this.follow()),
    );
  }

  async show(): Promise<void> {
    if (this.panel) return this.panel.reveal();
    const title = vscode.l10n.t('All Scorecards');
    const panel = vscode.window.createWebviewPanel('canopy.allScorecards', title, vscode.ViewColumn.Active);
    this.panel = panel;
    panel.onDidDispose(() => this.end());
    panel.webview.onDidReceiveMessage((message: { readonly type?: unknown } | null) => this.hear(message?.type));
    await this.follow();
    showPage(panel.webview, this.host.extensionUri, 'scorecard', title);
  }

  /** What the page says of no list. */
  private hear(type: unknown): void {
    if (type === 'newHps') void vscode.commands.executeCommand('canopy.newHps');
    if (type !== 'ready') return;
    this.isReady = true;
    void this.tellBeside();
  }

  /** Before the workspace is read nobody knows that there is no list. */
  private async tellBeside(): Promise<void> {
    await this.host.sync.ready;
    if (!this.isReady) return;
    const isEmpty = this.sessions.size + this.opening.size + this.unopened.size === 0;
    const unopened = [...this.unopened.values()];
    void this.panel?.webview.postMessage({ type: 'beside', isEmpty, unopened } satisfies ToScorecard);
  }

  /** Opens what is new among the scorecards, and takes away what is gone. */
  private async follow(): Promise<void> {
    if (!this.panel) return;
    const files = this.host.service.index.all().filter(({ kind }) => kind === 'scorecard');
    const present = new Set(files.map(({ uri }) => uri));
    for (const uri of [...this.sessions.keys()].filter(known => !present.has(known))) {
      this.close(uri);
      void this.panel.webview.postMessage({ type: 'gone', of: uri });
    }
    for (const uri of this.unopened.keys()) if (!present.has(uri)) this.unopened.delete(uri);
    await Promise.all([...present].map(uri => this.open(uri)));
    await this.tellBeside();
  }

  private async open(uri: string): Promise<void> {
    if (this.sessions.has(uri) || this.opening.has(uri)) return;
    this.opening.add(uri);
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      if (!this.panel) return;
      const shared = new BackgroundDocument(document, tableView, this.host);
      const session = new EditorSession(
        surfaceOf(this.panel, document, this.isReady),
        shared,
        this.host,
        tableView,
        undefined,
      );
      shared.sessions.add(session);
      this.sessions.set(uri, session);
      this.unopened.delete(uri);
    } catch (error) {
      this.keepOut(uri, error);
    } finally {
      this.opening.delete(uri);
    }
  }

  /** It is tried again with each change of the workspace, and told of as long as it stays so. */
  private keepOut(uri: string, error: unknown): void {
    if (!this.unopened.has(uri)) this.host.log.error(error instanceof Error ? error : String(error));
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
    const reason = error instanceof Error ? error.message : String(error);
    this.unopened.set(uri, vscode.l10n.t('{0} can’t be opened, so its entries are not shown: {1}', name, reason));
  }

  private close(uri: string): boolean {
    const session = this.sessions.get(uri);
    session?.dispose();
    session?.shared.dispose();
    return this.sessions.delete(uri);
  }

  private end(): void {
    this.panel = undefined;
    this.isReady = false;
    for (const uri of [...this.sessions.keys()]) this.close(uri);
  }

  dispose(): void {
    this.listening.dispose();
    this.panel?.dispose();
  }
}

/** A document that may have no editor: what is written into it is saved then, for nobody would see that it is not. */
class BackgroundDocument extends EditorDocument<'scorecard'> {
  override async perform(gesture: Gesture): Promise<Outcome<CardAfter | undefined>> {
    const outcome = await super.perform(gesture);
    if (outcome.ok) await saveHidden([this.document.uri.toString()]);
    return outcome;
  }
}

/**
 * The part of the panel that is about one file. What the page says of no file is meant for all.
 * @param isReady The page has said so before.
 */
function surfaceOf(panel: vscode.WebviewPanel, document: vscode.TextDocument, isReady: boolean): Surface {
  const of = document.uri.toString();
  return {
    get visible() {
      return panel.visible;
    },
    get active() {
      return panel.active;
    },
    get viewColumn() {
      return panel.viewColumn;
    },
    onDidChangeViewState: panel.onDidChangeViewState,
    webview: {
      postMessage: message => panel.webview.postMessage({ ...message, of }),
      onDidReceiveMessage: listener => {
        if (isReady) queueMicrotask(() => listener({ type: 'ready' }));
        return panel.webview.onDidReceiveMessage(message => {
          const about = message?.of;
          if (about === undefined || about === of) listener(message);
        });
      },
    },
    history: step => undoInText(panel, document, step),
  };
}

/** A panel has no history of its own: its text has, and shows for a moment what is taken back. */
async function undoInText(
  panel: vscode.WebviewPanel,
  document: vscode.TextDocument,
  step: Extract<FromEveryPage, { type: 'history' }>['step'],
): Promise<void> {
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  await vscode.commands.executeCommand(step);
  panel.reveal();
}
