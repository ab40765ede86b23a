import * as vscode from 'vscode';
import type { Host } from '../context';
import { CanvasDocument } from './canvas-document';
import { canvasHtml, webviewRoot } from './html';
import { CanvasSession } from './session';

/** Opens tree files as canvases: as many at once as the user likes, all of one file in step. */
export class CanvasProvider implements vscode.CustomTextEditorProvider, vscode.Disposable {
  private readonly documents = new Map<vscode.TextDocument, CanvasDocument>();
  private waiting: { readonly uri: string; readonly key: string } | undefined;

  constructor(private readonly host: Host) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.host;
    const shared = this.documents.get(document) ?? new CanvasDocument(document, this.host);
    this.documents.set(document, shared);
    const session = new CanvasSession(panel, shared, this.host, this.takeWaiting(document));
    shared.sessions.add(session);
    panel.onDidDispose(() => this.close(session));
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewRoot(extensionUri)] };
    panel.webview.html = canvasHtml(panel.webview, extensionUri, fileName(document.uri));
  }

  /** The canvas that the user is in. */
  get active(): CanvasSession | undefined {
    return this.sessions().find(({ panel }) => panel.active);
  }

  /**
   * Selects a card where the user looks at a file, if that is a canvas: the one that is the active editor, else each visible
   * one while no text editor shows the file. False where the text is meant. Hidden canvases stay as they are.
   */
  readonly reveal = (uri: vscode.Uri, key: string): boolean => {
    const visible = this.sessionsOf(uri).filter(({ panel }) => panel.visible);
    const active = visible.filter(({ panel }) => panel.active);
    const isText = vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
    const meant = active.length > 0 || isText ? active : visible;
    for (const session of meant) void session.reveal(key);
    return meant.length > 0;
  };

  /** Selects a card on the canvas of a file that is opened next. */
  revealWhenOpen(uri: vscode.Uri, key: string): void {
    for (const session of this.sessionsOf(uri)) void session.reveal(key);
    this.waiting = { uri: uri.toString(), key };
  }

  private sessionsOf(uri: vscode.Uri): CanvasSession[] {
    return this.sessions().filter(({ shared }) => shared.document.uri.toString() === uri.toString());
  }

  private sessions(): CanvasSession[] {
    return [...this.documents.values()].flatMap(({ sessions }) => [...sessions]);
  }

  private takeWaiting({ uri }: vscode.TextDocument): string | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting?.uri === uri.toString() ? waiting.key : undefined;
  }

  private close(session: CanvasSession): void {
    const { shared } = session;
    session.dispose();
    shared.sessions.delete(session);
    if (shared.sessions.size > 0) return;
    shared.dispose();
    this.documents.delete(shared.document);
  }

  dispose(): void {
    for (const session of this.sessions()) this.close(session);
  }
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
