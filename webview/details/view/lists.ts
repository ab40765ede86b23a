import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { fieldName } from '../../../src/core/artefacts/names';
import { typeOf } from '../../../src/core/artefacts/registry';
import { kindName } from '../../../src/core/operations/names';
import { ok, problem, type Result } from '../../../src/core/result';
import { type FieldPlace, fieldValue } from '../../../src/core/views/details/change';
import type { FieldValue, NodeDetails, NodeList } from '../../../src/core/views/details/details';
import { isPart } from '../../../src/core/views/details/parts';
import type { PlainData } from '../../../src/core/yaml/source';
import { icon } from '../../shared/view/icon';
import { type DetailsForm, fieldId, newKey } from '../form';
import { nodeIcon } from '../node-icon';
import { type FieldUse, field } from './field';
import { problemLines } from './problems';

/** A list of nodes below the node: rows that lead to them, or their own fields where they are parts of it. */
export function nodeList(form: DetailsForm, details: NodeDetails, list: NodeList): TemplateResult {
  const isAdding = form.adding?.list === list.list;
  const add =
    details.editable && !isAdding
      ? html`<button class="link" @click=${() => start(form, details, list)}>${l10n.t('Add')}<span class="sr"> ${kindName(list.kind, 'inside')}</span></button>`
      : nothing;
  const rows = isPart(list.kind)
    ? list.items.map(item => part(form, details, list, item))
    : list.items.map(item => row(form, details, list, item));
  return html`<section class="sec" data-list=${list.list}>
    <div class="sec-h">
      ${fieldName(details.kind, list.list)} <span class="n num">${list.items.length || l10n.t('none yet')}</span
      ><span class="grow"></span>${add}
    </div>
    <ul>${rows}</ul>
    ${isAdding ? newNode(form, details, list) : nothing}
  </section>`;
}

type Item = NodeList['items'][number];

function row(
  { port }: DetailsForm,
  { uri }: NodeDetails,
  { kind }: NodeList,
  { key, title, facts }: Item,
): TemplateResult {
  return html`<li class="li">
    ${icon(nodeIcon(kind), 'q s')}<button class="plainlink" @click=${() => port.send({ type: 'show', uri, key })}>${title}</button>
    ${facts ? html`<span class="m q">${facts}</span>` : nothing}
  </li>`;
}

/** A part is a row that opens on its fields; a reference among them leads to what it names. */
function part(form: DetailsForm, details: NodeDetails, { kind }: NodeList, item: Item): TemplateResult {
  const { editable, problems } = details;
  const target = item.fields.find(one => one.target)?.target;
  const title = target?.title ?? item.title;
  const remove = () => form.port.edit([{ op: 'remove', id: item.key }], l10n.t('Removed “{0}”.', title));
  const name = l10n.t('Remove “{0}”', title);
  return html`<li class="part" data-key=${item.key}>
    <details>
      <summary>
        ${icon(nodeIcon(target?.kind ?? kind, target?.choice), 'q s')}<span class="words">${title}</span
        ><span class="m q">${item.facts}</span>
        ${target?.facts ? html`<span class="m q facts num">${target.facts}</span>` : nothing}
      </summary>
      <div class="fields">${item.fields.map(value => field(form, partField(form, details, kind, item, value)))}</div>
      <div class="row">
        ${target ? html`<button class="link" @click=${() => form.port.send({ type: 'show', uri: target.uri, key: target.key })}>${l10n.t('Open “{0}”', target.title)}</button>` : nothing}<span class="grow"></span>
        ${editable ? html`<button class="btn ic" aria-label=${name} title=${name} @click=${remove}>${icon('trash', 's')}</button>` : nothing}
      </div>
    </details>
    ${problemLines(
      form,
      problems.filter(({ node }) => node === item.key),
      editable,
    )}
  </li>`;
}

