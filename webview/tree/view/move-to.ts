import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { kindNoun } from '../../../src/core/operations/names';
import { withoutMoment } from '../../../src/core/text/moment';
import { ordinal, titleOf } from '../../../src/core/views/words';
import { activate, destinationsShown, MOST_SPOTS, setMoveQuery, spotsShown, takeSpot } from '../actions/move-to';
import type { Core } from '../core';
import type { Destination, Spot } from '../edits/destinations';
import type { Scene } from '../scene';
import type { Popup } from '../state/state';
import { marked } from './face';
import { cardIcon, icon } from './icons';

/** The list of places where a card may go: a combobox over a list that is grouped by the card above. */
export function moveList(core: Core, scene: Scene, open: Extract<Popup, { type: 'move' }>, close: () => void): unknown {
  const card = scene.model.items.get(open.key)?.data.card;
  if (!card) return nothing;
  const shown = destinationsShown(core);
  const count = spotsShown(core).length;
  const name = l10n.t('Move “{0}” to…', titleOf(card));
  return html`<div class="popup move" role="dialog" aria-modal="true" aria-label=${name}>
    <p class="el q m">${name}</p>
    <input
      type="text"
      role="combobox"
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls="places"
      aria-activedescendant=${count > 0 ? optionId(open.active) : nothing}
      aria-label=${name}
      placeholder=${l10n.t('Search a card to stand under or before')}
      autocomplete="off"
      spellcheck="false"
      .value=${live(open.query)}
      @input=${(event: Event) => setMoveQuery(core, (event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => step(core, open.active, event, close)}
    />
    <div id="places" class="places" role="listbox" aria-label=${l10n.t('Places')}>${groups(core, shown, open)}</div>
    ${count === 0 ? html`<p class="q">${l10n.t('No place has these words.')}</p>` : nothing}
    ${count === MOST_SPOTS ? html`<p class="q m">${l10n.t('Search to see more places.')}</p>` : nothing}
  </div>`;
}

function optionId(index: number): string {
  return `place-${index}`;
}

function groups(core: Core, all: readonly Destination[], open: Extract<Popup, { type: 'move' }>): TemplateResult[] {
  const drawn: TemplateResult[] = [];
  let next = 0;
  for (const destination of all) {
    const spots = destination.spots.slice(0, MOST_SPOTS - next);
    if (spots.length > 0) drawn.push(group(core, destination, spots, next, open));
    next += spots.length;
  }
  return drawn;
}

function group(
  core: Core,
  destination: Destination,
  spots: readonly Spot[],
  from: number,
  { active, query }: Extract<Popup, { type: 'move' }>,
): TemplateResult {
  const over = destination.over?.data.card;
  const name = over ? titleOf(over) : l10n.t('Top level');
  return html`<div role="group" aria-label=${name}>
    <div class="over" role="presentation">
      ${icon(over ? cardIcon(over) : 'type-hierarchy', 's q')}<span class="el">${marked(name, query)}</span>
    </div>
    ${spots.map((spot, offset) => {
      const index = from + offset;
      return html`<div
        role="option"
        id=${optionId(index)}
        class=${index === active ? 'active' : ''}
        aria-selected=${index === active ? 'true' : 'false'}
        @pointermove=${() => (index === active ? undefined : activate(core, index))}
        @click=${() => takeSpot(core, index)}
      >
        <span class="el grow">${words(destination, spot, query)}</span>
      </div>`;
    })}
  </div>`;
}

/** `As 2nd solution, before “Stream it”`. */
function words({ kind }: Destination, { position, before }: Spot, query: string): unknown {
  const as = l10n.t('As {0} {1}', ordinal(position), kindNoun(kind));
  if (!before) return position === 1 ? as : l10n.t('{0}, at the end', as);
  return html`${as}, ${l10n.t('before')} “${marked(withoutMoment(titleOf(before.data.card!)), query)}”`;
}

/** The list follows the arrow keys while the keyboard stays in the search. */
function step(core: Core, active: number, event: KeyboardEvent, close: () => void): void {
  if (event.isComposing) return;
  const last = spotsShown(core).length - 1;
  if (event.key === 'ArrowDown') activate(core, active + 1);
  else if (event.key === 'ArrowUp') activate(core, active - 1);
  else if (event.key === 'PageDown') activate(core, Math.min(last, active + 8));
  else if (event.key === 'PageUp') activate(core, Math.max(0, active - 8));
  else if (event.key === 'Enter') takeSpot(core, active);
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
