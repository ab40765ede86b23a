import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit/html.js';
import type { Core } from '../core';
import { icon } from './icons';

/** A line at the foot of the canvas: what was done and can be taken back, or why something was not. It is also said. */
export function notice(core: Core): unknown {
  const { notice: shown } = core.state;
  if (!shown) return nothing;
  const undo = () => {
    core.update({ notice: null });
    core.send({ type: 'history', step: 'undo' });
  };
  return html`<div class="notice ${shown.refused ? 'refused' : ''}">
    ${icon(shown.refused ? 'circle-slash' : 'info', shown.refused ? 's bad' : 's')}<span>${shown.text}</span>
    ${shown.undo ? html`<button class="link b" @click=${undo}>${l10n.t('Undo')}</button>` : nothing}
    <button class="btn ic" aria-label=${l10n.t('Close')} @click=${() => core.update({ notice: null })}>${icon('close', 's')}</button>
  </div>`;
}
