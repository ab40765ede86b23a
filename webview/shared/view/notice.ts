import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit/html.js';
import { icon } from './icon';

export interface Notice {
  readonly text: string;
  /** Something was not done. */
  readonly refused: boolean;
  /** It can be taken back. */
  readonly undo: boolean;
}

/** A line at the foot of a page: what was done and can be taken back, or why something was not. It is also said. */
export function notice(shown: Notice | null, { undo, close }: { undo: () => void; close: () => void }): unknown {
  if (!shown) return nothing;
  return html`<div class="notice ${shown.refused ? 'refused' : ''}" role="region" aria-label=${l10n.t('What happened')}>
    ${icon(shown.refused ? 'circle-slash' : 'info', shown.refused ? 's bad' : 's')}<span>${shown.text}</span>
    ${shown.undo ? html`<button class="link b" @click=${undo}>${l10n.t('Undo')}</button>` : nothing}
    <button class="btn ic" aria-label=${l10n.t('Close')} @click=${close}>${icon('close', 's')}</button>
  </div>`;
}
