import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type CoachQuestion, coachQuestions } from '../../../src/core/generate/kata/questions';
import { currentStep, isOpen, type KataView, type StepText } from '../../../src/core/views/kata-view';
import { addDraft, discardDraft, isEditable, plan, startEditing, writeDraft } from '../actions';
import type { Draft } from '../change';
import { columnName } from '../columns';
import type { Core } from '../core';
import { dayText } from './words';

/** The cell that answers each question, where one does. */
const answeredBy: readonly (StepText | undefined)[] = [undefined, 'current', 'obstacle', 'step', 'on'];

/** The fields of a planned step that stand below each question. */
const asked: readonly (readonly (keyof Draft)[])[] = [[], ['current'], ['obstacle'], ['step', 'expected'], ['on']];

/** The coach’s five questions about the step that the team is at, or is about to plan. */
export function coach(core: Core, view: KataView): TemplateResult {
  const { draft } = core.state;
  const number = view.steps.length + (draft || !currentStep(view) ? 1 : 0);
  // With a draft the questions are about it: the answers of the step before it are the card that is turned over.
  const questions = coachQuestions(draft ? { ...view, steps: view.steps.filter(step => !isOpen(step)) } : view);
  return html`<aside class="panel" aria-label=${l10n.t('Five questions')} tabindex="0">
    <div class="q m">${began(view, number, draft !== null)}</div>
    <h2>${l10n.t('Five questions')}</h2>
    <ol class="five">${questions.map((one, index) => item(core, view, one, index))}</ol>
    ${draft ? buttons(core, number) : currentStep(view) || view.steps.length === 0 ? nothing : planNext(core)}
  </aside>`;
}

function began(view: KataView, number: number, isDraft: boolean): string {
  const step = currentStep(view);
  if (isDraft || !step) return l10n.t('Step {0}, not added yet', number);
  return step.on === view.today
    ? l10n.t('Step {0}, started today', number)
    : l10n.t('Step {0}, since {1}', number, dayText(step.on, view.today) || '—');
}

function item(core: Core, view: KataView, { question, answer, prompt, more }: CoachQuestion, index: number) {
  const fields = core.state.draft ? asked[index]! : [];
  return html`<li>
    <span class="no" aria-hidden="true">${index + 1}</span>
    <div>
      <div class="qn">${question}</div>
      ${fields.length > 0 ? fields.map(field => draftField(core, field)) : answerOf(core, view, answer, prompt, index)}
      ${core.state.draft && index === 3 ? html`<div class="lb">${l10n.t('A number can be checked. A feeling can’t.')}</div>` : details(more, index === 3 && core.state.draft !== null)}
    </div>
  </li>`;
}

function answerOf(core: Core, view: KataView, answer: string, prompt: string, index: number): TemplateResult {
  if (answer !== '') return html`<div class="an">${answer}</div>`;
  const step = currentStep(view);
  const column = answeredBy[index];
  if (!step || !column || !isEditable(core)) return html`<div class="an">${prompt}</div>`;
  return html`<div class="an"><button class="link" @click=${() => startEditing(core, step.key, column)}>${prompt}</button></div>`;
}

function details(more: CoachQuestion['more'], isHidden: boolean): unknown {
  if (more.length === 0 || isHidden) return nothing;
  return html`<dl class="more">${more.map(
    ({ label, text }) => html`<div><dt class="lb">${label}</dt><dd class="an">${text || '—'}</dd></div>`,
  )}</dl>`;
}

function draftField(core: Core, field: keyof Draft): TemplateResult {
  const isShort = field === 'current' || field === 'on';
  const name = field === 'on' ? l10n.t('Planned on') : columnName(field);
  return html`<label class="lb"
    >${name}<textarea
      rows=${isShort ? 1 : 2}
      data-draft=${field}
      .value=${live(core.state.draft?.[field] ?? '')}
      @input=${(event: Event) => writeDraft(core, field, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </label>`;
}

function buttons(core: Core, number: number): TemplateResult {
  return html`<div class="acts">
    <button class="btn pri" @click=${() => addDraft(core)}>${l10n.t('Add step {0}', number)}</button>
    <button class="btn sec" @click=${() => discardDraft(core)}>${l10n.t('Discard')}</button>
  </div>`;
}

function planNext(core: Core): TemplateResult {
  return html`<div class="acts"><button class="btn pri" @click=${() => plan(core)}>${l10n.t('Plan the next step')}</button></div>`;
}
