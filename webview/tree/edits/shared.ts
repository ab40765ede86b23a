import type { Card } from '../../../src/core/views/tree-view';
import type { Kind } from '../../../src/core/views/words';

/** Fields that can be written into several cards at once: those whose values the canvas knows. */
const fieldsOf = {
  outcome: ['level'],
  opportunity: ['kind', 'outcome', 'place', 'horizon'],
  solution: ['horizon'],
  experiment: ['status', 'verdict'],
  idea: [],
} as const satisfies Readonly<Record<Kind, readonly string[]>>;

export type SharedField = (typeof fieldsOf)[Kind][number];

/** The fields that cards of all these kinds have. */
export function commonFields(kinds: readonly Kind[]): SharedField[] {
  const [first, ...others] = kinds.map((kind): readonly SharedField[] => fieldsOf[kind]);
  return (first ?? []).filter(field => others.every(fields => fields.includes(field)));
}

/** What all cards have at a field, empty where none has anything; undefined where they differ. A place is told by its title. */
export function sharedValue(cards: readonly Card[], field: SharedField): string | undefined {
  const values = new Set(cards.map(card => textOf(card, field)));
  return values.size === 1 ? [...values][0] : undefined;
}

function textOf(card: Card, field: SharedField): string {
  if (field === 'kind') return card.kind === 'opportunity' ? (card.opportunityKind ?? '') : '';
  return (card as Partial<Record<SharedField, string>>)[field] ?? '';
}
