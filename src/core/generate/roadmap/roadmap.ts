import * as l10n from '@vscode/l10n';
import { ancestors, childrenOf, labelOf, type ModelNode, type NodeOf, subtree } from '../../artefacts/model';
import { horizons } from '../../artefacts/tree/schema';
import type { WorkspaceFile } from '../../index/file';
import type { NodeInFile } from '../../index/workspace-index';
import type { IsoDate } from '../../values/date';
import type { Workspace } from '../../workspace';
import { nodesOf, placeOf, servedOutcome } from '../choices';
import { matchesGlob, relativePath } from '../glob';
import { type RecentResult, recentResult } from './recent';

export type Horizon = (typeof horizons)[number];

/** How a roadmap is laid out: what a `*.roadmap.yaml` says, or what stands in for it. */
export interface RoadmapLayout {
  readonly title: string;
  readonly columns: 'journey' | 'outcomes';
  readonly rows: readonly Horizon[];
  /** Which trees it is derived from, as glob patterns seen from `folder`; all trees where absent. */
  readonly trees?: readonly string[] | undefined;
  /** The uri of the folder that the patterns start from. */
  readonly folder?: string | undefined;
}

/** Which part of the roadmap is asked for; all of it where nothing is. */
export interface RoadmapFilter {
  /** Only trees of this owner. */
  readonly owner?: string | undefined;
  /** Only what serves this outcome, or one below it. */
  readonly outcome?: string | undefined;
}

/** An opportunity or a solution on the roadmap. */
export interface RoadmapItem {
  readonly kind: 'opportunity' | 'solution';
  /** Where it stands, for operations on its tree. */
  readonly uri: string;
  readonly key: string;
  readonly title: string;
  /** What an opportunity is about: pain, need, desire or question. */
  readonly about?: string | undefined;
  /** The outcome that it serves and those above it, by their ids, nearest first. */
  readonly serves: readonly string[];
  /** For a solution: the title of its opportunity. */
  readonly under?: string | undefined;
  /** For an opportunity: its solutions of the same row. */
  readonly solutions: readonly RoadmapItem[];
  /** Of the opportunity, by its best entry: null where that has no score, absent where no scorecard names it. */
  readonly cd3?: number | null | undefined;
  /** The unit of the cost of delay in that list: scores of different units can't be compared. */
  readonly unit?: string | undefined;
  /** How many insights the opportunity rests on. */
  readonly evidence: number;
  /** In the row of what is shipped: what was promised, and what was measured. */
  readonly recent?: RecentResult | undefined;
}

export interface RoadmapColumn {
  /** The id of the place or outcome; undefined where it has none, and for what has no column. */
  readonly id: string | undefined;
  /** The file that it stands in. */
  readonly uri: string | undefined;
  readonly title: string;
}

/** A tree that a roadmap was derived from, with what it can be filtered by. */
export interface RoadmapTree {
  readonly uri: string;
  readonly title: string;
  readonly owner: string | undefined;
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
}

export interface RoadmapRow {
  readonly horizon: Horizon;
  /** One cell a column, each in the order of the texts. */
  readonly cells: readonly (readonly RoadmapItem[])[];
}

/** A roadmap as plain data: it can be sent to a page, and drawn there. */
export interface Roadmap {
  readonly title: string;
  readonly columnsAre: 'journey' | 'outcomes';
  /** Every place or business outcome, in the order of the texts; last “not placed” where something is. */
  readonly columns: readonly RoadmapColumn[];
  readonly rows: readonly RoadmapRow[];
  /** The trees that it was derived from. */
  readonly trees: readonly RoadmapTree[];
  readonly today: IsoDate;
}

/** The layout that a roadmap file states; rows that it misspells are left out, all rows where none is left. */
export function layoutOf(file: WorkspaceFile): RoadmapLayout {
  const { title, columns, trees, rows } = (file.root as NodeOf<'roadmap'>).values;
  const known = horizons.filter(horizon => rows === undefined || rows.includes(horizon));
  return {
    title: title ?? l10n.t('Roadmap'),
    columns: columns ?? 'journey',
    rows: known.length > 0 ? known : horizons,
    trees,
    folder: file.uri.slice(0, Math.max(0, file.uri.lastIndexOf('/'))),
  };
}

/** Lays the horizons of the trees out as rows and columns. */
export function buildRoadmap(workspace: Workspace, layout: RoadmapLayout, filter: RoadmapFilter = {}): Roadmap {
  const trees = workspace.index.all().filter(file => file.kind === 'tree' && file.readable && isOfLayout(file, layout));
  const columns: RoadmapColumn[] = columnNodes(workspace, layout, trees).map(({ file, node }) => ({
    id: node.id,
    uri: file.uri,
    title: labelOf(node),
  }));
  const placed = trees.flatMap(file => itemsOf(workspace, layout, file));
  const position = (column: string | undefined) => columns.findIndex(({ id }) => id !== undefined && id === column);
  columns.push({ id: undefined, uri: undefined, title: l10n.t('Not placed') });
  const rows = layout.rows.map(horizon => {
    const cells: RoadmapItem[][] = columns.map(() => []);
    for (const { item, column, horizon: own } of placed) {
      const at = position(column);
      if (own === horizon) cells.at(at)?.push(item);
    }
    return { horizon, cells };
  });
  const { title, columns: columnsAre } = layout;
  const whole = { title, columnsAre, columns, rows, trees: trees.map(treeOf), today: workspace.ports.today() };
  return filterRoadmap(whole, filter);
}

