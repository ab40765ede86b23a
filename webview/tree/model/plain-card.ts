import type { Card } from '../../../src/core/views/tree-view';
import type { DraftCard } from './tree';

/** A card of which nothing is known but its title. @param outcome that an opportunity serves: of a new one what it stands under */
export function plainCard(key: string, { kind, parent, index, title }: DraftCard, outcome = parent ?? undefined): Card {
  const base = { key, title, index, parent, line: 0 };
  switch (kind) {
    case 'outcome':
      return { ...base, kind, outcomes: [] };
    case 'opportunity':
      return { ...base, kind, evidence: [], opportunities: [], solutions: [], ...(outcome ? { outcome } : {}) };
    case 'solution':
      return { ...base, kind, experiments: [] };
    case 'experiment':
      return { ...base, kind };
  }
}
