import type { TemplateResult } from 'lit/html.js';
import type { Card, OpportunityCard } from '../../../src/core/views/tree-view';
import type { Verdict } from '../../../src/core/views/words';
import { icon, severityIcon } from '../../shared/view/icon';

export { icon, severityIcon };

const opportunityIcons = { pain: 'flame', need: 'compass', desire: 'heart', question: 'question' } as const;

export function opportunityIcon(kind: OpportunityCard['opportunityKind']): string {
  return kind ? opportunityIcons[kind] : 'issue-draft';
}

export function cardIcon(card: Card): string {
  switch (card.kind) {
    case 'outcome':
      return 'target';
    case 'opportunity':
      return opportunityIcon(card.opportunityKind);
    case 'solution':
      return 'lightbulb';
    case 'experiment':
      return 'beaker';
    case 'idea':
      return 'inbox';
  }
}

export const kindIcons = {
  outcome: 'target',
  opportunity: 'flame',
  solution: 'lightbulb',
  experiment: 'beaker',
  idea: 'inbox',
} as const;

const verdictIcons: Readonly<Record<Verdict, readonly [name: string, classes: string]>> = {
  supported: ['pass', 's ok'],
  refuted: ['circle-slash', 's bad'],
  unclear: ['unverified', 's q'],
  running: ['play-circle', 's q'],
  planned: ['circle-large', 's q'],
  done: ['circle-large-filled', 's q'],
};

export function verdictIcon(verdict: Verdict): TemplateResult {
  return icon(...verdictIcons[verdict]);
}
