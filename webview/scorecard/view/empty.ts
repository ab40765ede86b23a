import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { Core } from '../core';
import type { Sheet } from '../scene';

/** What stands in the place of all lists, where there is none. */
export function noList(core: Core): TemplateResult {
  return html`<main class="empty">
    <p class="b">${l10n.t('Which problem first?')}</p>
    <p class="q">
      ${l10n.t('There is no scorecard in this workspace yet. The first hypothesis (HPS) makes one: it orders problems by what a week of delay costs.')}
    </p>
    <p><button class="btn pri" @click=${() => core.send({ type: 'newHps' }, '')}>${l10n.t('New HPS')}</button></p>
  </main>`;
}

/** What stands in the place of a list without entries: what an entry is, and how to get the first one. */
export function emptyList(core: Core, { list, isEditable }: Sheet): TemplateResult {
  const off = isEditable ? '' : 'off';
  return html`<div class="empty">
    <p class="b">${l10n.t('Which opportunity is worth the next weeks?')}</p>
    <p class="q">
      ${l10n.t('An entry is a hypothesis about one opportunity, with what it costs to wait and what it takes. Copied rows of a spreadsheet can be pasted here.')}
    </p>
    <p>
      <button class="btn pri ${off}" @click=${() => isEditable && core.send({ type: 'addEntries' }, list)}>${l10n.t('Add entries…')}</button>
      <button class="btn sec ${off}" @click=${() => isEditable && core.send({ type: 'paste' }, list)}>${l10n.t('Paste rows')}</button>
    </p>
  </div>`;
}
