import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { kindNoun } from '../../../src/core/operations/names';
import { counted } from '../../../src/core/views/words';
import { openPopup, run } from '../actions/run';
import type { Core } from '../core';
import { legendOf, paintLabel, unitOf } from '../model/paint';
import type { Scene } from '../scene';
import { isOverview } from './detail';
import { icon } from './icons';

/** The legend of the heat scale, how much there is, and the zoom. */
export function footer(core: Core, scene: Scene): TemplateResult {
  const { state } = scene;
  const counts = (['opportunity', 'solution', 'experiment'] as const)
    .map(kind => counted(scene.counts.kinds[kind], kind))
    .join(', ');
  return html`<footer class="foot">
    ${state.snapshot?.broken ? viewOnly() : legend(core, scene)}
    <span class="grow"></span>
    <span class="counts el" title=${counts}>${counts}</span>
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

/** What the bands show. Its name is a button: it opens the choice of another. */
function legend(core: Core, { state }: Scene): unknown {
  const { paint, snapshot, zoom } = state;
  const swatches = legendOf(paint, snapshot!.view);
  if (swatches.length === 0) return nothing;
  const unit = unitOf(paint, snapshot!.view);
  const name = paintLabel(paint);
  return html`<span class="scale num">
    <button class="btn b fgc" title=${l10n.t('Colour by something else')} @click=${(event: Event) => openPopup(core, { type: 'filter', ...above(event) })}>${name}</button>
    <span class="scale" role="img" aria-label=${l10n.t('Legend: {0}', [name, ...swatches.map(({ label }) => label)].join(', '))}>
      ${unit ? html`<span class="unit">${unit}</span>` : nothing}
      ${swatches.map(one => html`<span><b class=${one.paint}></b>${one.label}</span>`)}
      ${isOverview(zoom) ? shapesLegend() : nothing}
    </span>
  </span>`;
}

function shapesLegend(): TemplateResult {
  return html`<span><b class="bar-s"></b>${kindNoun('solution')}</span> <span><b class="dot-s"></b>${l10n.t('experiment, done')}</span>
    <span><b class="dot-s open"></b>${l10n.t('experiment, not done')}</span>`;
}

function above(event: Event): { x: number; y: number } {
  const bounds = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { x: bounds.left, y: bounds.top };
}
