import * as l10n from '@vscode/l10n';
import type { Card, OpportunityCard, OutcomeCard } from '../../views/tree-view';
import { horizonLabel, scoreText, titleOf, verdictLabel, verdictOf } from '../../views/words';
import { drawnWidth } from '../fonts/widths';
import type { ExportNode } from '../tree';
import { cardKind, insightsText } from '../words';
import { linesOf, textAt } from './draw-text';
import { element, escapeXml } from './element';
import { icon } from './icons';
import { isRightToLeft, type Typeface } from './text';
import type { ExportTheme } from './theme';

/** All cards are of one width, in px, so that a tree is even in both directions. */
export const cardWidth = 236;

const title: Typeface = { size: 12 };
const boldTitle: Typeface = { size: 12, bold: true };
const fact: Typeface = { size: 11 };
const boldFact: Typeface = { size: 11, bold: true };
const titleLine = 16;
const factLine = 14;
const iconSize = 12;
const iconRoom = 17;
const band = 5;

/** Part of a card: how high it is, and how it is drawn with its upper edge at `y` of the card. */
interface Row {
  readonly height: number;
  draw(y: number, theme: ExportTheme): string;
}

/** A card that is measured and can be drawn. */
export interface MeasuredCard {
  readonly node: ExportNode;
  readonly height: number;
  /** Distance from its upper edge to the middle of its first line, where edges meet it. */
  readonly firstLine: number;
  /** With its upper left corner at 0, 0. */
  draw(theme: ExportTheme): string;
}

/** Measures a card: a solution with its experiments at its foot. */
export function measureCard(node: ExportNode): MeasuredCard {
  const { card } = node;
  const [left, right, top, bottom] = card.kind === 'opportunity' ? [13, 8, 8, 7] : [8, 8, 7, 8];
  const inside: Inside = { left, width: cardWidth - left - right };
  const rows = rowsOf(card, inside);
  const feet = node.children.flatMap(child => (child.card.kind === 'experiment' ? [experimentRow(child.card)] : []));
  const height = top + sum(rows) + (feet.length > 0 ? 6 + sum(feet) : bottom);
  return {
    node,
    height,
    firstLine: top + titleLine / 2,
    draw: theme =>
      element(
        'g',
        {},
        element('title', {}, escapeXml(`${cardKind(card)}: ${titleOf(card)}`)),
        frame(card, height, theme),
        ...stacked(rows, top, theme),
        ...stacked(feet, height - sum(feet), theme),
      ),
  };
}

interface Inside {
  readonly left: number;
  readonly width: number;
}

function rowsOf(card: Card, inside: Inside): Row[] {
  switch (card.kind) {
    case 'outcome':
      return outcomeRows(card, inside);
    case 'opportunity':
      return [textRow(titleOf(card), inside, boldTitle), opportunityFacts(card, inside)];
    case 'experiment':
      return [iconRow(card, inside, titleOf(card), verdictLabel(verdictOf(card)))];
    case 'solution':
      return [iconRow(card, inside, titleOf(card), card.horizon && horizonLabel(card.horizon))];
    case 'idea':
      return [iconRow(card, inside, titleOf(card), card.discarded)];
  }
}

function outcomeRows(card: OutcomeCard, inside: Inside): Row[] {
  const way = [card.from && card.to ? `${card.from} → ${card.to}` : '', card.now ? l10n.t('now {0}', card.now) : ''];
  const facts = way.filter(text => text !== '').join(' · ');
  return [
    { height: factLine + 2, draw: (y, theme) => kindLine(card, card.by ?? '', inside, y, theme) },
    textRow(titleOf(card), inside, boldTitle),
    ...(facts === '' ? [] : [space(3), textRow(facts, inside, fact, 'quiet')]),
    ...(card.share === undefined ? [] : [progressRow(card.share, inside)]),
  ];
}

/** Icon and kind at the left, a fact at the right. */
function kindLine(card: Card, right: string, { left, width }: Inside, y: number, theme: ExportTheme): string {
  return [
    icon(card, left, y + 1, iconSize, theme),
    textAt(cardKind(card), left + iconRoom, y + 11, fact, theme.quiet),
    right === '' ? '' : textAt(right, left + width, y + 11, fact, theme.quiet, { anchor: 'end' }),
  ].join('');
}

