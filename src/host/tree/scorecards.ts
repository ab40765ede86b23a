import * as vscode from 'vscode';
import { labelOf, type ModelNode } from '../../core/artefacts/model';
import { escapeMarkdown } from '../../core/features/markdown';
import type { ScoredEntry, ScoredList } from '../../core/index/scores';
import { withoutControls } from '../../core/text/controls';
import { entryName } from '../../core/views/entry-name';
import { obstacleOf } from '../../core/yaml/parse';
import type { Host } from '../context';
import { guarded } from './guarded';
import { opportunityIcon, selectNode } from './item';
import { blocks, nodeSections } from './tooltip';
import { nameOf, scoreText, shortened, unreadableText } from './words';

/** A scorecard file. The object stays the same while the file changes. */
interface ListRow {
  readonly type: 'list';
  readonly id: string;
  readonly uri: string;
  readonly parent: undefined;
  list: ScoredList;
  children: readonly EntryRow[];
  /** All that can be seen of it and its entries. */
  look: string;
}

interface EntryRow {
  readonly type: 'entry';
  readonly id: string;
  readonly uri: string;
  readonly parent: ListRow;
  readonly entry: ScoredEntry;
  readonly children: readonly [];
}

export type ScorecardRow = ListRow | EntryRow;

/** Gives the view “Scorecards” its rows: one root for each scorecard, its entries by their rank, those without a score last. */
export class ScorecardProvider implements vscode.TreeDataProvider<ScorecardRow>, vscode.Disposable {
  private readonly roots = new Map<string, ListRow>();
  private readonly changed = new vscode.EventEmitter<ScorecardRow[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly host: Host) {
    for (const { uri } of host.service.index.all()) this.takeGuarded(uri);
  }

  /** Takes in the present state of files, and draws those roots again that look different now. */
  refresh(uris: Iterable<string>): void {
    const redrawn: ListRow[] = [];
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

  /** See `TreeProvider.find`. */
  find(uri: string, key: string): ScorecardRow | undefined {
    if (this.roots.get(uri)?.list.file !== this.host.service.index.get(uri)) this.refresh([uri]);
    const root = this.roots.get(uri);
    return key === '/' ? root : root?.children.find(({ entry }) => entry.node.key === key);
  }

  getChildren(row?: ScorecardRow): ScorecardRow[] {
    if (row) return [...row.children];
    return [...this.roots.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  getParent(row: ScorecardRow): ScorecardRow | undefined {
    return row.parent;
  }

  getTreeItem(row: ScorecardRow): vscode.TreeItem {
    return row.type === 'list' ? listItem(row) : this.entryItem(row);
  }

  resolveTreeItem(item: vscode.TreeItem, row: ScorecardRow): vscode.TreeItem {
    item.tooltip = row.type === 'list' ? vscode.workspace.asRelativePath(vscode.Uri.parse(row.uri)) : this.tooltip(row);
    return item;
  }

  private entryItem(row: EntryRow): vscode.TreeItem {
    const { entry } = row;
    const label = this.title(entry);
    const item = new vscode.TreeItem(shortened(withoutControls(label), mostLetters));
    item.id = row.id;
    item.description = scoreText(entry.score.cd3);
    item.iconPath = new vscode.ThemeIcon(this.icon(entry));
    item.contextValue = 'entry';
    item.command = { command: selectNode, title: vscode.l10n.t('Show'), arguments: [row] };
    const rank = entry.rank === null ? '' : vscode.l10n.t('rank {0} of {1}', entry.rank, row.parent.list.ranked);
    item.accessibilityInformation = { label: [label, item.description, rank].filter(Boolean).join(', ') };
    return item;
  }

  /** What the entry is about: its opportunity, as the tree says it, else its capability. */
  private title({ node }: ScoredEntry): string {
    return entryName(this.host.service, node);
  }

  private opportunity(id: string | undefined) {
    const found = id === undefined ? undefined : this.host.service.index.find(id, ['opportunity'])?.node;
    return found?.kind === 'opportunity' ? found : undefined;
  }

  private icon({ node }: ScoredEntry): string {
    return opportunityIcon(this.opportunity(node.values.opportunity)?.values.kind);
  }

  /** The entry as a hover in its text tells it: the hypothesis, the derivation and the range. */
  private tooltip({ uri, entry }: EntryRow): vscode.MarkdownString {
    const told = nodeSections(this.host, uri, entry.node as ModelNode);
    return blocks(told ?? [`**${escapeMarkdown(this.title(entry))}**`]);
  }

  /** A file whose rows can't be made keeps those it had. */
  private takeGuarded(uri: string): ListRow | undefined {
    return guarded(this.host, uri, () => this.take(uri)) ?? this.roots.get(uri);
  }

  private take(uri: string): ListRow | undefined {
    const file = this.host.service.index.get(uri);
    const list = file && this.host.service.scores.list(file);
    if (!list) {
      this.roots.delete(uri);
      return undefined;
    }
    const known = this.roots.get(uri);
    const root: ListRow = known ?? { type: 'list', id: uri, uri, parent: undefined, list, children: [], look: '' };
    root.list = list;
    root.children = entryRows(root);
    root.look = this.lookOf(root);
    this.roots.set(uri, root);
    return root;
  }

  private lookOf({ list, children }: ListRow): string {
    const { file, options } = list;
    const rows = children.map(({ entry }) => [entry.node.key, this.title(entry), this.icon(entry), entry.inputs]);
    return JSON.stringify([labelOf(file.root), file.readable || obstacleOf(file.parsed)?.range.start, options, rows]);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** As many letters as leave room for the score in a side bar of usual width: a ranking is read by its numbers. */
const mostLetters = 24;

/** Entries by rank; those without one last, in the order of the text. */
function entryRows(parent: ListRow): EntryRow[] {
  const { uri, list } = parent;
  const last = Number.POSITIVE_INFINITY;
  const seen = new Set<string>();
  return [...list.entries]
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || 0)
    .map(entry => ({ type: 'entry', id: freeId(`${uri}#${entry.node.key}`, seen), uri, parent, entry, children: [] }));
}

function freeId(wanted: string, seen: Set<string>): string {
  let id = wanted;
  for (let number = 2; seen.has(id); number++) id = `${wanted}~${number}`;
  seen.add(id);
  return id;
}

function listItem({ id, uri, list, children }: ListRow): vscode.TreeItem {
  const { file } = list;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const title = labelOf(file.root);
  const item = new vscode.TreeItem(
    title === file.kind ? nameOf(uri) : withoutControls(title),
    children.length > 0 ? Expanded : None,
  );
  const trouble = file.readable ? undefined : unreadableText(file.parsed);
  item.id = id;
  item.resourceUri = vscode.Uri.parse(uri);
  item.description =
    trouble ?? (list.options.unit === 'hours' ? 'CD3' : vscode.l10n.t('CD3, {0}', withoutControls(list.options.unit)));
  item.iconPath = trouble
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
    : new vscode.ThemeIcon('law');
  item.contextValue = 'scorecard';
  item.command = { command: selectNode, title: vscode.l10n.t('Show'), arguments: [{ uri, key: '/' }] };
  return item;
}
