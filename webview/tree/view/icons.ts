import { html, type TemplateResult } from 'lit/html.js';
import type { Card, OpportunityCard } from '../../../src/core/views/tree-view';
import type { Verdict } from '../../../src/core/views/words';
import type { CardProblem } from '../../../src/protocol/tree';

/** A codicon, 16 px or with `s` 14 px. It says nothing by itself: a word or a label stands beside it. */
export function icon(name: string, classes = ''): TemplateResult {
  return html`<i class="codicon codicon-${name} ${classes}" aria-hidden="true"></i>`;
}

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

const severityIcons = { error: ['error', 'bad'], warning: ['warning', 'warn'], hint: ['info', ''] } as const;

export function severityIcon(severity: CardProblem['severity'], classes = 's'): TemplateResult {
  const [name, tone] = severityIcons[severity];
  return icon(name, `${classes} ${tone}`);
}
