import * as vscode from 'vscode';
import { artefactKindOf } from '../../core/artefacts/registry';
import { nodeAt } from '../../core/index/file';
import { detailedNode } from '../../core/views/details/parts';
import type { Host } from '../context';
import type { NodePlace } from '../workspace/selection';

/** How long the cursor rests before the node counts that it is in. */
const restTime = 150;

/** The node that the user is at: what was selected last on a canvas or in the side bar, or where the text cursor came to. */
export class CurrentNode implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<NodePlace>();
  readonly onDidChange = this.changed.event;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private place: NodePlace | undefined;
  private readonly listening: vscode.Disposable;

  constructor(private readonly host: Host) {
    const window = vscode.window;
    this.listening = vscode.Disposable.from(
      host.selection.onDidChange(place => this.set(place)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && this.later()),
      window.onDidChangeActiveTextEditor(() => this.later()),
    );
    this.later();
  }

  get value(): NodePlace | undefined {
    return this.place;
  }

  /** Goes on with a node that has another name, or is another one. */
  set(place: NodePlace): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.place?.uri === place.uri && this.place.key === place.key) return;
    this.place = place;
    this.changed.fire(place);
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.followCursor(), restTime);
  }

  private async followCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || artefactKindOf(editor.document.uri.path) === undefined) return;
    const own = this.timer;
    await this.host.sync.ahead(editor.document);
    const file = this.timer === own ? this.host.sync.file(editor.document) : undefined;
    if (!file?.readable) return;
    const node = detailedNode(nodeAt(file, editor.document.offsetAt(editor.selection.active)));
    this.set({ uri: file.uri, key: node.key });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listening.dispose();
    this.changed.dispose();
  }
}
