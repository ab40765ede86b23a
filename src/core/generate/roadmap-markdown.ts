import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../artefacts/model';
import { countsHours } from '../scoring/inputs';
import { formatNumber } from '../values/number';
import { markdownText } from './document/markdown';
import type { Horizon, Roadmap, RoadmapItem } from './roadmap';
import { recentSentence } from './roadmap-recent';

/**
 * The roadmap as a Markdown document with one table. Columns that hold nothing are named below it. It has no dates of
 * delivery: the rows say how sure the team is.
 */
export function roadmapMarkdown(roadmap: Roadmap): string {
  const shown = roadmap.columns
    .map((_, at) => at)
    .filter(at => roadmap.rows.some(row => (row.cells[at] ?? []).length > 0));
  const parts = [`# ${markdownText(roadmap.title)}`, origin(roadmap)];
  if (shown.length === 0) parts.push(emptySentence());
  else {
    const header = ['', ...shown.map(at => markdownText(roadmap.columns[at]!.title))];
    const rows = roadmap.rows.map(({ horizon, cells }) => [
      `**${rowName(horizon)}**<br>${rowMeaning(horizon)}`,
      ...shown.map(at => (cells[at] ?? []).map(item => cardText(item, roadmap)).join('<br><br>')),
    ]);
    parts.push([line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n'));
  }
  const empty = roadmap.columns.filter((_, at) => !shown.includes(at));
  if (shown.length > 0 && empty.length > 0) {
    parts.push(
      l10n.t('Nothing on the roadmap yet for: {0}.', empty.map(({ title }) => markdownText(title)).join('; ')),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function origin({ trees, today }: Roadmap): string {
  const names = trees.map(({ root }) => markdownText(labelOf(root as ModelNode))).join('; ');
  if (trees.length === 0) return l10n.t('Drawn on {0}. No tree was found for it.', today.text);
  return l10n.t('Drawn on {0} from what the trees say: {1}.', today.text, names);
}

function emptySentence(): string {
  return l10n.t('Nothing is committed yet: set the “horizon” of an opportunity or a solution to now, next or future.');
}

/** The name of a row. */
function rowName(horizon: Horizon): string {
  const names: Record<Horizon, string> = {
    recent: l10n.t('Recent'),
    now: l10n.t('Now'),
    next: l10n.t('Next'),
    future: l10n.t('Future'),
  };
  return names[horizon];
}

/** What it means to stand in a row. */
function rowMeaning(horizon: Horizon): string {
  const meanings: Record<Horizon, string> = {
    recent: l10n.t('shipped: promised against measured'),
    now: l10n.t('we work on it and know how we will tell'),
    next: l10n.t('we know why, and are choosing how'),
    future: l10n.t('we believe that it matters, and still listen'),
  };
  return meanings[horizon];
}

function cardText(item: RoadmapItem, roadmap: Roadmap): string {
  const lines = [`**${markdownText(item.title)}**`];
  if (item.under !== undefined) lines.push(l10n.t('for: {0}', markdownText(item.under)));
  if (item.recent && (item.kind === 'solution' || item.solutions.length === 0)) lines.push(recentText(item, roadmap));
  for (const solution of item.solutions) {
    lines.push(`→ ${markdownText(solution.title)}`);
    if (solution.recent) lines.push(recentText(solution, roadmap));
  }
  if (item.kind === 'opportunity' && !item.recent) lines.push(scoreText(item));
  return lines.filter(Boolean).join('<br>');
}

function recentText({ recent }: RoadmapItem, { today }: Roadmap): string {
  return recent ? markdownText(recentSentence(recent, today)) : '';
}

function scoreText({ cd3, unit = 'hours' }: RoadmapItem): string {
  if (typeof cd3 !== 'number') return l10n.t('no score');
  const value = formatNumber(cd3);
  return countsHours({ unit, divideBy: 'effort' })
    ? l10n.t('CD3 {0}', value)
    : l10n.t('CD3 {0} {1}', value, markdownText(unit));
}