/** The part of a roadmap that a filter leaves. The column of what has no place stands only where something is in it. */
export function filterRoadmap(roadmap: Roadmap, { owner, outcome }: RoadmapFilter): Roadmap {
  const trees = roadmap.trees.filter(tree => owner === undefined || tree.owner === owner);
  const uris = new Set(trees.map(({ uri }) => uri));
  const isLeft = ({ uri, serves }: RoadmapItem) => uris.has(uri) && (outcome === undefined || serves.includes(outcome));
  const all = roadmap.rows.map(({ horizon, cells }) => ({ horizon, cells: cells.map(cell => cell.filter(isLeft)) }));
  const isShown = ({ id, uri }: RoadmapColumn, at: number) => {
    if (id === undefined && uri === undefined) return all.some(({ cells }) => (cells[at] ?? []).length > 0);
    return roadmap.columnsAre === 'journey' || uris.has(uri ?? '');
  };
  const shown = roadmap.columns.map(isShown);
  const rows = all.map(({ horizon, cells }) => ({ horizon, cells: cells.filter((_, at) => shown[at]) }));
  return { ...roadmap, trees, columns: roadmap.columns.filter((_, at) => shown[at]), rows };
}

/** A roadmap without the columns that hold nothing, and what those are called. One that holds nothing stays as it is. */
export function withoutEmptyColumns(roadmap: Roadmap): {
  readonly roadmap: Roadmap;
  readonly empty: readonly string[];
} {
  const holds = roadmap.columns.map((_, at) => roadmap.rows.some(({ cells }) => (cells[at] ?? []).length > 0));
  if (!holds.includes(true)) return { roadmap, empty: [] };
  const kept = <T>(all: readonly T[]) => all.filter((_, at) => holds[at]);
  const rows = roadmap.rows.map(({ horizon, cells }) => ({ horizon, cells: kept(cells) }));
  const empty = roadmap.columns.filter((_, at) => !holds[at]).map(({ title }) => title);
  return { roadmap: { ...roadmap, columns: kept(roadmap.columns), rows }, empty };
}

/** Every item of a roadmap, row by row. */
export function itemsOn({ rows }: Pick<Roadmap, 'rows'>): RoadmapItem[] {
  return rows.flatMap(({ cells }) => cells.flat());
}

function treeOf(file: WorkspaceFile): RoadmapTree {
  const root = file.root as NodeOf<'tree'>;
  const outcomes = [...subtree(file.root)].flatMap(node =>
    node.kind === 'outcome' && node.id !== undefined ? [{ id: node.id, title: labelOf(node) }] : [],
  );
  return { uri: file.uri, title: labelOf(root as ModelNode), owner: root.values.owner, outcomes };
}

function isOfLayout(file: WorkspaceFile, { trees, folder = '' }: RoadmapLayout): boolean {
  if (trees === undefined) return true;
  const path = relativePath(folder, file.uri);
  return trees.some(pattern => matchesGlob(path, pattern.replace(/^(?:\.\/)+/, '')));
}

function columnNodes({ index }: Workspace, layout: RoadmapLayout, trees: readonly WorkspaceFile[]): NodeInFile[] {
  if (layout.columns === 'journey') return nodesOf(index, 'place') as NodeInFile[];
  return trees.flatMap(file =>
    [...subtree(file.root)]
      .filter(node => node.kind === 'outcome' && node.values.level === 'business')
      .map(node => ({ file, node })),
  );
}

interface PlacedItem {
  readonly item: RoadmapItem;
  readonly column: string | undefined;
  readonly horizon: Horizon;
}

function itemsOf(workspace: Workspace, layout: RoadmapLayout, file: WorkspaceFile): PlacedItem[] {
  return [...subtree(file.root)].flatMap((node): PlacedItem[] => {
    const { horizon } = node.kind === 'opportunity' || node.kind === 'solution' ? node.values : {};
    if (horizon === undefined || isToldByParent(node)) return [];
    const column = layout.columns === 'journey' ? placeOf(workspace.index, node) : businessOutcomeOf(workspace, node);
    return [{ item: itemOf(workspace, file, node), column, horizon }];
  });
}

function servedBy({ index }: Workspace, node: ModelNode): string[] {
  const served = servedOutcome(index, node)?.node;
  return (served ? [served, ...ancestors(served)] : []).flatMap(({ id }) => id ?? []);
}

/** A solution in the row of its opportunity is told with it, on one card. */
function isToldByParent(node: ModelNode): boolean {
  const { parent } = node;
  return node.kind === 'solution' && parent?.kind === 'opportunity' && parent.values.horizon === node.values.horizon;
}

function itemOf(workspace: Workspace, file: WorkspaceFile, node: ModelNode): RoadmapItem {
  const opportunity = node.kind === 'solution' ? node.parent : node;
  const scored = opportunity?.id === undefined ? undefined : workspace.scores.ofOpportunity(opportunity.id)[0];
  const { horizon } = node.values as { horizon?: Horizon };
  return {
    kind: node.kind === 'solution' ? 'solution' : 'opportunity',
    uri: file.uri,
    key: node.key,
    title: labelOf(node),
    about: node.kind === 'opportunity' ? node.values.kind : undefined,
    serves: servedBy(workspace, node),
    under: node.kind === 'solution' && opportunity ? labelOf(opportunity) : undefined,
    solutions: node.children.filter(isToldByParent).map(child => itemOf(workspace, file, child)),
    cd3: scored?.score.cd3,
    unit: scored && workspace.scores.list(scored.file)?.options.unit,
    evidence: opportunity ? childrenOf(opportunity, 'evidence').length : 0,
    recent: horizon === 'recent' ? recentResult(workspace, node) : undefined,
  };
}

function businessOutcomeOf({ index }: Workspace, node: ModelNode): string | undefined {
  const outcome = servedOutcome(index, node)?.node;
  const lineage = outcome ? [outcome, ...ancestors(outcome)] : [];
  return lineage.find(above => above.kind === 'outcome' && above.values.level === 'business')?.id;
}
