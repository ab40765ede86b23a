import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { choiceName, fieldName } from '../../../src/core/artefacts/names';
import { typeOf } from '../../../src/core/artefacts/registry';
import { declaredField, type FieldPlace, fieldValue } from '../../../src/core/views/details/change';
import type { FieldValue, NodeProblem } from '../../../src/core/views/details/details';
import { type DetailsForm, fieldId } from '../form';
import { gloss } from './gloss';
import { picker } from './picker';
import { problemLines } from './problems';

/** A field of a form: what it is about, and where its words go. */
export interface FieldUse {
  readonly place: FieldPlace;
  readonly value: FieldValue;
  readonly problems: readonly NodeProblem[];
  readonly editable: boolean;
  /** Takes the words when the user is done with them. */
  readonly write: (text: string) => void;
  /** Leaves the name to who can see the form around it: it is only read aloud. */
  readonly unnamed?: boolean;
}

/** A field with its name above it, its control, and beneath what is wrong with its words or what they mean. */
export function field(form: DetailsForm, use: FieldUse): TemplateResult {
  const { place, value, problems, editable, unnamed } = use;
  const id = fieldId(place);
  const draft = form.draft(place);
  const error = draft && (draft.reason ?? reasonAgainst(place, draft.text));
  const moved = draft && draft.was !== value.value && draft.text !== value.value ? value.value : undefined;
  const name = fieldName(place.kind, place.field);
  const meant = error ? '' : gloss(place, form.shown(place, value.value));
  return html`<div class="fl ${error ? 'wrong' : ''}" data-field=${place.field}>
    ${unnamed ? nothing : html`<label class="m q" for=${id} title=${fieldInfo(declaredField(place)).description()}>${name}</label>`}
    ${editable ? control(form, use, id, name, error !== undefined) : html`<div class="fixed">${fixedText(use)}</div>`}
    ${error ? html`<p class="m bad" id=${`${id}-why`}>${error}</p>` : nothing}
    ${moved === undefined ? nothing : html`<p class="m q" role="status">${movedText(moved)}</p>`}
    ${meant ? html`<p class="m q num">${meant}</p>` : nothing}
    ${problemLines(form, problems, editable)}
  </div>`;
}

function movedText(value: string): string {
  return value === ''
    ? l10n.t('It is gone from the text now. Enter writes your words, Esc drops them.')
    : l10n.t('The text says “{0}” now. Enter writes your words, Esc drops them.', value);
}

function fixedText({ value, place }: FieldUse): string {
  if (value.value === '') return l10n.t('not stated');
  const { choices } = fieldInfo(declaredField(place));
  return value.target?.title ?? (choices ? choiceName(value.value) : value.value);
}

function reasonAgainst(place: FieldPlace, text: string): string | undefined {
  const read = fieldValue(place, text);
  return read.ok ? undefined : read.reason;
}

function control(form: DetailsForm, use: FieldUse, id: string, name: string, isWrong: boolean): TemplateResult {
  switch (fieldInfo(declaredField(use.place)).control) {
    case 'choice':
      return choice(use, id, name);
    case 'reference':
      return picker(form, use, id, name);
    case 'date':
      return oneLine(form, use, id, name, isWrong, isDate(form.shown(use.place, use.value.value)) ? 'date' : 'text');
    case 'id':
    case 'quantity':
    case 'estimate':
    case 'timeframe':
      return oneLine(form, use, id, name, isWrong, 'text');
    default:
      return words(form, use, id, name, isWrong);
  }
}

function isDate(text: string): boolean {
  return text === '' || /^\d{4}-\d\d-\d\d$/.test(text);
}