function partField(
  form: DetailsForm,
  { editable }: NodeDetails,
  kind: NodeList['kind'],
  item: Item,
  value: FieldValue,
): FieldUse {
  const place: FieldPlace = { key: item.key, kind, field: value.field };
  return { place, value, problems: [], editable, write: text => form.write(place, text, item.fields) };
}

/** What a new node is asked for: all of a part, the title of any other. */
function newFields({ kind }: NodeList): string[] {
  const { fields, label } = typeOf(kind);
  return isPart(kind) ? Object.keys(fields).filter(name => name !== 'ignore') : label ? [label] : [];
}

function start(form: DetailsForm, details: NodeDetails, list: NodeList): void {
  if (!isPart(list.kind) && form.port.add(list.kind, details.key)) return;
  const [first] = newFields(list);
  const isDated = first !== undefined && fieldInfo(typeOf(list.kind).fields[first]!).control === 'date';
  form.add({ list: list.list, values: new Map(isDated ? [[first, today()]] : []) });
  const focused = newFields(list)[isDated ? 1 : 0];
  if (focused) requestAnimationFrame(() => document.getElementById(fieldId(newPlace(list, focused)))?.focus());
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

/** A node that is being added has no key yet. */
function newPlace({ kind, list }: NodeList, name: string): FieldPlace {
  return { key: newKey + list, kind, field: name };
}

function newNode(form: DetailsForm, details: NodeDetails, list: NodeList): TemplateResult {
  const { adding } = form;
  if (!adding) return html``;
  const use = (name: string): FieldUse => ({
    place: newPlace(list, name),
    value: { field: name, value: adding.values.get(name) ?? '', ...named(form, list, name) },
    problems: [],
    editable: true,
    write: text =>
      form.add({ list: list.list, values: new Map([...(form.adding?.values ?? []), [name, text.trim()]]) }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    send(form, details, list);
  };
  return html`<form class="part new" @submit=${submit}>
    <div class="fields">${newFields(list).map(name => field(form, use(name)))}</div>
    ${adding.reason ? html`<p class="m bad" role="alert">${adding.reason}</p>` : nothing}
    <div class="row">
      <button type="submit" class="btn pri small">${l10n.t('Add {0}', kindName(list.kind, 'inside'))}</button>
      <button type="button" class="btn sec small" @click=${() => form.add(undefined)}>${l10n.t('Leave it')}</button>
    </div>
  </form>`;
}

/** What a reference of the new node names, from the list that it was chosen from. */
function named(form: DetailsForm, { kind }: NodeList, name: string): Pick<FieldValue, 'target'> {
  const { refersTo } = fieldInfo(typeOf(kind).fields[name]!);
  const chosen = form.adding?.values.get(name);
  const option = refersTo && chosen ? form.optionsOf(refersTo)?.find(({ id }) => id === chosen) : undefined;
  return option
    ? {
        target: {
          uri: '',
          key: option.id,
          kind: option.kind,
          choice: option.choice,
          title: option.title,
          facts: option.facts,
        },
      }
    : {};
}

/** Adds the node with what was filled in, as one edit. */
function send(form: DetailsForm, { key }: NodeDetails, list: NodeList): void {
  const node = filledIn(form, list);
  if (!node.ok) {
    if (form.adding) form.add({ ...form.adding, reason: node.reason });
    return;
  }
  const done = l10n.t('Added {0}.', kindName(list.kind, 'inside'));
  form.port.edit([{ op: 'add', parent: key === '/' ? null : key, kind: list.kind, node: node.value }], done);
  form.add(undefined);
}

function filledIn(form: DetailsForm, list: NodeList): Result<Record<string, PlainData>> {
  const node: Record<string, PlainData> = {};
  for (const name of newFields(list)) {
    const place = newPlace(list, name);
    const value = fieldValue(place, form.draft(place)?.text ?? form.adding?.values.get(name) ?? '');
    if (!value.ok) return value;
    if (value.value !== null) node[name] = value.value;
  }
  if (Object.keys(node).length > 0) return ok(node);
  return problem(l10n.t('Fill in at least one part. The rest can follow later.'));
}
