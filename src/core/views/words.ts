import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import { kindNoun } from '../operations/names';
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

export { ordinal } from '../values/ordinal';

/** A score with two significant digits below ten, whole above. */
export function scoreText(cd3: number): string {
  return cd3 >= 10 ? String(Math.round(cd3)) : String(Number(cd3.toPrecision(2)));
}

/** The name of a card that has no title yet. */
export function titleOf(card: Card): string {
  return card.title.trim() === '' ? l10n.t('Untitled {0}', kindNoun(card.kind)) : card.title;
}

/** `5 people`, or `318 counted` where nobody was asked; the kind alone says which. */
export function participantsText({ kind, participants }: NodeOf<'insight'>['values']): string {
  const count = participants?.text ?? '';
  if (kind !== 'interview' && kind !== 'survey') return l10n.t('{0} counted', count);
  return count === '1' ? l10n.t('1 person') : l10n.t('{0} people', count);
}
