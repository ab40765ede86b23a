import * as l10n from '@vscode/l10n';
import type { NodeKind } from '../artefacts/registry';

/** A kind with its article, to start a sentence or to stand inside of one. */
export function kindName(kind: NodeKind, position: 'start' | 'inside'): string {
  const name = withArticle(kind);
  return position === 'start' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function withArticle(kind: NodeKind): string {
  switch (kind) {
    case 'tree':
      return l10n.t('the tree itself');
    case 'outcome':
      return l10n.t('an outcome');
    case 'measurement':
      return l10n.t('a measurement');
    case 'opportunity':
      return l10n.t('an opportunity');
    case 'evidence':
      return l10n.t('evidence');
    case 'solution':
      return l10n.t('a solution');
    case 'experiment':
      return l10n.t('an experiment');
    case 'idea':
      return l10n.t('a parked idea');
    case 'scorecard':
      return l10n.t('the scorecard itself');
    case 'entry':
      return l10n.t('a scorecard entry');
    case 'insights':
      return l10n.t('the list of insights');
    case 'insight':
      return l10n.t('an insight');
    case 'journey':
      return l10n.t('the journey itself');
    case 'stage':
      return l10n.t('a stage');
    case 'place':
      return l10n.t('a place');
    case 'kata':
      return l10n.t('the kata itself');
    case 'step':
      return l10n.t('a step');
    case 'roadmap':
      return l10n.t('the roadmap itself');
  }
}

/** A kind without an article, as it stands in a list or behind a number. */
export function kindNoun(kind: NodeKind): string {
  const nouns: Record<NodeKind, string> = {
    tree: l10n.t('tree'),
    outcome: l10n.t('outcome'),
    measurement: l10n.t('measurement'),
    opportunity: l10n.t('opportunity'),
    evidence: l10n.t('evidence'),
    solution: l10n.t('solution'),
    experiment: l10n.t('experiment'),
    idea: l10n.t('parked idea'),
    scorecard: l10n.t('scorecard'),
    entry: l10n.t('entry'),
    insights: l10n.t('insights'),
    insight: l10n.t('insight'),
    journey: l10n.t('journey'),
    stage: l10n.t('stage'),
    place: l10n.t('place'),
    kata: l10n.t('kata'),
    step: l10n.t('step'),
    roadmap: l10n.t('roadmap'),
  };
  return nouns[kind];
}
