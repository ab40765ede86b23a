import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit/html.js';
import type { RefusedGesture } from '../../../src/protocol/details';
import { icon } from './icon';

export interface Notice {
  readonly text: string;
  /** Something was not done. */
  readonly refused: boolean;
  /** It can be taken back. */
  readonly undo: boolean;
  /** The number of the gesture that the host did not do: the text can be opened where it says why. */
  readonly request?: number;
}

/** What a page hears of a gesture that was not done, as far as it shows that. */
export type Refused = Pick<RefusedGesture, 'request' | 'reason' | 'hasPlace'>;

/** What is told of a gesture that was not done. */
export function refusedNotice({ request, reason, hasPlace }: Refused): Notice {
  return { text: reason, refused: true, undo: false, ...(hasPlace ? { request } : {}) };
}

/** What can be done about a notice. */
export interface NoticeActs {
  readonly undo: () => void;
  readonly openText: (request: number) => void;
  readonly close: () => void;
}

/** A line at the foot of a page: what was done and can be taken back, or why something was not. It is also said. */
export function notice(shown: Notice | null, { undo, openText, close }: NoticeActs): unknown {
  if (!shown) return nothing;
  const { request } = shown;
  // A field that is left writes what it holds, which takes this notice away under the pointer.
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<div
    class="notice ${shown.refused ? 'refused' : ''}"
    role="region"
    aria-label=${l10n.t('What happened')}
    @mousedown=${keepFocus}
  >
    ${icon(shown.refused ? 'circle-slash' : 'info', shown.refused ? 's bad' : 's')}<span>${shown.text}</span>
    ${shown.undo ? html`<button class="link b" @click=${undo}>${l10n.t('Undo')}</button>` : nothing}
    ${request === undefined ? nothing : html`<button class="link b" @click=${() => openText(request)}>${l10n.t('Open as Text')}</button>`}
    <button class="btn ic" aria-label=${l10n.t('Close')} @click=${close}>${icon('close', 's')}</button>
  </div>`;
}
