import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { currentStep, type KataView, type StepText, type StepView } from '../../../src/core/views/kata-view';
import { icon, severityIcon } from '../../shared/view/icon';
import { isEditable } from '../actions';
import { isMeasured, isSettled, problemOf } from '../change';
import { columnIds, columnName } from '../columns';
import type { Core } from '../core';
import { dayText } from './words';

/** The steps as a grid: one tab stop, the arrow keys walk through its cells. */
export function table(core: Core, view: KataView): TemplateResult {
  return html`<div class="steps"><div class="scroll">
    <table role="grid" aria-label=${l10n.t('Steps')}>
      <colgroup>${columnIds.map(id => html`<col class="c-${id}" />`)}</colgroup>
      <thead>
        <tr role="row">
          ${columnIds.map(id => html`<th scope="col" role="columnheader" class=${isMeasured(id) ? 'r' : ''}>${columnName(id)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          view.steps,
          step => step.key,
          (step, index) => row(core, view, step, index + 1),
        )}
      </tbody>
    </table>
  </div></div>`;
}

function row(core: Core, view: KataView, step: StepView, number: number): TemplateResult {
  const isSelected = core.state.selected === step.key;
  const isCurrent = currentStep(view)?.key === step.key;
  const cell = (column: StepText) => {
    const isHere = isSelected && core.state.column === column;
    const content = cellContent(core, view, step, column, number);
    const shared = {
      stop: isHere ? '0' : '-1',
      current: isHere ? '' : nothing,
      fixed: isEditable(core) ? nothing : 'true',
    };
    return column === 'on'
      ? html`<th scope="row" role="rowheader" class="c-on" tabindex=${shared.stop} data-key=${step.key}
          data-column=${column} data-current=${shared.current} aria-readonly=${shared.fixed}>${content}</th>`
      : html`<td role="gridcell" class="c-${column} ${isMeasured(column) ? 'r' : ''}" tabindex=${shared.stop}
          data-key=${step.key} data-column=${column} data-current=${shared.current}
          aria-readonly=${shared.fixed}>${content}</td>`;
  };
  return html`<tr role="row" class="${isCurrent ? 'cur' : ''} ${isSelected ? 'sel' : ''}" data-key=${step.key}
    aria-selected=${isSelected ? 'true' : 'false'}>${columnIds.map(cell)}</tr>`;
}

function cellContent(core: Core, view: KataView, step: StepView, column: StepText, number: number): unknown {
  const { editing, pending } = core.state;
  if (editing?.key === step.key && editing.field === column) return field(step, column, editing.text);
  const written = pending.findLast(({ writes }) => writes?.key === step.key && writes.field === column)?.writes?.text;
  const text = written ?? step[column];
  const problem = problemOf(column, text);
  const shown = text === '' ? html`<span class="q">—</span>` : text;
  const wrong = problem
    ? html`<span class="hint bad">${icon('error', 's')} ${l10n.t('not usable')}<span class="sr">${problem}</span></span>`
    : nothing;
  switch (column) {
    case 'on':
      return html`<span class="b">${number}</span>&ensp;<span class="q day">${text === view.today ? l10n.t('today') : dayText(text, view.today)}</span>${wrong}${mark(core, step)}`;
    case 'step':
      return html`${shown}${experiment(core, step)}`;
    case 'actual':
      return html`<span class="b">${shown}</span>${wrong}`;
    default:
      return html`${shown}${wrong}`;
  }
}

function mark({ state: { snapshot } }: Core, { key }: StepView): unknown {
  const problem = snapshot?.problems[key];
  if (!problem) return nothing;
  return html`<span class="mark" title=${problem.message}>${severityIcon(problem.severity)}<span class="sr">${problem.message}</span></span>`;
}

const verdicts = { supported: ['pass', 'ok'], refuted: ['circle-slash', 'bad'], unclear: ['unverified', ''] } as const;

function experiment(core: Core, { experiment: of }: StepView): unknown {
  if (!of) return nothing;
  const name = of.title || of.id;
  const [glyph, tone] = of.verdict ? verdicts[of.verdict] : [];
  return html`<span class="exp q m">${icon('beaker', 's')}
    <button class="plainlink" tabindex="-1" title=${l10n.t('{0} (Ctrl+Enter)', name)} aria-keyshortcuts="Control+Enter" @click=${() => core.send({ type: 'openLink', id: of.id })}>${of.id}</button>
    ${glyph ? html`${icon(glyph, `s ${tone}`)}<span class="sr">${of.verdict}</span>` : nothing}</span>`;
}

function field(step: StepView, column: StepText, text: string): TemplateResult {
  const problem = problemOf(column, text);
  const late = isSettled(step, column) ? l10n.t('The result is in: this was not expected before it.') : undefined;
  const tip = problem ?? late;
  return html`<textarea
      rows="1"
      class=${problem ? 'err' : ''}
      aria-label=${columnName(column)}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${tip ? 'cell-tip' : nothing}
      placeholder=${column === 'on' ? '2026-10-01' : nothing}
      .value=${live(text)}
    ></textarea>${tip ? html`<div class="tip" id="cell-tip">${tip}</div>` : nothing}`;
}