/** Without a choice the control shows so; a choice is written at once. */
function choice({ place, value, write }: FieldUse, id: string, name: string): TemplateResult {
  const choices = fieldInfo(declaredField(place)).choices ?? [];
  const known = value.value === '' || choices.includes(value.value);
  const option = (one: string, label: string) =>
    html`<option value=${one} ?selected=${one === value.value}>${label}</option>`;
  return html`<select class="input" id=${id} aria-label=${name} .value=${live(value.value)} @change=${(event: Event) => write((event.target as HTMLSelectElement).value)}>
    ${option('', l10n.t('not stated'))}${choices.map(one => option(one, choiceName(one)))}
    ${known ? nothing : option(value.value, value.value)}
  </select>`;
}

function oneLine(
  form: DetailsForm,
  use: FieldUse,
  id: string,
  name: string,
  isWrong: boolean,
  type: 'date' | 'text',
): TemplateResult {
  return html`<input
    class="input ${use.place.field === 'id' ? 'code' : ''}"
    id=${id}
    dir="auto"
    type=${type}
    aria-label=${name}
    aria-invalid=${isWrong ? 'true' : nothing}
    aria-describedby=${isWrong ? `${id}-why` : nothing}
    autocomplete="off"
    spellcheck="false"
    placeholder=${l10n.t('not stated')}
    .value=${live(form.shown(use.place, use.value.value))}
    @input=${(event: Event) => form.typed(use.place, textOf(event), use.value.value)}
    @keydown=${keys(form, use)}
    @focusout=${(event: FocusEvent) => left(form, use, event)}
  />`;
}

/** A field that is as high as its words: an unseen copy of them gives it its size. */
function words(form: DetailsForm, use: FieldUse, id: string, name: string, isWrong: boolean): TemplateResult {
  const text = form.shown(use.place, use.value.value);
  return html`<span class="area" data-text=${`${text} `}
    ><textarea
      class="input ${isHeading(use.place) ? 'heading' : ''}"
      id=${id}
      dir="auto"
      rows="1"
      aria-label=${name}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `${id}-why` : nothing}
      spellcheck="true"
      placeholder=${l10n.t('not stated')}
      .value=${live(text)}
      @input=${(event: Event) => form.typed(use.place, textOf(event), use.value.value)}
      @keydown=${keys(form, use)}
      @focusout=${(event: FocusEvent) => left(form, use, event)}
    ></textarea
  ></span>`;
}

/** The words that name a node are its heading. */
export function isHeading(place: Omit<FieldPlace, 'key'>): boolean {
  return typeOf(place.kind).label === place.field && fieldInfo(declaredField(place)).control === 'text';
}

/** A sentence is one line; a list has one line for each item, and words that have several lines keep them. */
function isSeveralLines({ place, value }: FieldUse): boolean {
  const { control: kind } = fieldInfo(declaredField(place));
  return kind === 'texts' || (!isHeading(place) && value.value.includes('\n'));
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}

function done(use: FieldUse, text: string): void {
  use.write(isSeveralLines(use) ? text : text.replace(/\s*\n\s*/g, ' '));
}

/**
 * Enter writes and Esc drops what was typed; both give the keyboard back. In a list Enter starts the next line. In a node that
 * is being added, Enter adds it as a whole and Esc leaves it.
 */
function keys(form: DetailsForm, use: FieldUse): (event: KeyboardEvent) => void {
  return event => {
    const { key, shiftKey, ctrlKey, metaKey, isComposing } = event;
    const isLineBreak = key === 'Enter' && (shiftKey || isSeveralLines(use)) && !ctrlKey && !metaKey;
    if (isComposing || isLineBreak || (key !== 'Enter' && key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    const whole = (event.target as HTMLInputElement).form;
    if (key === 'Escape') form.forget(use.place);
    else done(use, textOf(event));
    if (whole && key === 'Enter') return whole.requestSubmit();
    if (whole) form.add(undefined);
    form.port.leave();
  };
}

/** A click beside the field writes it; a change to another window leaves it as it is. */
function left(form: DetailsForm, use: FieldUse, event: FocusEvent): void {
  const draft = form.draft(use.place);
  const isDrawnAway = !(event.target as HTMLElement).isConnected;
  if (draft && draft.reason === undefined && !isDrawnAway && document.hasFocus()) done(use, draft.text);
}
