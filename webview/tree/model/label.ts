import * as l10n from '@vscode/l10n';
import type { Card } from '../../../src/core/views/tree-view';
import {
  horizonLabel,
  kindLabel,
  levelLabel,
  opportunityKindLabel,
  scoreText,
  titleOf,
  verdictLabel,
  verdictOf,
} from '../../../src/core/views/words';
import type { CardProblem } from '../../../src/protocol/tree';

/** A card as a screen reader says it: kind, title, then facts. */
export function cardLabel(card: Card, problem: CardProblem | undefined, hidden: number): string {
  const facts = [...factsOf(card), ...problemFacts(problem)];
  if (hidden > 0) facts.push(hidden === 1 ? l10n.t('1 card folded') : l10n.t('{0} cards folded', hidden));
  const title = titleOf(card);
  const stop = /[.?!…]$/.test(title) ? '' : '.';
  return `${nameOf(card)}. ${title}${stop}${facts.length > 0 ? ` ${facts.join(', ')}` : ''}`;
}

function nameOf(card: Card): string {
  if (card.kind === 'opportunity') return `${kindLabel(card.kind)}, ${opportunityKindLabel(card.opportunityKind)}`;
  if (card.kind === 'outcome' && card.level) return `${kindLabel(card.kind)}, ${levelLabel(card.level)}`;
  return kindLabel(card.kind);
}

function factsOf(card: Card): string[] {
  switch (card.kind) {
    case 'opportunity': {
      const cd3 = card.score?.cd3 ?? null;
      const score = cd3 === null ? l10n.t('no score') : `CD3 ${scoreText(cd3)}`;
      return [score, insights(card.evidence.length), ...(card.horizon ? [horizonLabel(card.horizon)] : [])];
    }
    case 'outcome': {
      const way = card.from && card.to ? [l10n.t('from {0} to {1}', card.from, card.to)] : [];
      const now = card.now ? [l10n.t('now {0}', card.now)] : [];
      const share = card.share === undefined ? [] : [l10n.t('{0} % of the way', Math.round(card.share * 100))];
      return [...way, ...now, ...share, ...(card.by ? [l10n.t('by {0}', card.by)] : [])];
    }
    case 'solution':
      return card.horizon ? [horizonLabel(card.horizon)] : [];
    case 'experiment':
      return [verdictLabel(verdictOf(card))];
    case 'idea':
      return [];
  }
}

export function insights(count: number): string {
  return count === 1 ? l10n.t('1 insight') : l10n.t('{0} insights', count);
}

function problemFacts(problem: CardProblem | undefined): string[] {
  return problem ? [problemCount(problem), problem.message] : [];
}

export function problemCount({ severity, count }: CardProblem): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'hint':
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count);
  }
}
