import * as l10n from '@vscode/l10n';
import { keyed } from 'lit/directives/keyed.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { kindTitle } from '../../../src/core/artefacts/names';
import { declaredField } from '../../../src/core/views/details/change';
import type { FieldValue, NodeDetails, ScoreFacts } from '../../../src/core/views/details/details';
import { choiceWord } from '../../../src/core/views/words';
import { icon } from '../../shared/view/icon';
import type { DetailsForm } from '../form';
import { nodeIcon } from '../node-icon';
import { type FieldUse, field, isHeading } from './field';
import { nodeList } from './lists';
import { outcomeChecks, outcomeProgress } from './outcome';
import { problemLines } from './problems';

/** Everything about one node: the same fields in the same order wherever it is shown. */
export function detailsForm(form: DetailsForm, details: NodeDetails, { hasLists = true } = {}): TemplateResult {
  const { uri, key, fields, lists, outcome, problems, editable, score } = details;
  const [heading, ...rest] = inOrder(details);
  const own = problems.filter(one => one.node === key && (one.field === undefined || lastFields.has(one.field)));
  return html`${keyed(
    `${uri} ${key}`,
    html`<div class="details-form">
      ${head(form, details)}
      ${heading ? field(form, useOf(form, details, heading, true)) : nothing}
      ${problemLines(form, own, editable)}
      ${outcome ? outcomeProgress(form, details, outcome) : nothing}
      ${rest.length > 0 ? html`<div class="fields">${rest.map(one => field(form, useOf(form, details, one)))}</div>` : nothing}
      ${outcome ? outcomeChecks(outcome) : nothing}
      ${score ? scoreSection(form, score) : nothing}
      ${hasLists ? lists.map(list => nodeList(form, details, list)) : nothing}
      ${editable && details.moves.length > 0 ? moves(form, details) : nothing}
      ${fields.some(({ field: name }) => name === 'id') ? last(form, details) : nothing}
      ${foot(form, details)}
    </div>`,
  )}`;
}

/** Fields that most people never look for: how others name it, and what is silenced. */
const lastFields: ReadonlySet<string> = new Set(['id', 'ignore']);

/** What names the node first, then the choices, then all others as they are written. */
function inOrder({ kind, fields }: NodeDetails): FieldValue[] {
  const rankOf = ({ field: name }: FieldValue) => {
    const place = { kind, field: name };
    if (isHeading(place)) return 0;
    return fieldInfo(declaredField(place)).control === 'choice' ? 1 : 2;
  };
  const shown = fields.filter(({ field: name }) => !lastFields.has(name));
  return [0, 1, 2].flatMap(rank => shown.filter(one => rankOf(one) === rank));
}

function useOf(form: DetailsForm, details: NodeDetails, value: FieldValue, unnamed = false): FieldUse {
  const { key, kind, fields, editable, problems } = details;
  const place = { key, kind, field: value.field };
  const [outer] = value.field.split('/');
  const isFirst = fields.find(one => one.field.split('/')[0] === outer) === value;
  return {
    place,
    value,
    editable,
    problems: isFirst ? problems.filter(one => one.node === key && one.field === outer) : [],
    write: text => form.write(place, text, fields),
    unnamed,
  };
}

function head({ port }: DetailsForm, { kind, fields, id, above, choice: own }: NodeDetails): TemplateResult {
  const choice = own || (fields.find(({ field: name }) => name === 'level')?.value ?? '');
  const name = kindTitle(kind);
  const [parent] = above;
  return html`<div class="row q m kind">
      ${icon(nodeIcon(kind, choice), 's')}<span class="grow">${choice ? `${name}, ${choiceWord(choice)}` : name}</span>
      ${id === undefined ? nothing : html`<span class="code el">${id}</span>`}
    </div>
    ${
      parent
        ? html`<div class="m q el above">${icon('arrow-small-up', 's')}<button class="plainlink" @click=${() => port.send({ type: 'show', uri: parent.uri, key: parent.key })}>${parent.title}</button></div>`
        : nothing
    }`;
}

function scoreSection({ port }: DetailsForm, { cd3, rank, certainty, explanation, entry }: ScoreFacts): TemplateResult {
  return html`<section class="sec">
    <div class="sec-h">
      ${l10n.t('Score')}<span class="grow"></span
      ><button class="link" @click=${() => port.send({ type: 'show', uri: entry.uri, key: entry.key })}>${l10n.t('Open scorecard')}</button>
    </div>
    <div class="row num b cd3">
      <span class="grow">CD3 <span class="q n">${rank}</span></span><span>${cd3 ?? l10n.t('no score')}</span>
    </div>
    ${certainty ? html`<p class="q num">${certainty}</p>` : nothing}
    <p class="q num">${explanation}</p>
  </section>`;
}

/** What can be made of it: split, merged, rewritten. */
function moves({ port }: DetailsForm, { key, moves: titles }: NodeDetails): TemplateResult {
  return html`<details class="more">
    <summary class="q">${l10n.t('Refactor')}</summary>
    <ul>
      ${titles.map(title => html`<li><button class="link" @click=${() => port.send({ type: 'fix', node: key, code: null, title })}>${title}</button></li>`)}
    </ul>
  </details>`;
}

/** Their problems stand above all fields, where they are seen. */
function last(form: DetailsForm, details: NodeDetails): TemplateResult {
  const uses = details.fields.filter(one => lastFields.has(one.field)).map(one => useOf(form, details, one));
  const hasProblem = uses.some(({ problems }) => problems.length > 0);
  return html`<details class="more" ?open=${hasProblem}>
    <summary class="q">${l10n.t('Id and silent rules')}</summary>
    <div class="fields">${uses.map(use => field(form, { ...use, problems: [] }))}</div>
  </details>`;
}

function foot({ port }: DetailsForm, { line }: NodeDetails): TemplateResult {
  return html`<div class="row m q ends">
    <button class="link" @click=${() => port.openText()}>${icon('go-to-file', 's')} ${l10n.t('Line {0}', line + 1)}</button>
  </div>`;
}
