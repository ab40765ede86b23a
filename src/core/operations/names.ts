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
