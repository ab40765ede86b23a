import type { StepText } from '../../src/core/views/kata-view';
import { cellAfter, cellBeside, isField, isOfPage, isPlain, leftCell } from '../shared/input/cells';
import { undoInField } from '../shared/input/undo';
import {
  addDraft,
  clearCell,
  commit,
  discardDraft,
  focusCell,
  leave,
  openExperiment,
  select,
  startEditing,
} from './actions';
import type { Core } from './core';

/**
 * Keys and clicks of the table, as the grid pattern of WAI-ARIA has them. A key that is handled here goes no further: VS Code
 * forwards what reaches the window to its own keybindings.
 */
export function listenToGrid(core: Core, root: HTMLElement): void {
  root.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-column]');
    const isDone = cell ? (isField(target) ? inField(core, event) : inCell(core, event)) : inDraft(core, event);
    if (!isDone && !isOfPage(event)) return;
    if (isDone) event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('input', event => {
    const target = event.target as HTMLTextAreaElement;
    const { editing } = core.state;
    if (editing && target.closest('[data-column]')) core.update({ editing: { ...editing, text: target.value } });
  });
  root.addEventListener('focusout', event => leftField(core, event));
  root.addEventListener('click', event => clicked(core, event));
}

/** A click selects; a click on the selected cell writes in it. */
function clicked(core: Core, event: MouseEvent): void {
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('[data-column]');
  if (!cell || target instanceof HTMLTextAreaElement || target.closest('button')) return;
  const { key, column } = placeOf(cell);
  if (core.state.selected === key && core.state.column === column) {
    startEditing(core, key, column);
    return;
  }
  if (core.state.editing) commit(core, { force: true });
  select(core, key, column);
  core.afterDraw(() => focusCell(core));
}

/** A click beside the field writes what it holds. */
function leftField(core: Core, event: FocusEvent): void {
  const cell = leftCell(event, '[data-column]');
  const { editing } = core.state;
  if (!editing || !cell) return;
  const { key, column } = placeOf(cell);
  if (key === editing.key && column === editing.field) commit(core, { force: true });
}

function inField(core: Core, event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'Enter':
      if (commit(core)) core.afterDraw(() => focusCell(core));
      return true;
    case 'Escape':
      leave(core);
      return true;
    case 'Tab':
      return toNextCell(core, event);
    default:
      return undoInField(event);
  }
}

/** Tab writes what was typed and opens the next cell of the row. */
function toNextCell(core: Core, event: KeyboardEvent): boolean {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')!;
  const next = cellBeside(cell, '[data-column]', event.shiftKey ? -1 : 1);
  if (!commit(core)) return true;
  if (next) startEditing(core, placeOf(next).key, placeOf(next).column);
  else core.afterDraw(() => focusCell(core));
  return true;
}

function inCell(core: Core, event: KeyboardEvent): boolean {
  const { key } = event;
  const { selected, column } = core.state;
  if (selected === null || (event.target as HTMLElement).closest('button')) return false;
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    openExperiment(core);
    return true;
  }
  if (key === 'Enter' || key === 'F2') {
    startEditing(core, selected, column);
    return true;
  }
  if (key === 'Delete' || key === 'Backspace') {
    clearCell(core);
    return true;
  }
  if (key.length === 1 && isPlain(event) && key !== ' ') {
    startEditing(core, selected, column, key);
    return true;
  }
  return walk(core, event);
}

/** In the planned step Ctrl+Enter adds it, and Escape discards it. */
function inDraft(core: Core, event: KeyboardEvent): boolean {
  if (!(event.target as HTMLElement).closest('[data-draft]')) return false;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) addDraft(core);
  else if (event.key === 'Escape') discardDraft(core);
  else return undoInField(event);
  return true;
}

function walk(core: Core, event: KeyboardEvent): boolean {
  const cell = cellAfter(event, 'tr[data-key]', '[data-column]');
  if (!cell) return false;
  select(core, placeOf(cell).key, placeOf(cell).column);
  // The next key may come before the next frame: it goes on from here.
  core.drawNow();
  focusCell(core);
  return true;
}

function placeOf({ dataset }: HTMLElement): { readonly key: string; readonly column: StepText } {
  return { key: dataset.key ?? '', column: dataset.column as StepText };
}
