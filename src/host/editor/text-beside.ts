import * as vscode from 'vscode';
import { type ModelNode, nameRange } from '../../core/artefacts/model';
import { nodeAt, type WorkspaceFile } from '../../core/index/file';

/** How long the cursor rests before the page follows it. */
const restTime = 150;

/**
 * Keeps the text editors that show a document and the editors of its page on the same item. A page only scrolls and marks the text,
 * and a cursor counts only in the editor that the user is in: so neither side can answer the other.
 */
export class TextBeside implements vscode.Disposable {
  private readonly mark = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new vscode.ThemeColor('focusBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 0 2px',
    overviewRulerColor: new vscode.ThemeColor('focusBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private cursorItem: string | undefined;
  private readonly listening: vscode.Disposable;

  /**
   * @param read The present state of the document.
   * @param itemOf The item that a node is shown on.
   * @param follow Called with the key of the item that the cursor came to.
   */
  constructor(
    private readonly document: vscode.TextDocument,
    private readonly read: () => WorkspaceFile,
    private readonly itemOf: (node: ModelNode) => ModelNode | undefined,
    private readonly follow: (key: string) => void,
  ) {
    this.listening = vscode.window.onDidChangeTextEditorSelection(event => this.cursorMoved(event));
  }

  /** Shows an item in every visible text editor of the document, without taking the focus. */
  reveal(key: string): void {
    const file = this.read();
    const node = file.readable ? file.nodes.get(key) : undefined;
    if (!node) return;
    this.cursorItem = key;
    const range = this.ownLines(file, node);
    for (const editor of this.editors()) {
      editor.setDecorations(this.mark, [range]);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  /** Takes the mark away. */
  clear(): void {
    for (const editor of this.editors()) editor.setDecorations(this.mark, []);
  }

  private cursorMoved({ textEditor }: vscode.TextEditorSelectionChangeEvent): void {
    if (textEditor.document !== this.document || textEditor !== vscode.window.activeTextEditor) return;
    this.clear();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.cursorRests(textEditor), restTime);
  }

  private cursorRests(editor: vscode.TextEditor): void {
    const file = this.read();
    if (!file.readable) return;
    const item = this.itemOf(nodeAt(file, this.document.offsetAt(editor.selection.active)));
    if (!item || item.key === this.cursorItem) return;
    this.cursorItem = item.key;
    this.follow(item.key);
  }

  /** The lines of an item itself, down to the first item below it. */
  private ownLines(file: WorkspaceFile, node: ModelNode): vscode.Range {
    const { lines } = file.modelText;
    const first = lines.positionAt(node.source.range.start).line;
    const below = node.children.filter(child => this.itemOf(child) === child).map(child => child.source.range.start);
    const end = below.length > 0 ? lines.positionAt(Math.min(...below)).line - 1 : undefined;
    const last = Math.max(first, end ?? lines.positionAt(node.source.range.end).line);
    return new vscode.Range(first, 0, last, lines.lineEnd(last) - lines.lineStart(last));
  }

  private editors(): readonly vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter(editor => editor.document === this.document);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listening.dispose();
    this.mark.dispose();
  }
}

/** Where the cursor goes for an item: the start of its title. */
export function titlePosition(file: WorkspaceFile, key: string): vscode.Position | undefined {
  const node = file.readable ? file.nodes.get(key) : undefined;
  if (!node) return undefined;
  const { line, character } = file.modelText.lines.positionAt(nameRange(node).start);
  return new vscode.Position(line, character);
}
