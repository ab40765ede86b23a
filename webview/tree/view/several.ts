import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { choiceName, fieldName } from '../../../src/core/artefacts/names';
import { typeOf } from '../../../src/core/artefacts/registry';
import type { Card } from '../../../src/core/views/tree-view';
import { counted, type Kind, titleOf } from '../../../src/core/views/words';
import type { DetailsForm } from '../../details/form';
import { run } from '../actions/run';
import { select } from '../actions/select';
import { setFields } from '../actions/several';
import type { Core } from '../core';
import { commonFields, type SharedField, sharedValue } from '../edits/shared';
import type { Item } from '../model/tree';
import type { Scene } from '../scene';
import { cardIcon, icon } from './icons';

/** Stands for values that differ; no value of a file can hold a line break. */
const SEVERAL = '\n';
const kinds: readonly Kind[] = ['outcome', 'opportunity', 'solution', 'experiment', 'idea'];

/** What several cards that are chosen are, and what they have in common: a field is written into all of them, as one undo. */
export function severalCards(core: Core, scene: Scene, form: DetailsForm, items: readonly Item[]): TemplateResult {
  const cards = items.map(({ data }) => data.card!);
  const counts = kinds.map(kind => [kind, cards.filter(card => card.kind === kind).length] as const);
  const mix = counts.filter(([, count]) => count > 0).map(([kind, count]) => counted(count, kind));
  return html`<div class="details-form">
    <div>
      <div class="row q m kind">${icon('checklist', 's')}${mix.join(', ')}</div>
      <h2>${l10n.t('{0} cards', cards.length)}</h2>
    </div>
    ${scene.isEditable ? sharedFields(core, form, cards) : nothing}
    <ul class="chosen">
      ${cards.map(card => html`<li><button class="plainlink" @click=${() => select(core, card.key)}>${icon(cardIcon(card), 's q')} ${titleOf(card)}</button></li>`)}
    </ul>
    ${
      scene.isEditable
        ? html`<div class="row m ends">
            <button class="link" @click=${() => run(core, 'moveTo')}>${icon('arrow-right', 's')} ${l10n.t('Move to…')}</button>
            <button class="link" @click=${() => run(core, 'remove')}>${icon('trash', 's')} ${l10n.t('Remove')}</button>
          </div>`
        : nothing
    }
  </div>`;
}

function sharedFields(core: Core, form: DetailsForm, cards: readonly Card[]): TemplateResult {
  const fields = commonFields(cards.map(({ kind }) => kind));
  if (fields.length === 0) return html`<p class="q">${l10n.t('These cards have no field in common.')}</p>`;
  return html`<div class="fields">${fields.map(field => sharedField(core, form, cards, field))}</div>`;
}

function sharedField(core: Core, form: DetailsForm, cards: readonly Card[], field: SharedField): TemplateResult {
  const [first] = cards;
  const { kind } = first!;
  const { choices, refersTo } = fieldInfo(typeOf(kind).fields[field]!);
  const options = choices
    ? choices.map(one => ({ id: one, title: choiceName(one) }))
    : (form.optionsOf([...(refersTo ?? [])]) ?? []);
  const idOf = (name: string) => (field === 'place' ? (options.find(({ title }) => title === name)?.id ?? name) : name);
  const value = sharedValue(cards, field);
  const shown = value === undefined ? SEVERAL : idOf(value);
  const isKnown = shown === '' || shown === SEVERAL || options.some(({ id }) => id === shown);
  const option = (one: string, label: string) =>
    html`<option value=${one} ?selected=${one === shown}>${label}</option>`;
  const write = (event: Event) => {
    const { value: chosen } = event.target as HTMLSelectElement;
    if (chosen !== SEVERAL) setFields(core, cards, field, chosen === '' ? null : chosen);
  };
  return html`<div class="fl" data-field=${field}>
    <label class="m q" for="all-${field}">${fieldName(kind, field)}</label>
    <select class="input" id="all-${field}" .value=${live(shown)} @change=${write}>
      ${value === undefined ? option(SEVERAL, l10n.t('several')) : nothing}
      ${option('', l10n.t('not stated'))}
      ${options.map(({ id, title }) => option(id, title))}
      ${isKnown ? nothing : option(shown, shown)}
    </select>
  </div>`;
}
