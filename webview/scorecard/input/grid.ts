import { cellAfter, cellBeside, isField, isOfPage, isPlain, leftCell } from '../../shared/input/cells';
import { undoInField } from '../../shared/input/undo';
import { clearCell, commit, focusCell, leave, select, startEditing, typed } from '../actions';
import type { Core } from '../core';
import type { Field } from '../model/change';
import type { ColumnId } from '../model/columns';
import { type Place, samePlace } from '../state';

/**
 * Keys and clicks of the table, as the grid pattern of WAI-ARIA has them. A key that is handled here goes no further: VS Code
 * forwards what reaches the window to its own keybindings.
 */
export function listenToGrid(core: Core, root: HTMLElement): void {
  root.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[role=gridcell]');
    if (!cell) {
      if (isPlain(event) || event.key.startsWith('F') === false) keepFromWorkbench(event);
      return;
    }
    const isDone = isField(target) ? inField(core, event) : inCell(core, event);
    if (!isDone) return keepFromWorkbench(event);
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('input', event => {
    const target = event.target as HTMLElement;
    const field = target.dataset.field as Field | undefined;
    if (field && isField(target) && target.closest('[role=gridcell]')) typed(core, field, target.value);
  });
  root.addEventListener('focusout', event => leftField(core, event));
  root.addEventListener('click', event => clicked(core, event));
}

/** What is not done here may still be no matter of VS Code. */
function keepFromWorkbench(event: KeyboardEvent): void {
  if (isOfPage(event)) event.stopPropagation();
}

/** A click selects; a click on a cell of the selected row writes in it. */
function clicked(core: Core, event: MouseEvent): void {
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('[role=gridcell]');
  if (!cell || isField(target) || target.closest('button')) return;
  const place = placeOf(cell);
  const column = cell.dataset.column as ColumnId;
  const wasSelected = core.scene().selected?.row.entry.key === place.key && core.state.selected?.list === place.list;
  if (wasSelected && target.closest('.in, .hps')) {
    startEditing(core, place, column);
    return;
  }
  if (core.state.editing) commit(core, { force: true });
  select(core, place, column);
  core.afterDraw(() => focusCell(core));
}

/** A click beside the field writes what it holds. */
function leftField(core: Core, event: FocusEvent): void {
  const next = event.relatedTarget as HTMLElement | null;
  const cell = leftCell(event, '[role=gridcell]');
  const { editing } = core.state;
  if (!editing || !cell) return;
  // A field that is drawn away leaves too, when another one is open already.
  const isOpen = cell.dataset.column === editing.column && samePlace(editing, placeOf(cell));
  if (!isOpen || (next && cell.contains(next))) return;
  commit(core, { force: true });
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
      return toNextField(core, event);
    default:
      return undoInField(event);
  }
}

/** Tab goes on to the next line of a hypothesis, then to the next input of the row, and writes what was typed. */
function toNextField(core: Core, event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('[role=gridcell]')!;
  const fields = [...cell.querySelectorAll<HTMLElement>('[data-field]')];
  const direction = event.shiftKey ? -1 : 1;
  const within = fields[fields.indexOf(target) + direction];
  if (within) {
    within.focus();
    return true;
  }
  const next = cellBeside(cell, '[data-writes]', direction);
  if (!commit(core)) return true;
  if (!next) {
    core.afterDraw(() => focusCell(core));
    return true;
  }
  startEditing(core, placeOf(next), next.dataset.column as ColumnId);
  return true;
}

function inCell(core: Core, event: KeyboardEvent): boolean {
  const { key } = event;
  const { selected, column } = core.state;
  const target = event.target as HTMLElement;
  if (!selected || target.closest('button')) return false;
  if (key === 'Enter' || key === 'F2') {
    startEditing(core, selected, column);
    return true;
  }
  if (key === 'Delete' || key === 'Backspace') {
    clearCell(core);
    return true;
  }
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
    const { left, bottom } = target.getBoundingClientRect();
    core.update({ popup: { type: 'row', place: selected, x: left, y: bottom } });
    return true;
  }
  const isText = key.length === 1 && isPlain(event) && key !== ' ' && column !== 'hypothesis';
  if (isText && core.scene().selected?.sheet.columns.some(one => one.id === column && one.input)) {
    startEditing(core, selected, column, key);
    return true;
  }
  return walk(core, event);
}

/** The arrow keys, Home, End and the page keys. */
function walk(core: Core, event: KeyboardEvent): boolean {
  const cell = cellAfter(event, '[role=row][data-key]', '[role=gridcell]');
  if (!cell) return false;
  select(core, placeOf(cell), cell.dataset.column as ColumnId);
  // The next key may come before the next frame: it goes on from here.
  core.drawNow();
  focusCell(core, { scroll: true });
  return true;
}

function placeOf({ dataset }: HTMLElement): Place {
  return { list: dataset.list ?? '', key: dataset.key ?? '' };
}
