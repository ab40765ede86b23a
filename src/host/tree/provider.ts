import * as vscode from 'vscode';
import { isTreeFile } from '../../core/service';
import { obstacleOf } from '../../core/yaml/parse';
import type { Host } from '../context';
import type { NodeDecorations } from './decorations';
import {
  type CardElement,
  type FileElement,
  fileElement,
  fillFile,
  type TreeElement,
  withDescendants,
} from './elements';
import { guarded } from './guarded';
import { treeItem } from './item';
import { tooltip } from './tooltip';

/** Gives the view “Opportunity Trees” its rows: one root for each tree file of the workspace. */
export class TreeProvider implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  private readonly roots = new Map<string, FileElement>();
  private readonly rows = new WeakMap<FileElement, Map<string, CardElement>>();
  private readonly changed = new vscode.EventEmitter<TreeElement | TreeElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly host: Host,
    private readonly decorations: NodeDecorations,
  ) {
    for (const { uri } of host.service.index.all()) this.takeGuarded(uri);
  }

  /** Takes in the present state of files, and draws those roots again that look different now. */
  refresh(uris: Iterable<string>): void {
    const redrawn: FileElement[] = [];
    let rootsChanged = false;
    for (const uri of uris) {
      const known = this.roots.get(uri);
      const seen = known?.look;
      const root = this.takeGuarded(uri);
      if (root !== known) rootsChanged = true;
      else if (root && seen !== root.look) redrawn.push(root);
    }
    if (rootsChanged) this.changed.fire(undefined);
    else if (redrawn.length > 0) this.changed.fire(redrawn);
  }

  /** The row of a node; the root for the file itself. What changed in the file and is not drawn yet is drawn first. */
  find(uri: string, key: string): TreeElement | undefined {
    if (this.roots.get(uri)?.file !== this.host.service.index.get(uri)) this.refresh([uri]);
    const root = this.roots.get(uri);
    return root && (this.rows.get(root)?.get(key) ?? (key === '/' ? root : undefined));
  }

  getChildren(element?: TreeElement): TreeElement[] {
    if (element) return [...element.children];
    return [...this.roots.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  getParent(element: TreeElement): TreeElement | undefined {
    return element.parent;
  }

  getTreeItem(element: TreeElement): vscode.TreeItem {
    return treeItem(element, this.decorations);
  }

  resolveTreeItem(item: vscode.TreeItem, element: TreeElement): vscode.TreeItem {
    item.tooltip = tooltip(this.host, element);
    return item;
  }

  /** A file whose rows can't be made keeps those it had. */
  private takeGuarded(uri: string): FileElement | undefined {
    return guarded(this.host, uri, () => this.take(uri)) ?? this.roots.get(uri);
  }

  private take(uri: string): FileElement | undefined {
    const { index } = this.host.service;
    const file = index.get(uri);
    if (!isTreeFile(file)) {
      this.roots.delete(uri);
      return undefined;
    }
    const view = this.host.service.treeView(file);
    const known = this.roots.get(uri);
    if (known) fillFile(known, file, view);
    const root = known ?? fileElement(file, view);
    this.roots.set(uri, root);
    const rows = new Map<string, CardElement>();
    for (const element of withDescendants(root))
      if (element.type === 'card' && !rows.has(element.card.key)) rows.set(element.card.key, element);
    this.rows.set(root, rows);
    this.decorations.take(uri);
    root.look = this.lookOf(root);
    return root;
  }

  /** All that can be seen of a root. A row that is drawn again loses clicks for a moment, so none is without a reason. */
  private lookOf({ uri, file, view }: FileElement): string {
    const shown = JSON.stringify(view, (key, value: unknown) => (key === 'line' ? undefined : value));
    const trouble = file.readable ? '' : (obstacleOf(file.parsed)?.range.start ?? '');
    return `${shown} ${trouble} ${this.decorations.look(uri)}`;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
