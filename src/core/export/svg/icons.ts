import type { Card } from '../../views/tree-view';
import { type Verdict, verdictOf } from '../../views/words';
import { element } from './element';
import type { ExportTheme } from './theme';

/** Outlines on a grid of 16, drawn with a line of 1.2. */
const outlines = {
  outcome:
    'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM8 4.75a3.25 3.25 0 1 0 0 6.5a3.25 3.25 0 1 0 0-6.5ZM8 7.4v1.2',
  pain: 'M8.2 1.5c.6 2.6 4.3 4.2 4.3 8a4.5 4.5 0 0 1-9 0c0-1.6.8-2.7 1.6-3.5c.2 1.1.8 1.6 1.4 1.8c-.5-2.3.2-4.8 1.7-6.3Z',
  need: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM10.8 5.2L9 9L5.2 10.8L7 7Z',
  desire: 'M8 13.5L2.9 8.4a3.2 3.2 0 0 1 4.5-4.5l.6.6l.6-.6a3.2 3.2 0 0 1 4.5 4.5Z',
  question: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.4v.4',
  opportunity: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z',
  solution: 'M5.9 11.2c0-1.5-1.9-2.2-1.9-4.9a4 4 0 0 1 8 0c0 2.7-1.9 3.4-1.9 4.9ZM6.3 13h3.4M7 14.6h2',
  idea: 'M2 9.5h3.2l1 2h3.6l1-2H14M2 9.5L4 3h8l2 6.5V13H2Z',
  supported: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM5.2 8.2L7.2 10.2L10.9 6',
  refuted: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM3.5 12.5L12.5 3.5',
  unclear: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM5.2 8.6c1.4-1.6 2.4-.9 2.8-.6s1.5.9 2.8-.6',
  running: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM6.6 5.4L10.6 8L6.6 10.6Z',
  planned: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z',
  done: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6Z',
} as const;

/** The outline that stands for a card. It says nothing by itself: a word stands beside it. */
export function outlineOf(card: Card): string {
  if (card.kind === 'experiment') return outlines[verdictOf(card)];
  if (card.kind === 'opportunity' && card.opportunityKind) return outlines[card.opportunityKind];
  return outlines[card.kind];
}

/** The icon of a card with its upper left corner at a place, of a size in px. */
export function icon(card: Card, x: number, y: number, size: number, theme: ExportTheme): string {
  const stroke = card.kind === 'experiment' ? verdictColor(verdictOf(card), theme) : theme.quiet;
  const transform = `translate(${x} ${y}) scale(${size / 16})`;
  return element('path', { d: outlineOf(card), transform, fill: 'none', stroke, 'stroke-width': 1.2 });
}

function verdictColor(verdict: Verdict, theme: ExportTheme): string {
  if (verdict === 'supported') return theme.good;
  return verdict === 'refuted' ? theme.bad : theme.quiet;
}
