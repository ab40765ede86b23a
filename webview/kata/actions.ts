import * as l10n from '@vscode/l10n';
import { conditionNow, type StepText, type StepView } from '../../src/core/views/kata-view';
import { addition, type Draft, isSettled, nextStep, operationsOf, problemOf } from './change';
import type { Core } from './core';

/** The step as the text has it; undefined where it is gone. */
function stepAt({ state }: Core, key: string | null): StepView | undefined {
  return state.snapshot?.view.steps.find(step => step.key === key);
}

function numberOf({ state }: Core, key: string): number {
  return (state.snapshot?.view.steps.findIndex(step => step.key === key) ?? -1) + 1;
}

export function isEditable({ state: { snapshot } }: Core): boolean {
  return snapshot?.editable === true && !snapshot.broken;
}

/** Selects a cell, here and in the text beside. */
export function select(core: Core, key: string, column: StepText = core.state.column): void {
  const isNew = core.state.selected !== key;
  const isSame = !isNew && core.state.column === column;
  core.update({ selected: key, column, ...(isSame ? {} : { unlocked: null }) });
  if (isNew) core.send({ type: 'select', key });
}

/** Gives the keyboard to the selected cell, or to the field in it. */
export function focusCell({ state }: Core): void {
  const cell = document.querySelector<HTMLElement>('[data-column][data-current]');
  cell?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  const field = state.editing ? cell?.querySelector<HTMLElement>('textarea') : null;
  (field ?? cell)?.focus({ preventScroll: true });
}

/**
 * Opens a cell for writing. What was expected stays as it is once the result is in, unless the user asks a second time.
 * @param typed What it holds instead of its present text.
 */
export function startEditing(core: Core, key: string, field: StepText, typed?: string): void {
  const step = stepAt(core, key);
  if (!step || !isEditable(core)) return;
  if (core.state.editing) commit(core, { force: true });
  select(core, key, field);
  if (isSettled(step, field) && core.state.unlocked !== key) {
    core.update({ unlocked: key });
    core.refuse(
      l10n.t(
        'The result of step {0} is in, so what was expected stays as it was written. Press Enter once more to change it all the same.',
        numberOf(core, key),
      ),
    );
    core.afterDraw(() => focusCell(core));
    return;
  }
  core.update({ editing: { key, field, text: typed ?? step[field] } });
  core.drawNow();
  focusCell(core);
  if (typed === undefined) (document.activeElement as HTMLTextAreaElement | null)?.select?.();
}

/**
 * Writes what is typed, as one edit. Where it can't be used the field stays open and says why.
 * @param force Write it also then: the text keeps it, and the problem shows.
 * @returns whether the field is closed
 */
export function commit(core: Core, { force = false } = {}): boolean {
  const { editing } = core.state;
  if (!editing) return true;
  const step = stepAt(core, editing.key);
  const problem = problemOf(editing.field, editing.text);
  if (problem !== undefined && !force) {
    core.say(problem, true);
    return false;
  }
  core.update({ editing: null, unlocked: null });
  if (!step) return true;
  const done = isSettled(step, editing.field)
    ? { done: l10n.t('What step {0} expected was changed after its result.', numberOf(core, step.key)) }
    : {};
  core.edit(operationsOf(step, editing.field, editing.text), { writes: editing, ...done });
  return true;
}

/** Closes the field and leaves the text as it was. */
export function leave(core: Core): void {
  core.update({ editing: null, unlocked: null });
  core.afterDraw(() => focusCell(core));
}

/** Takes a value out of the text. */
export function clearCell(core: Core): void {
  const { selected, column } = core.state;
  const step = stepAt(core, selected);
  if (!step || !isEditable(core) || step[column] === '') return;
  if (isSettled(step, column)) core.refuse(l10n.t('The result is in, so what was expected stays.'));
  else core.edit(operationsOf(step, column, ''), { done: l10n.t('Cleared.') });
}

/** Goes to the experiment that the selected step runs. */
export function openExperiment(core: Core): void {
  const id = stepAt(core, core.state.selected)?.experiment?.id;
  if (id !== undefined) core.send({ type: 'openLink', id });
  else core.say(l10n.t('This step names no experiment.'), true);
}

/** Begins the next step in the panel beside the table; nothing of it stands in the text yet. */
export function plan(core: Core): void {
  const { snapshot } = core.state;
  if (core.state.draft) focusDraft(core, 'obstacle');
  if (!snapshot || !isEditable(core) || core.state.draft) return;
  const next = nextStep(snapshot.view);
  if ('reason' in next) {
    const last = snapshot.view.steps.at(-1)!;
    core.update({ selected: last.key, column: 'actual' });
    core.refuse(next.reason);
    core.afterDraw(() => focusCell(core));
    return;
  }
  core.update({ draft: next.draft, notice: null });
  focusDraft(core, next.draft.current === '' ? 'current' : 'obstacle');
}

export function writeDraft(core: Core, field: keyof Draft, text: string): void {
  if (core.state.draft) core.update({ draft: { ...core.state.draft, [field]: text } });
}

/** Adds the planned step as a whole: one step to undo. */
export function addDraft(core: Core): void {
  const { draft, snapshot } = core.state;
  if (!draft || !snapshot || !isEditable(core)) return;
  const problem = problemOf('current', draft.current) ?? problemOf('on', draft.on);
  const added = addition(draft);
  if (problem !== undefined) {
    core.refuse(problem);
  } else if ('missing' in added) {
    core.refuse(
      added.missing === 'step'
        ? l10n.t('Say what you try next, in a week at most.')
        : l10n.t('Say what you expect before you start. A number can be checked.'),
    );
    focusDraft(core, added.missing);
  } else {
    core.update({ draft: null });
    core.edit([added.operation], { draft, done: l10n.t('Step {0} added.', snapshot.view.steps.length + 1) });
  }
}

export function discardDraft(core: Core): void {
  core.update({ draft: null });
  core.afterDraw(() => focusCell(core));
}

function focusDraft(core: Core, field: keyof Draft): void {
  core.afterDraw(() => document.querySelector<HTMLElement>(`[data-draft="${field}"]`)?.focus());
}

/** What the kata stands at, for the head of the page. */
export function now(core: Core): string {
  return core.state.snapshot ? conditionNow(core.state.snapshot.view) : '';
}
