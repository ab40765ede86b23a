import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { run } from '../actions/run';
import { countText, nextHit, setQuery } from '../actions/search';
import { returnToTree } from '../actions/select';
import type { Core } from '../core';
import { icon } from './icons';

/** Finds as one types: the hits are marked and counted, Enter and the arrows go from one to the next. */
export function searchField(core: Core): TemplateResult {
  const { query } = core.state;
  return html`<div class="find">
    <span class="q">${icon('search', 's')}</span>
    <input
      type="text"
      aria-label=${l10n.t('Find in the tree')}
      placeholder=${l10n.t('Find in the tree')}
      autocomplete="off"
      spellcheck="false"
      .value=${live(query)}
      @input=${(event: Event) => setQuery(core, (event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => onKey(core, event)}
    />
    <span class="q m num">${countText(core)}</span>
    ${query === '' ? nothing : steps(core)}
  </div>`;
}

/** These are keys of the field too, so none is a stop of its own. */
function steps(core: Core): TemplateResult {
  const step = (glyph: string, label: string, act: () => void) =>
    html`<button class="inside" tabindex="-1" aria-label=${label} title=${label} @click=${act}>${icon(glyph, 's')}</button>`;
  return html`${step('arrow-up', l10n.t('Previous hit (Shift+Enter)'), () => run(core, 'findPrevious'))}
    ${step('arrow-down', l10n.t('Next hit (Enter)'), () => run(core, 'findNext'))}
    ${step('close', l10n.t('Clear the search'), () => setQuery(core, ''))}`;
}

function onKey(core: Core, event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Enter') nextHit(core, event.shiftKey ? -1 : 1);
  else if (event.key === 'ArrowDown') returnToTree(core);
  else if (event.key === 'Escape') {
    setQuery(core, '');
    returnToTree(core);
  } else return;
  event.preventDefault();
}
