import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { closePopup } from '../actions/run';
import type { Core } from '../core';
import { icon } from './icons';
import { Lazy } from './lazy';

const script = new Lazy(() => import('./key-rows'), { close: core => closePopup(core, 'keys') });

/** All keys of the canvas, in a dialog. */
export function keyList(core: Core, close: () => void): TemplateResult {
  return html`<div class="popup keys" role="dialog" aria-modal="true" aria-label=${l10n.t('Keys')}>
    <div class="row">
      <h2 class="grow">${l10n.t('Keys')}</h2>
      <button class="btn ic" aria-label=${l10n.t('Close')} @click=${close}>${icon('close')}</button>
    </div>
    <dl>
      ${(script.get(core)?.rows() ?? []).map(
        ([keys, meaning]) =>
          html`<div><dt>${keys.map(key => html`<kbd class="kbd">${key}</kbd> `)}</dt><dd>${meaning}</dd></div>`,
      )}
    </dl>
  </div>`;
}
