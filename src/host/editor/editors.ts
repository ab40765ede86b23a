import * as vscode from 'vscode';
import { artefactKindOf } from '../../core/artefacts/registry';
import { nodeAt } from '../../core/index/file';
import type { CanvasCommand } from '../../protocol/canvas-commands';
import { activeUri } from '../active-uri';
import { StickyNotes } from '../affinity/panel';
import { type Host, together } from '../context';
import * as say from '../say';
import { insightsView } from './insights/view';
import { journeyView } from './journey/view';
import { kataView } from './kata/view';
import { EditorProvider } from './provider';
import type { ViewType } from './register';
import { roadmapView } from './roadmap/view';
import { AllScorecards } from './scorecard/all';
import { tableView } from './scorecard/view';
import { canvasView } from './tree/view';
import type { EditorView, Message } from './view';

type Opener = Pick<EditorProvider, 'active' | 'openAt' | 'resolveCustomTextEditor' | 'reveal' | 'dispose'> & {
  readonly view: Pick<EditorView, 'kind' | 'viewType' | 'itemOf'>;
};

/** Our editors and panels, as they are once one of them was asked for. */
export class Editors implements vscode.Disposable {
  private readonly canvases: EditorProvider<'tree', Message>;
  private readonly openers: Readonly<Record<ViewType, Opener>>;
  private readonly scorecards: AllScorecards;
  private readonly notes: StickyNotes;
  private readonly disposables: vscode.Disposable;

  constructor(private readonly host: Host) {
    this.canvases = new EditorProvider(canvasView, host);
    this.openers = {
      'canopy.tree': this.canvases,
      'canopy.scorecard': new EditorProvider(tableView, host),
      'canopy.kata': new EditorProvider(kataView, host),
      'canopy.roadmap': new EditorProvider(roadmapView, host),
      'canopy.journey': new EditorProvider(journeyView, host),
      'canopy.insights': new EditorProvider(insightsView, host),
    };
    this.scorecards = new AllScorecards(host);
    this.notes = new StickyNotes(host);
    const openers = Object.values(this.openers);
    const revealers = openers.map(({ reveal }) => host.selection.addRevealer(reveal));
    this.disposables = together(...openers, ...revealers, this.scorecards, this.notes);
  }

  /** Shows a file in an editor that VS Code opened for it. */
  resolve(viewType: ViewType, document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    this.openers[viewType].resolveCustomTextEditor(document, panel);
  }

  /** Opens a file in an editor of ours, at an item or where the text cursor is. */
  async open(viewType: ViewType, column: vscode.ViewColumn, target: unknown, key: unknown): Promise<void> {
    const opener = this.openers[viewType];
    const { view } = opener;
    const uri = target instanceof vscode.Uri ? target : activeUri();
    if (!uri || artefactKindOf(uri.path) !== view.kind) return explainKind(view, uri);
    const item = typeof key === 'string' ? key : this.itemAtCursor(view, uri);
    const show = () => vscode.commands.executeCommand('vscode.openWith', uri, viewType, column);
    await (item === undefined ? show() : opener.openAt(uri, item, show));
  }

  /** Opens the text of the editor that the user is in, at the item that is selected there. */
  async openAsText(target: unknown): Promise<void> {
    const session = Object.values(this.openers)
      .map(({ active }) => active)
      .find(active => active !== undefined);
    if (session) return session.openText({ key: session.selected ?? null, line: null, beside: false });
    const uri = target instanceof vscode.Uri ? target : activeUri();
    if (uri) await vscode.window.showTextDocument(uri, { preview: false });
  }

  /** Has the canvas that the user is in do what it does itself. */
  onCanvas(command: CanvasCommand): unknown {
    return this.canvases.active?.command(command);
  }

  showAllScorecards(): Promise<void> {
    return this.scorecards.show();
  }

  showStickyNotes(raw: unknown): void {
    this.notes.show(raw);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  /** The item that the text cursor is on, so that the editor opens where the user reads. */
  private itemAtCursor(view: Opener['view'], uri: vscode.Uri): string | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() !== uri.toString()) return undefined;
    const file = this.host.sync.file(editor.document);
    if (!file?.readable) return undefined;
    return view.itemOf(nodeAt(file, editor.document.offsetAt(editor.selection.active)))?.key;
  }
}

function explainKind({ kind }: Opener['view'], uri: vscode.Uri | undefined): void {
  const name = uri && vscode.workspace.asRelativePath(uri);
  const message = name
    ? vscode.l10n.t('{0} can’t be shown this way: it would need a name that ends in .{1}.yaml.', name, kind)
    : vscode.l10n.t('Open a file whose name ends in .{0}.yaml first.', kind);
  void say.info(message);
}
