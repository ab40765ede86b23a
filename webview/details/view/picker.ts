import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { declaredField } from '../../../src/core/views/details/change';
import type { Option } from '../../../src/core/views/details/details';
import { icon } from '../../shared/view/icon';
import { type DetailsForm, type Picking, placeName } from '../form';
import { nodeIcon } from '../node-icon';
import type { FieldUse } from './field';

/** So many are listed at once; the search narrows them down. */
const MOST = 100;

/** A row of the list of a combobox: what it is called, and what it stands for. */
export interface PickRow<T> {
  readonly value: T;
  readonly label: string;
  readonly glyph?: string;
  readonly facts?: string;
}

/** A combobox: a field that opens a list which its words narrow down. */
export interface Pick<T> {
  /** Names it among all of the page. */
  readonly place: string;
  readonly id: string;
  readonly name: string;
  /** What it shows while its list is closed. */
  readonly closed: string;
  readonly placeholder: string;
  /** The rows for some words; undefined while they are on their way. */
  readonly rows: (query: string) => readonly PickRow<T>[] | undefined;
  readonly take: (value: T) => void;
}

/** A reference, chosen from a list with a search. What it shows closed is the title of what it names. */
export function picker(form: DetailsForm, use: FieldUse, id: string, name: string): TemplateResult {
  const { place, value } = use;
  const closed = value.target?.title ?? value.value;
  const { refersTo = [], orText } = fieldInfo(declaredField(place));
  return combobox(form, {
    place: placeName(place),
    id,
    name,
    closed,
    placeholder: closed || l10n.t('not stated'),
    rows: query => {
      const options = form.optionsOf(refersTo);
      if (!options) return undefined;
      const rows = optionRows(options, query);
      const words = query.trim();
      if (orText && words !== '') rows.push({ value: words, label: l10n.t('“{0}”, as words', words) });
      if (value.value !== '' && query === '') rows.push({ value: '', label: l10n.t('not stated') });
      return rows;
    },
    take: use.write,
  });
}

/** What references may name, as rows that stand for their ids. */
export function optionRows(options: readonly Option[], query: string): PickRow<string>[] {
  const rows = options.map(({ id, kind, choice, title, facts }) => ({
    row: { value: id, label: title, glyph: nodeIcon(kind, choice), facts },
    text: `${title} ${id} ${facts}`,
  }));
  return found(rows, query, ({ text }) => text).map(({ row }) => row);
}

/** The first items that have all the words of a search. */
export function found<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = items.filter(item => {
    const text = textOf(item).toLowerCase();
    return words.every(word => text.includes(word));
  });
  return hits.slice(0, MOST);
}

export function combobox<T>(form: DetailsForm, pick: Pick<T>): TemplateResult {
  const { place, id, name, closed, placeholder } = pick;
  const open = form.picking?.place === place ? form.picking : undefined;
  const rows = open && pick.rows(open.query);
  const change = (query: string) => form.pick({ place, query, active: 0 });
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
      aria-activedescendant=${rows && rows.length > 0 ? `${id}-${open?.active ?? 0}` : nothing}
      autocomplete="off"
      spellcheck="false"
      title=${closed || nothing}
      placeholder=${placeholder}
      .value=${live(open ? open.query : closed)}
      @click=${() => (open ? undefined : change(''))}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => step(form, pick, rows ?? [], open, event)}
      @focusout=${() => (open ? form.pick(undefined) : undefined)}
    />${icon('chevron-down', 's q')}${open ? list(form, pick, rows, open) : nothing}
  </div>`;
}

function list<T>(
  form: DetailsForm,
  pick: Pick<T>,
  rows: readonly PickRow<T>[] | undefined,
  { active }: Picking,
): TemplateResult {
  const { id } = pick;
  return html`<div class="picks" id=${`${id}-list`} role="listbox" aria-label=${l10n.t('What there is')}>
    ${rows?.map(
      (row, index) =>
        html`<div
          role="option"
          id=${`${id}-${index}`}
          class=${index === active ? 'active' : ''}
          aria-selected=${index === active ? 'true' : 'false'}
          @pointerdown=${(event: Event) => {
            event.preventDefault();
            take(form, pick, row);
          }}
        >
          ${icon(row.glyph ?? 'blank', 's q')}<span class="grow">${row.label}</span>
          ${row.facts ? html`<span class="m q facts">${row.facts}</span>` : nothing}
        </div>`,
    )}
    ${rows?.length ? nothing : html`<p class="q none">${rows ? l10n.t('Nothing has these words.') : l10n.t('Looking …')}</p>`}
  </div>`;
}

function take<T>(form: DetailsForm, pick: Pick<T>, row: PickRow<T>): void {
  form.pick(undefined);
  pick.take(row.value);
}

function step<T>(
  form: DetailsForm,
  pick: Pick<T>,
  rows: readonly PickRow<T>[],
  open: Picking | undefined,
  event: KeyboardEvent,
): void {
  const { key, isComposing } = event;
  if (isComposing) return;
  const { place } = pick;
  const to = (active: number) =>
    form.pick({ place, query: open?.query ?? '', active: (active + rows.length) % Math.max(1, rows.length) });
  if (key === 'ArrowDown') to(open ? open.active + 1 : 0);
  else if (key === 'ArrowUp') to(open ? open.active - 1 : 0);
  else if (key === 'Enter' && open && rows[open.active]) take(form, pick, rows[open.active]!);
  else if (key === 'Escape' && open) form.pick(undefined);
  else if (key === 'Escape') form.port.leave();
  else if (key === 'Enter' && !open) to(0);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
