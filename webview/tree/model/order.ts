import * as l10n from '@vscode/l10n';
import type { OpportunityCard, TreeView } from '../../../src/core/views/tree-view';
import { ageOf } from './paint';

/** How opportunities beside each other are ordered on the screen. The text keeps its own order. */
export const orders = ['text', 'cd3', 'kind', 'horizon', 'evidence', 'staleness'] as const;
export type Order = (typeof orders)[number];

export function orderLabel(order: Order): string {
  switch (order) {
    case 'text':
      return l10n.t('As in the text');
    case 'cd3':
      return l10n.t('CD3, highest first');
    case 'kind':
      return l10n.t('Kind');
    case 'horizon':
      return l10n.t('Horizon, nearest first');
    case 'evidence':
      return l10n.t('Evidence, least first');
    case 'staleness':
      return l10n.t('Age of evidence, oldest first');
  }
}

const kinds = ['pain', 'need', 'desire', 'question'] as const;
const horizons = ['recent', 'now', 'next', 'future'] as const;

/** A tree whose opportunities stand in another order; cards of equal worth stay as the text has them. */
export function sortView(view: TreeView, order: Order): TreeView {
  return order === 'text' ? view : { ...view, opportunities: sorted(view.opportunities, order) };
}

function sorted(cards: readonly OpportunityCard[], order: Exclude<Order, 'text'>): OpportunityCard[] {
  const below = cards.map(card => ({ ...card, opportunities: sorted(card.opportunities, order) }));
  return below.sort((a, b) => weight(a, order) - weight(b, order));
}

/** The less, the further up; what is not known stands last. */
function weight(card: OpportunityCard, order: Exclude<Order, 'text'>): number {
  const last = Number.MAX_VALUE;
  switch (order) {
    case 'cd3':
      return card.score?.cd3 == null ? last : -card.score.cd3;
    case 'kind':
      return card.opportunityKind ? kinds.indexOf(card.opportunityKind) : last;
    case 'horizon':
      return card.horizon ? horizons.indexOf(card.horizon) : last;
    case 'evidence':
      return card.evidence.length;
    case 'staleness':
      return -(ageOf(card) ?? -last);
  }
}
