import * as l10n from '@vscode/l10n';
import type { Card, OpportunityCard, OutcomeCard } from '../views/tree-view';
import {
  horizonLabel,
  kindLabel,
  levelLabel,
  opportunityKindLabel,
  scoreText,
  verdictLabel,
  verdictOf,
} from '../views/words';

/** What a card is, to stand before its title: `Pain`, `Business outcome`, `Solution`. */
export function cardKind(card: Card): string {
  if (card.kind === 'opportunity' && card.opportunityKind) return capital(opportunityKindLabel(card.opportunityKind));
  if (card.kind === 'outcome' && card.level) return l10n.t('{0} outcome', levelLabel(card.level));
  return kindLabel(card.kind);
}

/** What a reader wants to know of a card beside its title, each a few words. */
export function cardFacts(card: Card): string[] {
  switch (card.kind) {
    case 'outcome':
      return outcomeFacts(card);
    case 'opportunity':
      return opportunityFacts(card);
    case 'solution':
      return card.horizon ? [horizonLabel(card.horizon)] : [];
    case 'experiment':
      return [verdictLabel(verdictOf(card))];
    case 'idea':
      return card.discarded ? [l10n.t('discarded: {0}', card.discarded)] : [];
  }
}

function outcomeFacts({ from, to, now, by }: OutcomeCard): string[] {
  return [
    ...(from && to ? [`${from} → ${to}`] : []),
    ...(now ? [l10n.t('now {0}', now)] : []),
    ...(by ? [l10n.t('by {0}', by)] : []),
  ];
}

function opportunityFacts({ score, evidence, horizon }: OpportunityCard): string[] {
  return [
    ...(typeof score?.cd3 === 'number' ? [`CD3 ${scoreText(score.cd3)}`] : []),
    insightsText(evidence.length),
    ...(horizon ? [horizonLabel(horizon)] : []),
  ];
}

/** Also of none: zero insights are worth a word. */
export function insightsText(count: number): string {
  return count === 1 ? l10n.t('1 insight') : l10n.t('{0} insights', count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
