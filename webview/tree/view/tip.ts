import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Card } from '../../../src/core/views/tree-view';
import {
  counted,
  horizonLabel,
  kindLabel,
  opportunityKindLabel,
  scoreText,
  titleOf,
  verdictLabel,
  verdictOf,
} from '../../../src/core/views/words';
import { placed, px } from '../../shared/dom/placed';
import { insights } from '../model/label';
import type { Scene } from '../scene';
import { severityIcon } from './icons';

const WIDTH = 236;

/** The card under the pointer, where shapes have no words. */
export function tip(scene: Scene): TemplateResult | typeof nothing {
  const { tip: shown, snapshot } = scene.state;
  const card = scene.model.items.get(shown?.key ?? '')?.data.card;
  if (!shown || !card) return nothing;
  const { clientWidth, clientHeight } = document.documentElement;
  const isLow = shown.y > clientHeight - 140;
  const at = {
    left: px(Math.max(4, Math.min(shown.x + 12, clientWidth - WIDTH - 4))),
    ...(isLow ? { bottom: px(clientHeight - shown.y + 12) } : { top: px(shown.y + 16) }),
  };
  const problem = snapshot?.problems[card.key];
  return html`<div class="tip" aria-hidden="true" ${placed({ top: undefined, bottom: undefined, ...at, width: px(WIDTH) })}>
    <div class="b">${titleOf(card)}</div>
    <div class="m q num">${factsOf(card)}</div>
    ${problem ? html`<div class="m">${severityIcon(problem.severity)} ${problem.message}</div>` : nothing}
    <div class="m q"><kbd class="kbd">Enter</kbd> ${l10n.t('zoom to this branch')}</div>
  </div>`;
}

function factsOf(card: Card): string {
  return facts(card)
    .filter(fact => fact !== '')
    .join(', ');
}

function facts(card: Card): string[] {
  switch (card.kind) {
    case 'opportunity': {
      const kind = opportunityKindLabel(card.opportunityKind);
      const cd3 = card.score?.cd3 ?? null;
      return [
        kind.charAt(0).toUpperCase() + kind.slice(1),
        insights(card.evidence.length),
        cd3 === null ? l10n.t('no score') : `CD3 ${scoreText(cd3)}`,
        card.horizon ? horizonLabel(card.horizon) : '',
        card.solutions.length > 0 ? counted(card.solutions.length, 'solution') : '',
      ];
    }
    case 'solution':
      return [kindLabel(card.kind), counted(card.experiments.length, 'experiment')];
    case 'experiment':
      return [kindLabel(card.kind), verdictLabel(verdictOf(card))];
    default:
      return [kindLabel(card.kind)];
  }
}
