import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import { kindNoun } from '../operations/names';
import { own } from '../own';
import { withoutControls } from '../text/controls';
import { numberText } from '../values/number';
import type { Card, ExperimentCard, OpportunityCard, OutcomeCard } from './tree-view';

export type Kind = Card['kind'];

export function kindLabel(kind: Kind): string {
  const noun = kindNoun(kind);
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** `3 experiments`, `1 experiment`. */
export function counted(count: number, kind: Kind): string {
  switch (kind) {
    case 'outcome':
      return count === 1 ? l10n.t('1 outcome') : l10n.t('{0} outcomes', count);
    case 'opportunity':
      return count === 1 ? l10n.t('1 opportunity') : l10n.t('{0} opportunities', count);
    case 'solution':
      return count === 1 ? l10n.t('1 solution') : l10n.t('{0} solutions', count);
    case 'experiment':
      return count === 1 ? l10n.t('1 experiment') : l10n.t('{0} experiments', count);
    case 'idea':
      return count === 1 ? l10n.t('1 parked idea') : l10n.t('{0} parked ideas', count);
  }
}

export function opportunityKindLabel(kind: OpportunityCard['opportunityKind']): string {
  switch (kind) {
    case 'pain':
      return l10n.t('pain');
    case 'need':
      return l10n.t('need');
    case 'desire':
      return l10n.t('desire');
    case 'question':
      return l10n.t('question');
    case undefined:
      return l10n.t('no kind');
  }
}

export function horizonLabel(horizon: NonNullable<OpportunityCard['horizon']>): string {
  switch (horizon) {
    case 'recent':
      return l10n.t('Recent');
    case 'now':
      return l10n.t('Now');
    case 'next':
      return l10n.t('Next');
    case 'future':
      return l10n.t('Future');
  }
}

export function levelLabel(level: OutcomeCard['level']): string {
  switch (level) {
    case 'business':
      return l10n.t('Business');
    case 'product':
      return l10n.t('Product');
    case 'traction':
      return l10n.t('Traction');
    case undefined:
      return l10n.t('Outcome');
  }
}

export type Verdict = 'supported' | 'refuted' | 'unclear' | 'running' | 'planned' | 'done';

/** What is known of an experiment: its verdict, or how far it is. Without a status it is planned. */
export function verdictOf({ status, verdict }: ExperimentCard): Verdict {
  return verdict ?? status ?? 'planned';
}

export function verdictLabel(verdict: Verdict): string {
  switch (verdict) {
    case 'supported':
      return l10n.t('supported');
    case 'refuted':
      return l10n.t('refuted');
    case 'unclear':
      return l10n.t('unclear');
    case 'running':
      return l10n.t('running');
    case 'planned':
      return l10n.t('planned');
    case 'done':
      return l10n.t('done without a verdict');
  }
}

const choices: Readonly<Record<string, () => string>> = {
  survey: () => l10n.t('survey'),
  interview: () => l10n.t('interview'),
  telemetry: () => l10n.t('telemetry'),
  channel: () => l10n.t('channel'),
  supports: () => l10n.t('supports'),
  contradicts: () => l10n.t('contradicts'),
  sizes: () => l10n.t('sizes'),
  desirability: () => l10n.t('desirability'),
  viability: () => l10n.t('viability'),
  feasibility: () => l10n.t('feasibility'),
  usability: () => l10n.t('usability'),
  ethical: () => l10n.t('ethical'),
  pain: () => l10n.t('pain'),
  need: () => l10n.t('need'),
  desire: () => l10n.t('desire'),
  question: () => l10n.t('question'),
  recent: () => l10n.t('recent'),
  now: () => l10n.t('now'),
  next: () => l10n.t('next'),
  future: () => l10n.t('future'),
  planned: () => l10n.t('planned'),
  running: () => l10n.t('running'),
  done: () => l10n.t('done'),
  supported: () => l10n.t('supported'),
  refuted: () => l10n.t('refuted'),
  unclear: () => l10n.t('unclear'),
  business: () => l10n.t('business'),
  product: () => l10n.t('product'),
  traction: () => l10n.t('traction'),
};

/** What a choice of a field is called inside of a sentence; nothing of nothing. */
export function choiceWord<Value extends string | undefined>(value: Value): string | Value {
  return value === undefined ? value : (own(choices, value)?.() ?? value);
}

export { ordinal } from '../values/ordinal';

/** A score with two significant digits below ten, whole above. */
export function scoreText(cd3: number): string {
  return numberText(cd3 >= 10 ? Math.round(cd3) : Number(cd3.toPrecision(2)));
}

/** The name of a card that has no title yet. */
export function titleOf(card: Card): string {
  return withoutControls(card.title).trim() === '' ? l10n.t('Untitled {0}', kindNoun(card.kind)) : card.title;
}

/** `5 people`, or `318 counted` where nobody was asked; the kind alone says which. */
export function participantsText({ kind, participants }: NodeOf<'insight'>['values']): string {
  const count = participants?.text ?? '';
  if (kind !== 'interview' && kind !== 'survey') return l10n.t('{0} counted', count);
  return count === '1' ? l10n.t('1 person') : l10n.t('{0} people', count);
}
