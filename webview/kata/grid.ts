import type { StepText } from '../../src/core/views/kata-view';
import { step } from '../shared/input/grid-step';
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
    const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    const cell = target.closest<HTMLElement>('[data-column]');
    const isDone = cell ? (isField ? inField(core, event) : inCell(core, event)) : inDraft(core, event);
    if (!isDone && !isOwn(event, isField)) return;
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

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/** Letters, arrows and the undo of a field belong to the page. */
function isOwn(event: KeyboardEvent, isField: boolean): boolean {
  const isUndo = (event.ctrlKey || event.metaKey) && /^[zya]$/i.test(event.key) && isField;
  return isUndo || (isPlain(event) && !/^F\d+$/.test(event.key));
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

/** A click beside the field writes what it holds; a change to another window leaves it open. */
function leftField(core: Core, event: FocusEvent): void {
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('[data-column]');
  const { editing } = core.state;
  if (!editing || !cell || !(target instanceof HTMLTextAreaElement)) return;
  if (!target.isConnected || !document.hasFocus()) return;
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
  const cells = [...(cell.parentElement?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const next = cells[cells.indexOf(cell) + (event.shiftKey ? -1 : 1)];
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

function walk(core: Core, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-key]')];
  const cells = rows.map(row => [...row.querySelectorAll<HTMLElement>('[data-column]')]);
  const row = cells.findIndex(own => own.some(cell => cell.dataset.current !== undefined));
  const column = cells[row]?.findIndex(cell => cell.dataset.current !== undefined) ?? -1;
  if (row < 0 || column < 0) return false;
  const last = { row: rows.length - 1, column: cells[row]!.length - 1 };
  const next = step(key, { row, column }, last, ctrlKey || metaKey);
  const cell = next && cells[next.row]?.[next.column];
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
