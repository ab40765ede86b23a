import * as l10n from '@vscode/l10n';
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
import { gapsOf } from './gaps';
import { recentSentence } from './recent';
import type { Roadmap, RoadmapItem } from './roadmap';
import { type Audience, nameFor, rowMeaning, rowName, scoreText } from './words';

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
  const names = trees.map(({ title }) => title).join('; ');
  if (trees.length === 0) return l10n.t('Drawn on {0}. No tree was found for it.', today.text);
  return l10n.t('Drawn on {0} from what the trees say: {1}.', today.text, names);
}

/** What to do where no card stands on a roadmap. */
export function emptySentence(): string {
  return l10n.t('Nothing is committed yet: set the “horizon” of an opportunity or a solution to now, next or future.');
}

/** Leadership reads which problem is worked on; how it is solved stands there only with its result. */
function cardLines(item: RoadmapItem, roadmap: Roadmap, audience: Audience): Text[] {
  const lines: Text[] = [[{ strong: nameFor(item, audience) }]];
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

/** What a reader would ask next, item by item. Nothing is made up in its place. */
function missing(roadmap: Roadmap, audience: Audience): Block[] {
  const lines = gapsOf(roadmap, audience).map(({ title, gaps }): Text => [{ strong: title }, `: ${gaps.join(', ')}`]);
  return lines.length === 0 ? [] : [heading(1, l10n.t('What is missing')), ...list(lines)];
}