function progressRow(share: number, { left, width }: Inside): Row {
  const done = Math.min(1, Math.max(0, share)) * width;
  const bar = (y: number, length: number, fill: string) =>
    element('rect', { x: left, y: y + 5, width: length, height: 3, rx: 1.5, fill });
  return {
    height: 9,
    draw: (y, theme) => bar(y, width, theme.line) + (done > 0 ? bar(y, done, theme.good) : ''),
  };
}

function opportunityFacts(card: OpportunityCard, { left, width }: Inside): Row {
  const score = typeof card.score?.cd3 === 'number' ? `CD3 ${scoreText(card.score.cd3)}` : '';
  const facts = [insightsText(card.evidence.length), ...(card.horizon ? [horizonLabel(card.horizon)] : [])];
  const kind = card.opportunityKind ? [cardKind(card)] : [];
  const scoreRoom = score === '' ? 0 : drawnWidth(score, boldFact) + 6;
  const beside = { left: left + iconRoom, width: width - iconRoom - scoreRoom };
  const row = textRow([...kind, ...facts].join(' · '), beside, fact, 'quiet');
  return {
    height: row.height + 4,
    draw: (y, theme) =>
      icon(card, left, y + 5, iconSize, theme) +
      row.draw(y + 4, theme) +
      (score === '' ? '' : textAt(score, left + width, y + 14, boldFact, theme.ink, { anchor: 'end' })),
  };
}

/** An icon before the title, and a quiet word below it. */
function iconRow(card: Card, inside: Inside, text: string, word: string | undefined): Row {
  const beside = { left: inside.left + iconRoom, width: inside.width - iconRoom };
  const rows = [textRow(text, beside, title), ...(word ? [textRow(word, beside, fact, 'quiet')] : [])];
  return {
    height: sum(rows),
    draw: (y, theme) => icon(card, inside.left, y + 2, iconSize, theme) + stacked(rows, y, theme).join(''),
  };
}

/** At the foot of a solution, behind a line. */
function experimentRow(card: Card): Row {
  const inside = { left: 8 + iconRoom, width: cardWidth - 16 - iconRoom };
  const verdict = card.kind === 'experiment' ? verdictLabel(verdictOf(card)) : '';
  const row = textRow(l10n.t('{0}: {1}', verdict, titleOf(card)), inside, fact, 'quiet');
  return {
    height: row.height + 7,
    draw: (y, theme) =>
      element('path', { d: `M0 ${y}H${cardWidth}`, stroke: theme.line }) +
      icon(card, 8, y + 4, iconSize, theme) +
      row.draw(y + 3, theme),
  };
}

function textRow(text: string, { left, width }: Inside, face: Typeface, color: 'ink' | 'quiet' = 'ink'): Row {
  const lines = linesOf(text, width, face);
  const lineHeight = face.size > 11 ? titleLine : factLine;
  const fromRight = isRightToLeft(text);
  return {
    height: lines.length * lineHeight,
    draw: (y, theme) =>
      lines
        .map((line, at) => {
          const baseline = y + at * lineHeight + lineHeight - 4;
          const x = fromRight ? left + width : left;
          return textAt(line, x, baseline, face, theme[color], { fromRight });
        })
        .join(''),
  };
}

function space(height: number): Row {
  return { height, draw: () => '' };
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, { height }) => total + height, 0);
}

function stacked(rows: readonly Row[], top: number, theme: ExportTheme): string[] {
  let y = top;
  return rows.map(row => {
    const drawn = row.draw(y, theme);
    y += row.height;
    return drawn;
  });
}

/** The border, and for an opportunity the band with its heat; without a score the band is hatched. */
function frame(card: Card, height: number, theme: ExportTheme): string {
  const fill = card.kind === 'opportunity' ? theme.raised : theme.background;
  const rect = element('rect', { width: cardWidth, height, rx: 6, fill, stroke: theme.line });
  if (card.kind !== 'opportunity') return rect;
  const step = card.score?.heat ?? 0;
  const d = `M6 0H${band}V${height}H6A6 6 0 0 1 0 ${height - 6}V6A6 6 0 0 1 6 0Z`;
  const bandFill = step === 0 ? 'url(#no-score)' : theme.heat[step - 1];
  return rect + element('path', { d, fill: bandFill, stroke: step === 0 ? theme.line : undefined });
}
