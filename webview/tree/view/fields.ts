import { kindNoun } from '../../../src/core/operations/names';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textarea/index.js';
import * as l10n from '@vscode/l10n';
import type { VscodeTextarea } from '@vscode-elements/elements/dist/vscode-textarea/vscode-textarea.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { html, type TemplateResult } from 'lit/html.js';
import type { Card } from '../../../src/core/views/tree-view';
import { titleOf } from '../../../src/core/views/words';
import { kept } from '../../shared/dom/kept';
import { setField } from '../actions/change';
import { returnToTree } from '../actions/select';
import { writeTitle } from '../actions/writing';
import type { Core } from '../core';
import type { Scene } from '../scene';

type Control = HTMLElement & { value: string };

/** The title of a card, as a heading that can be written in. */
export function titleField(core: Core, scene: Scene, card: Card): TemplateResult {
  if (!scene.isEditable) return html`<h2>${titleOf(card)}</h2>`;
  const name = l10n.t('Title of the {0}', kindNoun(card.kind));
  const commit = (text: string) => writeTitle(core, card, text);
  return html`<h2 class="sr">${titleOf(card)}</h2>
    ${keyed(card.key, growing(core, name, card.title, 'heading', commit))}`;
}

/** A fact in words. It is written when the field is left or with Enter; an empty one takes the fact away. */
export function textFact(
  core: Core,
  scene: Scene,
  card: Card,
  field: string,
  name: string,
  value = '',
): TemplateResult {
  if (!scene.isEditable) return row(name, value || l10n.t('not stated'));
  const commit = (text: string) => {
    if (text !== value) setField(core, card.key, field, text === '' ? null : text);
  };
  return row(name, keyed(card.key, growing(core, name, value, '', commit)));
}

/** A field that is as high as its words: an unseen copy of them gives it its size. */
function growing(
  core: Core,
  name: string,
  value: string,
  classes: string,
  commit: (text: string) => void,
): TemplateResult {
  return html`<span class="sizer area ${classes}" data-text=${`${value} `}
    ><vscode-textarea
      .label=${name}
      .spellcheck=${true}
      .placeholder=${l10n.t('not stated')}
      @input=${grow}
      @keydown=${keys(core, value)}
      @change=${(event: Event) => commit(sentence(event))}
      ${kept(value)}
    ></vscode-textarea
  ></span>`;
}

/** The control takes an empty value for no value at all. */
const NONE = '-';

/** A fact that is one of a few words. A choice is written at once. */
export function choice<T extends string>(
  core: Core,
  scene: Scene,
  card: Card,
  field: string,
  name: string,
  value: T | undefined,
  values: readonly T[],
  label: (value: T) => string,
): TemplateResult {
  if (!scene.isEditable) return row(name, value ? label(value) : l10n.t('not stated'));
  const change = (event: Event) => {
    const chosen = (event.target as Control).value;
    if (chosen !== (value ?? NONE)) setField(core, card.key, field, chosen === NONE ? null : chosen);
  };
  const options = () => [
    { value: NONE, label: l10n.t('not stated') },
    ...values.map(one => ({ value: one, label: label(one) })),
  ];
  const control = html`<vscode-single-select
    .label=${name}
    .options=${guard([], options)}
    .value=${live(value ?? NONE)}
    @change=${change}
  ></vscode-single-select>`;
  return row(name, keyed(`${card.kind} ${field}`, control));
}

function row(name: string, value: unknown): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** Enter leaves the field, which writes it; Esc leaves it as it was. */
function keys(core: Core, was: string): (event: KeyboardEvent) => void {
  return event => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    const field = event.currentTarget as VscodeTextarea;
    event.preventDefault();
    if (event.key === 'Escape') {
      field.value = was;
      field.dispatchEvent(new Event('input'));
      // The control passes its value on a moment later; the field inside would report what it holds when it is left.
      field.wrappedElement.value = was;
    }
    field.blur();
    returnToTree(core);
  };
}

/** What a field holds, in one line: pasted line breaks become spaces. */
function sentence(event: Event): string {
  return (event.target as Control).value.replace(/\s*\n\s*/g, ' ').trim();
}

function grow(event: Event): void {
  const field = event.currentTarget as Control;
  const sizer = field.parentElement;
  if (sizer) sizer.dataset.text = `${field.value} `;
}
