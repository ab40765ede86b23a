import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { declaredField } from '../../../src/core/views/details/change';
import type { Option } from '../../../src/core/views/details/schema';
import { icon } from '../../shared/view/icon';
import { type DetailsForm, type Picking, placeName } from '../form';
import { nodeIcon } from '../node-icon';
import type { FieldUse } from './field';

/** So many are listed at once; the search narrows them down. */
const MOST = 100;

/** What a row of the list stands for: a node, the words themselves, or nothing. */
interface Row {
  readonly text: string;
  readonly option?: Option;
  readonly label: string;
}

/** A reference, chosen from a list with a search: a combobox. What it shows closed is the title of what it names. */
export function picker(form: DetailsForm, use: FieldUse, id: string, name: string): TemplateResult {
  const { place, value } = use;
  const mine = placeName(place);
  const open = form.picking?.place === mine ? form.picking : undefined;
  const rows = open ? rowsOf(form, use, open.query) : [];
  const closed = value.target?.title ?? value.value;
  const change = (query: string) => form.pick({ place: mine, query, active: 0 });
  return html`<div class="picker">
    <input
      class="input"
      id=${id}
      type="text"
      role="combobox"
      aria-label=${name}
      aria-autocomplete="list"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? `${id}-list` : nothing}
      aria-activedescendant=${rows.length > 0 ? `${id}-${open?.active ?? 0}` : nothing}
      autocomplete="off"
      spellcheck="false"
      title=${closed || nothing}
      placeholder=${open && closed ? closed : l10n.t('not stated')}
      .value=${live(open ? open.query : closed)}
      @click=${() => (open ? undefined : change(''))}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => step(form, use, rows, open, event)}
      @focusout=${() => (open ? form.pick(undefined) : undefined)}
    />${icon('chevron-down', 's q')}${open ? list(form, use, rows, open, id) : nothing}
  </div>`;
}

function list(form: DetailsForm, use: FieldUse, rows: readonly Row[], open: Picking, id: string): TemplateResult {
  const { info } = declaredField(use.place.kind, use.place.field).field;
  const isAsked = form.optionsOf(info.refersTo ?? []) === undefined;
  return html`<div class="picks" id=${`${id}-list`} role="listbox" aria-label=${l10n.t('What there is')}>
    ${rows.map(
      (row, index) =>
        html`<div
          role="option"
          id=${`${id}-${index}`}
          class=${index === open.active ? 'active' : ''}
          aria-selected=${index === open.active ? 'true' : 'false'}
          @pointerdown=${(event: Event) => {
            event.preventDefault();
            take(form, use, row);
          }}
        >
          ${icon(row.option ? nodeIcon(row.option.kind, row.option.choice) : 'blank', 's q')}<span class="grow">${row.label}</span>
          ${row.option?.facts ? html`<span class="m q facts">${row.option.facts}</span>` : nothing}
        </div>`,
    )}
    ${rows.length === 0 ? html`<p class="q none">${isAsked ? l10n.t('Looking …') : l10n.t('Nothing has these words.')}</p>` : nothing}
  </div>`;
}

function rowsOf(form: DetailsForm, { place, value }: FieldUse, query: string): Row[] {
  const { refersTo = [], orText } = fieldInfo(declaredField(place.kind, place.field).field);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (form.optionsOf(refersTo) ?? []).filter(({ id, title, facts }) => {
    const text = `${title} ${id} ${facts}`.toLowerCase();
    return words.every(word => text.includes(word));
  });
  const rows = found.slice(0, MOST).map((option): Row => ({ text: option.id, option, label: option.title }));
  if (orText && query.trim() !== '') rows.push({ text: query.trim(), label: l10n.t('“{0}”, as words', query.trim()) });
  if (value.value !== '' && query === '') rows.push({ text: '', label: l10n.t('not stated') });
  return rows;
}

function take(form: DetailsForm, use: FieldUse, row: Row): void {
  form.pick(undefined);
  use.write(row.text);
}

function step(
  form: DetailsForm,
  use: FieldUse,
  rows: readonly Row[],
  open: Picking | undefined,
  event: KeyboardEvent,
): void {
  const { key, isComposing } = event;
  if (isComposing) return;
  const place = placeName(use.place);
  const to = (active: number) =>
    form.pick({ place, query: open?.query ?? '', active: (active + rows.length) % Math.max(1, rows.length) });
  if (key === 'ArrowDown') to(open ? open.active + 1 : 0);
  else if (key === 'ArrowUp') to(open ? open.active - 1 : 0);
  else if (key === 'Enter' && open && rows[open.active]) take(form, use, rows[open.active]!);
  else if (key === 'Escape' && open) form.pick(undefined);
  else if (key === 'Escape') form.port.leave();
  else if (key === 'Enter' && !open) to(0);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
