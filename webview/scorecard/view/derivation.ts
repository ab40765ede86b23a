import * as l10n from '@vscode/l10n';
import { keyed } from 'lit/directives/keyed.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { explain } from '../../../src/core/scoring/derivation';
import type { InputKey } from '../../../src/core/scoring/input-keys';
import { kept } from '../../shared/dom/kept';
import { markRefused } from '../../shared/dom/refused';
import { entryAt } from '../actions';
import type { Core } from '../core';
import { type Field, operationsOf, problemOf, textOf } from '../model/change';
import { inputHead } from '../model/columns';
import type { Row } from '../model/table';
import { computedText } from '../model/words';
import type { Sheet } from '../scene';

/** How the selected score comes about, line by line, and what else the entry states. */
export function derivation(core: Core, sheet: Sheet, row: Row): TemplateResult {
  const { score, inputs, entry } = row;
  const { options } = sheet.table;
  const title =
    score.cd3 === null ? l10n.t('Why there is no score') : l10n.t('How {0} comes about', computedText(score.cd3));
  return html`<h2>${title}</h2>
    <p>${opportunityLink(core, sheet, row)}</p>
    ${
      score.steps.length === 0
        ? nothing
        : html`<div class="dv">
            ${score.steps.map(
              ({ label, calculation, result }) =>
                html`<span>${label}</span><span class="q">${calculation}</span><span class="r">${result}</span>`,
            )}
          </div>`
    }
    ${score.cd3 === null ? html`<p class="why">${explain(score, inputs, options)}</p>` : nothing}
    ${
      // What was refused in a field stays there, and is of this entry.
      keyed(
        `${sheet.list} ${entry.key}`,
        html`<dl class="more">${otherFields(sheet).map(field => fieldOf(core, sheet, entry.key, field))}</dl>`,
      )
    }`;
}

function opportunityLink(core: Core, { list }: Sheet, { entry }: Row): unknown {
  const { opportunity } = entry;
  if (!opportunity) return html`<span class="q">${l10n.t('about no opportunity yet')}</span>`;
  const open = () => core.send({ type: 'openOpportunity', id: opportunity.id }, list);
  return html`<span class="q">${l10n.t('for')}</span>
    <button class="link" title=${opportunity.title || l10n.t('No tree of this workspace has it')} @click=${open}>${opportunity.id}</button>`;
}

/** The fields that have no column: what a deadline needs, and what the other divisor or payback need. */
function otherFields({ columns, table }: Sheet): Field[] {
  const all: Field[] = ['cost_of_delay', 'effort', 'duration', 'deadline'];
  const hidden = table.options.divideBy === 'effort' ? ['duration', 'deadline'] : ['effort', 'deadline'];
  return all.filter(field => hidden.includes(field) && !columns.some(({ id }) => id === field));
}

function fieldOf(core: Core, sheet: Sheet, key: string, field: Field): TemplateResult {
  const { list, table, isEditable } = sheet;
  const entry = entryAt(core, { list, key });
  const now = entry ? textOf(entry, field) : '';
  const { label, unit } =
    field === 'deadline'
      ? { label: l10n.t('Deadline'), unit: l10n.t('year-month-day') }
      : inputHead(field as InputKey, table.options);
  const write = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const problem = problemOf(field, input.value, table.options);
    markRefused(input, problem);
    if (problem !== undefined) return core.refuse(problem);
    if (entry) core.edit(list, operationsOf(entry, { [field]: input.value }));
  };
  const leave = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (event.key === 'Escape') {
      input.value = now;
      markRefused(input, undefined);
    }
    if (event.key === 'Enter' || event.key === 'Escape') input.blur();
  };
  return html`<div><dt id="more-${field}">${label} <span class="q">${unit}</span></dt>
    <dd>
      ${
        isEditable
          ? html`<input class="in" aria-labelledby="more-${field}" placeholder=${l10n.t('not stated')} @change=${write} @keydown=${leave} ${kept(now)} />`
          : now || html`<span class="q">${l10n.t('not stated')}</span>`
      }
    </dd></div>`;
}
