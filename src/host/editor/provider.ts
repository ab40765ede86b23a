import * as vscode from 'vscode';
import type { ArtefactKind } from '../../core/artefacts/registry';
import type { Host } from '../context';
import { showPage } from '../pages/page';
import { EditorDocument } from './document';
import { EditorSession } from './session';
import type { EditorView, Message } from './view';

/** Opens files in one of our editors: as many at once as the user likes, all of one file in step. */
export class EditorProvider<K extends ArtefactKind = ArtefactKind, M extends Message = Message>
  implements vscode.CustomTextEditorProvider, vscode.Disposable
{
  private readonly documents = new Map<vscode.TextDocument, EditorDocument<K>>();
  private readonly sessions = new Set<EditorSession<K, M>>();
  private waiting: { readonly uri: string; readonly key: string } | undefined;

  constructor(
    readonly view: EditorView<K, M>,
    private readonly host: Host,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const { host, view } = this;
    const shared = this.documents.get(document) ?? new EditorDocument(document, view, host);
    this.documents.set(document, shared);
    const session = new EditorSession(panel, shared, host, view, this.takeWaiting(document));
    shared.sessions.add(session);
    this.sessions.add(session);
    panel.onDidDispose(() => this.close(session));
    showPage(panel.webview, host.extensionUri, view.page, fileName(document.uri));
  }

  /** The session that the user is in. */
  get active(): EditorSession<K, M> | undefined {
    return [...this.sessions].find(({ panel }) => panel.active);
  }

  /**
   * Selects an item where the user looks at a file, if that is one of these editors: the one that is the active editor, else each visible
   * one while no text editor shows the file. False where the text is meant. Hidden ones stay as they are.
   */
  readonly reveal = (uri: vscode.Uri, key: string): boolean => {
    const visible = this.sessionsOf(uri).filter(({ panel }) => panel.visible);
    const active = visible.filter(({ panel }) => panel.active);
    const isText = vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
    const meant = active.length > 0 || isText ? active : visible;
    for (const session of meant) void session.reveal(key);
    return meant.length > 0;
  };

  /** Opens a file with an item of it selected. @param open shows an editor that is there, or makes one */
  async openAt(uri: vscode.Uri, key: string, open: () => Thenable<unknown>): Promise<void> {
    for (const session of this.sessionsOf(uri)) void session.reveal(key);
    const waiting = { uri: uri.toString(), key };
    this.waiting = waiting;
    await open();
    // Where an editor was there already nobody waits, and one that is opened later is not meant.
    if (this.waiting === waiting) this.waiting = undefined;
  }

  private sessionsOf(uri: vscode.Uri): EditorSession<K, M>[] {
    return [...this.sessions].filter(({ shared }) => shared.document.uri.toString() === uri.toString());
  }

  private takeWaiting({ uri }: vscode.TextDocument): string | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting?.uri === uri.toString() ? waiting.key : undefined;
  }

  private close(session: EditorSession<K, M>): void {
    const { shared } = session;
    session.dispose();
    this.sessions.delete(session);
    shared.sessions.delete(session);
    if (shared.sessions.size > 0) return;
    shared.dispose();
    this.documents.delete(shared.document);
  }

  dispose(): void {
    for (const session of this.sessions) this.close(session);
  }
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
