import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { counted, scoreText } from '../../../src/core/views/words';
import { run } from '../actions/run';
import type { Core } from '../core';
import { preorder } from '../model/tree';
import type { Scene } from '../scene';
import { icon } from './icons';

/** The legend of the heat scale, how much there is, and the zoom. */
export function footer(core: Core, scene: Scene): TemplateResult {
  const { state } = scene;
  const count = (kind: 'opportunity' | 'solution' | 'experiment') =>
    counted(preorder(scene.model.tree).filter(item => item.data.card?.kind === kind).length, kind);
  return html`<footer class="foot">
    ${state.snapshot?.broken ? viewOnly() : legend(scene)}
    <span class="grow"></span>
    <span class="counts">${count('opportunity')}, ${count('solution')}, ${count('experiment')}</span>
    <span class="row zoom" role="group" data-stops aria-label=${l10n.t('Zoom')}>
      <button class="btn ic" aria-label=${l10n.t('Zoom out')} title=${l10n.t('Zoom out (-)')} @click=${() => run(core, 'zoomOut')}>
        ${icon('zoom-out')}
      </button>
      <button class="btn num fgc" title=${l10n.t('Back to 100 % (0)')} @click=${() => run(core, 'zoomReset')}>
        ${l10n.t('{0} %', Math.round(state.zoom * 100))}
      </button>
      <button class="btn ic" aria-label=${l10n.t('Zoom in')} title=${l10n.t('Zoom in (+)')} @click=${() => run(core, 'zoomIn')}>
        ${icon('zoom-in')}
      </button>
      <button class="btn ic" aria-label=${l10n.t('Show the whole tree')} title=${l10n.t('Show the whole tree')} @click=${() => run(core, 'fit')}>
        ${icon('screen-full')}
      </button>
    </span>
  </footer>`;
}

function viewOnly(): TemplateResult {
  return html`<span class="el">${icon('lock', 's')} ${l10n.t('View only until the text can be read again. Nothing is lost.')}</span>`;
}

function legend({ state }: Scene): unknown {
  const heat = state.snapshot?.view.heat;
  if (!heat) return nothing;
  const unit = unitText(heat.unit);
  const [lowest] = heat.bounds;
  return html`<span class="scale num" role="img" aria-label=${l10n.t('CD3 heat scale, {0}', unit)}>
    <span class="b fgc">CD3</span><span class="unit">${unit}</span>
    <span><b class="h0"></b>${l10n.t('no score')}</span>
    <span><b class="h1"></b>&lt; ${scoreText(lowest ?? 0)}</span>
    ${heat.bounds.map(
      (bound, index) =>
        html`<span><b class="h${index + 2}"></b>${scoreText(bound)}${index === heat.bounds.length - 1 ? '+' : ''}</span>`,
    )}
  </span>`;
}

function unitText(unit: string): string {
  return unit === 'hours' ? l10n.t('hours a week per dev-week') : unit;
}
