import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { kindLabel } from '../../../src/core/views/words';
import { addOutcome } from '../actions/writing';
import type { Core } from '../core';
import { icon, kindIcons } from './icons';

const parts = ['who', 'behavior', 'from', 'to', 'by'] as const;
type Part = (typeof parts)[number];

/** A tree without a card: one sentence to fill in. Its fields are the page's own, so no change of the text empties them. */
export function emptyTree(core: Core): TemplateResult {
  return html`<main class="empty">
    <div class="wrap">
      <h1>${l10n.t('What should change for your users?')}</h1>
      <p class="q">${l10n.t('A tree starts with one outcome: a behaviour, where it is today, and where it should be.')}</p>
      ${sentence(core)} ${otherWays(core)}
      <div class="kinds">
        ${(['outcome', 'opportunity', 'solution', 'experiment'] as const).map(
          (kind, index) =>
            html`${index > 0 ? icon('arrow-small-right', 's') : ''}<span>${icon(kindIcons[kind], 's')}${kindLabel(kind)}</span>`,
        )}
      </div>
    </div>
  </main>`;
}

/** The outcome as a sentence with gaps. */
function sentence(core: Core): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const value = (part: Part) => String(form.get(part) ?? '');
    addOutcome(core, {
      who: value('who'),
      behavior: value('behavior'),
      from: value('from'),
      to: value('to'),
      by: value('by'),
    });
  };
  return html`<form @submit=${submit}>
    <p class="sentence">
      ${slot('who', l10n.t('Who'), l10n.t('new developers'))} ${l10n.t('change')}
      ${slot('behavior', l10n.t('What they do'), l10n.t('the time to their first merged change'))}
      ${pair(l10n.t('from'), slot('from', l10n.t('Where it is today'), l10n.t('3 d')))}
      ${pair(l10n.t('to'), slot('to', l10n.t('Where it should be'), l10n.t('1 d')))}
      ${pair(l10n.t('by'), slot('by', l10n.t('By when'), l10n.t('2027-Q1')))}
    </p>
    <div class="cap">
      <button type="submit" class="btn pri">${l10n.t('Add this outcome')}</button>
      <span class="q m">${l10n.t('You can leave any part open and fill it in later.')}</span>
    </div>
  </form>`;
}

/** What one can begin with who has no outcome in mind yet. */
function otherWays(core: Core): TemplateResult {
  return html`<ul class="ways">
    ${way(
      'quote',
      l10n.t('Start from what you heard'),
      l10n.t('Turn a finding into an opportunity, with its evidence attached.'),
      l10n.t('Open insights'),
      () => core.send({ type: 'open', what: 'insights', key: null }),
    )}
    ${way(
      'type-hierarchy',
      l10n.t('Look at a finished tree'),
      l10n.t('Local development of a platform team. It opens for reading.'),
      l10n.t('Open the example'),
      () => core.send({ type: 'open', what: 'example', key: null }),
    )}
  </ul>`;
}

function pair(word: string, field: TemplateResult): TemplateResult {
  return html`<span class="pair">${word} ${field}</span> `;
}

function slot(name: Part, label: string, example: string): TemplateResult {
  return html`<input class="slot ${name}" name=${name} aria-label=${label} placeholder=${example} size=${example.length} autocomplete="off" />`;
}

function way(glyph: string, title: string, text: string, action: string, act: () => void): TemplateResult {
  return html`<li>
    ${icon(glyph, 'q')}<span class="b">${title}</span><button class="link" @click=${act}>${action}</button><span class="q">${text}</span>
  </li>`;
}
