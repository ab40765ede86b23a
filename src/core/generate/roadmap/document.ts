import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../../artefacts/model';
import { countsHours } from '../../scoring/inputs';
import { formatNumber } from '../../values/number';
import {
  type Block,
  type Cell,
  type GeneratedDocument,
  heading,
  list,
  own,
  paragraph,
  type Text,
  table,
} from '../document/document';
import { recentSentence } from './recent';
import type { Horizon, Roadmap, RoadmapItem } from './roadmap';

/** Whom a roadmap is for: a squad sees solutions, leadership opportunities and outcomes only. */
export const audiences = ['squad', 'leadership'] as const;
export type Audience = (typeof audiences)[number];

/**
 * The roadmap as a document with one table. Columns that hold nothing are named below it, and so is what is missing. It has no
 * dates of delivery: the rows say how sure the team is.
 */
export function roadmapDocument(roadmap: Roadmap, audience: Audience = 'squad'): GeneratedDocument {
  const shown = roadmap.columns
    .map((_, at) => at)
    .filter(at => roadmap.rows.some(row => (row.cells[at] ?? []).length > 0));
  return {
    title: roadmap.title,
    blocks: [
      paragraph(origin(roadmap)),
      own('summary', l10n.t('What has changed since the last one, and what should the reader decide?')),
      ...(shown.length === 0 ? [paragraph(emptySentence())] : [cells(roadmap, shown, audience)]),
      ...emptyColumns(roadmap, shown),
      ...missing(roadmap, audience),
    ],
  };
}

function cells(roadmap: Roadmap, shown: readonly number[], audience: Audience): Block {
  const head = ['', ...shown.map(at => roadmap.columns[at]!.title)];
  const rows = roadmap.rows.map(({ horizon, cells }): Cell[] => [
    { lines: [[{ strong: rowName(horizon) }], rowMeaning(horizon)] },
    ...shown.map(at => cellOf(cells[at] ?? [], roadmap, audience)),
  ]);
  return table(head, rows);
}

/** The cards of a cell, with an empty line between two. */
function cellOf(items: readonly RoadmapItem[], roadmap: Roadmap, audience: Audience): Cell {
  return { lines: items.flatMap((item, at) => [...(at > 0 ? [''] : []), ...cardLines(item, roadmap, audience)]) };
}

function emptyColumns({ columns }: Roadmap, shown: readonly number[]): Block[] {
  const empty = columns.filter((_, at) => !shown.includes(at)).map(({ title }) => title);
  if (shown.length === 0 || empty.length === 0) return [];
  return [paragraph(l10n.t('Nothing on the roadmap yet for: {0}.', empty.join('; ')))];
}

function origin({ trees, today }: Roadmap): string {
  const names = trees.map(({ root }) => labelOf(root as ModelNode)).join('; ');
  if (trees.length === 0) return l10n.t('Drawn on {0}. No tree was found for it.', today.text);
  return l10n.t('Drawn on {0} from what the trees say: {1}.', today.text, names);
}

function emptySentence(): string {
  return l10n.t('Nothing is committed yet: set the “horizon” of an opportunity or a solution to now, next or future.');
}

/** The name of a row. */
export function rowName(horizon: Horizon): string {
  const names: Record<Horizon, string> = {
    recent: l10n.t('Recent'),
    now: l10n.t('Now'),
    next: l10n.t('Next'),
    future: l10n.t('Future'),
  };
  return names[horizon];
}

/** What it means to stand in a row. */
export function rowMeaning(horizon: Horizon): string {
  const meanings: Record<Horizon, string> = {
    recent: l10n.t('shipped: promised against measured'),
    now: l10n.t('we work on it and know how we will tell'),
    next: l10n.t('we know why, and are choosing how'),
    future: l10n.t('we believe that it matters, and still listen'),
  };
  return meanings[horizon];
}

/** Leadership reads which problem is worked on; how it is solved stands there only with its result. */
function cardLines(item: RoadmapItem, roadmap: Roadmap, audience: Audience): Text[] {
  const problem = audience === 'leadership' && item.under !== undefined ? item.under : item.title;
  const lines: Text[] = [[{ strong: problem }]];
  if (item.under !== undefined && audience === 'squad') lines.push(l10n.t('for: {0}', item.under));
  if (item.recent && (item.kind === 'solution' || item.solutions.length === 0)) {
    lines.push(recentSentence(item.recent, roadmap.today));
  }
  for (const solution of item.solutions) {
    if (audience === 'squad') lines.push(`→ ${solution.title}`);
    if (solution.recent) lines.push(recentSentence(solution.recent, roadmap.today));
  }
  if (item.kind === 'opportunity' && !item.recent) lines.push(scoreText(item));
  return lines;
}

function scoreText({ cd3, unit = 'hours' }: RoadmapItem): string {
  if (typeof cd3 !== 'number') return l10n.t('no score');
  const value = formatNumber(cd3);
  return countsHours({ unit, divideBy: 'effort' }) ? l10n.t('CD3 {0}', value) : l10n.t('CD3 {0} {1}', value, unit);
}

/** What a reader would ask next, item by item. Nothing is made up in its place. */
function missing(roadmap: Roadmap, audience: Audience): Block[] {
  const items = roadmap.rows.flatMap(({ horizon, cells }) =>
    cells.flatMap((cell, at) => cell.map(item => ({ horizon, item, isPlaced: roadmap.columns[at]?.id !== undefined }))),
  );
  const nameOf = ({ title, under }: RoadmapItem) => (audience === 'leadership' && under !== undefined ? under : title);
  const lines = items.flatMap(({ horizon, item, isPlaced }) => {
    const gaps: string[] = [];
    if (!isPlaced)
      gaps.push(roadmap.columnsAre === 'journey' ? l10n.t('no place of the journey') : l10n.t('no business outcome'));
    if (item.evidence === 0) gaps.push(l10n.t('no insight'));
    if (horizon === 'now' && item.kind === 'opportunity' && typeof item.cd3 !== 'number') gaps.push(l10n.t('no score'));
    if (shippedOf(item).some(({ recent }) => recent && !recent.measured)) gaps.push(l10n.t('no result'));
    return gaps.length === 0 ? [] : [[{ strong: nameOf(item) }, `: ${gaps.join(', ')}`]];
  });
  return lines.length === 0 ? [] : [heading(1, l10n.t('What is missing')), ...list(lines)];
}

/** What was shipped of an item: its solutions, or itself where it names none. */
function shippedOf(item: RoadmapItem): readonly RoadmapItem[] {
  return item.solutions.length > 0 ? item.solutions : [item];
}
