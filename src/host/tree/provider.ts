import * as vscode from 'vscode';
import type { WorkspaceFile } from '../../core/index/file';
import { isTreeFile } from '../../core/service';
import type { Steps } from '../../core/steps';
import { obstacleOf } from '../../core/yaml/parse';
import type { Host } from '../context';
import { ChangedFiles } from '../workspace/changed-files';
import { inSlices } from '../workspace/slices';
import type { NodeDecorations } from './decorations';
import {
  type CardElement,
  type FileElement,
  fileElement,
  fillFile,
  type TreeElement,
  withDescendants,
} from './elements';
import { treeItem } from './item';
import { tooltip } from './tooltip';

/** Gives the view “Opportunity Trees” its rows: one root for each tree file of the workspace. */
export class TreeProvider implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  private readonly roots = new Map<string, FileElement>();
  private readonly rows = new WeakMap<FileElement, Map<string, CardElement>>();
  private readonly items = new WeakMap<TreeElement, vscode.TreeItem>();
  private readonly files: ChangedFiles;
  /** What VS Code was not told of yet. */
  private readonly redrawn = new Set<FileElement>();
  private rootsChanged = false;
  private readonly changed = new vscode.EventEmitter<TreeElement | TreeElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly host: Host,
    private readonly decorations: NodeDecorations,
  ) {
    this.files = new ChangedFiles(uri => this.draw(uri), { log: host.log, ended: () => this.hand() });
    this.refresh(host.service.index.all().map(({ uri }) => uri));
  }

  /** Takes in the present state of files, in slices, and draws those roots again that look different now. */
  refresh(uris: Iterable<string>): void {
    this.files.add(uris);
  }

  /** The row of a node; the root for the file itself. What changed in the file and is not drawn yet is drawn first. */
  async find(uri: string, key: string): Promise<TreeElement | undefined> {
    if (this.roots.get(uri)?.file !== this.host.service.index.get(uri)) this.refresh([uri]);
    await this.files.doneWith(uri);
    const root = this.roots.get(uri);
    return root && (this.rows.get(root)?.get(key) ?? (key === '/' ? root : undefined));
  }

  /** VS Code asks for all items of a level at once: those of cards, which never change, are made ahead. */
  async getChildren(element?: TreeElement): Promise<TreeElement[]> {
    if (!element) return [...this.roots.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const rows = [...element.children];
    await inSlices(rows, row => this.items.set(row, treeItem(row, this.decorations)));
    return rows;
  }

  getParent(element: TreeElement): TreeElement | undefined {
    return element.parent;
  }

  getTreeItem(element: TreeElement): vscode.TreeItem {
    return this.items.get(element) ?? treeItem(element, this.decorations);
  }

  resolveTreeItem(item: vscode.TreeItem, element: TreeElement): vscode.TreeItem {
    item.tooltip = tooltip(this.host, element);
    return item;
  }

  /** Tells VS Code what is to be drawn again. */
  private hand(): void {
    if (this.rootsChanged) this.changed.fire(undefined);
    else if (this.redrawn.size > 0) this.changed.fire([...this.redrawn]);
    this.rootsChanged = false;
    this.redrawn.clear();
  }

  /**
   * A file whose rows can't be made keeps those it had. A row that is drawn again loses clicks for a moment, so none is without a
   * reason.
   */
  private *draw(uri: string): Steps<void> {
    const { service, severities } = this.host;
    if (!isTreeFile(service.index.get(uri))) {
      if (this.roots.delete(uri)) this.rootsChanged = true;
      return;
    }
    yield* service.diagnoseAhead(uri, { severities: severities.current });
    const file = service.index.get(uri);
    const view = isTreeFile(file) ? yield* service.treeViewInSteps(file) : undefined;
    // The file has another text by now, which is told of, too.
    if (!isTreeFile(file) || !view) return;
    const known = this.roots.get(uri);
    const looksSame = known && troubleOf(known.file) === troubleOf(file) && isSameView(known.view, view);
    if (known) fillFile(known, file, view);
    const root = known ?? fileElement(file, view);
    this.roots.set(uri, root);
    const rows = new Map<string, CardElement>();
    for (const element of withDescendants(root))
      if (element.type === 'card' && !rows.has(element.card.key)) rows.set(element.card.key, element);
    this.rows.set(root, rows);
    yield;
    const marksChanged = this.decorations.take(uri);
    if (!known) this.rootsChanged = true;
    else if (marksChanged || !looksSame) this.redrawn.add(root);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** Where the text of a file stops being readable; undefined where all of it can be read. */
function troubleOf({ readable, parsed }: WorkspaceFile): number | undefined {
  return readable ? undefined : obstacleOf(parsed)?.range.start;
}

/** Whether two views, or parts of them, look the same: lines are not seen. */
function isSameView(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(key => key === 'line' || isSameView(a[key as never], b[key as never]));
}
