import * as l10n from '@vscode/l10n';
import type { EntryView } from '../../src/core/views/scorecard-view';
import type { Core } from './core';
import { type Field, operationsOf, problemOf, textOf } from './model/change';
import type { ColumnId } from './model/columns';
import { type Place, samePlace } from './state';

/** The entry as the text has it; undefined where it is gone. */
export function entryAt(core: Core, { list, key }: Place): EntryView | undefined {
  return core.state.lists.get(list)?.view.entries.find(entry => entry.key === key);
}

/** Selects a row and a cell of it, here and in the text beside. */
export function select(core: Core, place: Place, column: ColumnId = core.state.column): void {
  const isNew = !samePlace(core.state.selected, place);
  core.update({ selected: place, column, ...(isNew && core.state.picture !== 'order' ? { order: null } : {}) });
  if (isNew) core.send({ type: 'select', key: place.key }, place.list);
}

/** Gives the keyboard to the selected cell, or to the field in it. */
export function focusCell({ state }: Core, { scroll = false } = {}): void {
  const cell = document.querySelector<HTMLElement>('[role=gridcell][data-current]');
  if (scroll) cell?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  const field = state.editing ? cell?.querySelector<HTMLElement>('input, textarea') : null;
  (field ?? cell)?.focus({ preventScroll: !scroll });
}

/** Notes where the selected row stands. What it gives back is called after a drawing, and keeps the row in view where it moved. */
export function followSelected(): () => void {
  const row = () => document.querySelector<HTMLTableRowElement>('tr.sel');
  const before = row()?.rowIndex;
  return () => {
    const now = row();
    if (before !== undefined && now?.rowIndex !== before) now?.scrollIntoView({ block: 'nearest' });
  };
}

/** The fields that a column writes. */
function fieldsOf(column: ColumnId): readonly Field[] {
  switch (column) {
    case 'hypothesis':
      return ['capability', 'outcome', 'signal'];
    case 'rank':
    case 'cd3':
    case 'range':
    case 'first':
    case 'rice':
      return [];
    default:
      return [column];
  }
}

/**
 * Opens a cell for writing.
 * @param typed What its only field holds instead of its present text.
 */
export function startEditing(core: Core, place: Place, column: ColumnId, typed?: string): void {
  const entry = entryAt(core, place);
  const fields = fieldsOf(column);
  const sheet = core.scene().sheets.find(({ list }) => list === place.list);
  if (!entry || fields.length === 0 || !sheet?.isEditable) return;
  if (core.state.editing) commit(core, { force: true });
  const texts = Object.fromEntries(fields.map(field => [field, typed ?? textOf(entry, field)]));
  select(core, place, column);
  core.update({ editing: { ...place, column, texts } });
  core.drawNow();
  focusCell(core, { scroll: true });
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement && typed === undefined) activeElement.select();
}

/** Takes in what is typed. */
export function typed(core: Core, field: Field, text: string): void {
  const { editing } = core.state;
  if (editing) core.update({ editing: { ...editing, texts: { ...editing.texts, [field]: text } } });
}

/**
 * Writes what is typed, as one edit. Where it can't be used the field stays open and says why.
 * @param force Write it also then: the text keeps it, and the cell shows what is wrong.
 * @returns whether the field is closed
 */
export function commit(core: Core, { force = false } = {}): boolean {
  const { editing } = core.state;
  if (!editing) return true;
  const entry = entryAt(core, editing);
  const options = core.scene().sheets.find(({ list }) => list === editing.list)?.table.options;
  const problem =
    options && firstProblem(editing.texts, field => problemOf(field, editing.texts[field] ?? '', options));
  if (problem !== undefined && !force) {
    core.say(problem, true);
    return false;
  }
  core.update({ editing: null });
  if (entry) core.edit(editing.list, operationsOf(entry, editing.texts), { writes: editing });
  return true;
}

function firstProblem(texts: object, of: (field: Field) => string | undefined): string | undefined {
  return (Object.keys(texts) as Field[]).map(of).find(problem => problem !== undefined);
}

/** Closes the field and leaves the text as it was. */
export function leave(core: Core): void {
  core.update({ editing: null });
  core.afterDraw(() => focusCell(core));
}

/** Takes an input out of the text. */
export function clearCell(core: Core): void {
  const { selected, column } = core.state;
  const entry = selected && entryAt(core, selected);
  if (!entry || !isEditable(core)) return;
  if (column === 'rank' || column === 'hypothesis') {
    removeEntry(core, selected);
    return;
  }
  const fields = fieldsOf(column).filter(field => textOf(entry, field) !== '');
  if (fields.length === 0) return;
  const operations = fields.map(field => ({ op: 'set' as const, id: entry.key, field, value: null }));
  core.edit(selected.list, operations, { done: l10n.t('Cleared.'), undo: true });
}

export function removeEntry(core: Core, place: Place): void {
  const row = core.scene().sheets.find(({ list }) => list === place.list)?.table.rows;
  const name = row?.find(({ entry }) => entry.key === place.key)?.entry.name ?? '';
  if (!isEditable(core)) return;
  core.edit(place.list, [{ op: 'remove', id: place.key }], { done: l10n.t('Removed “{0}”.', name), undo: true });
}

function isEditable(core: Core): boolean {
  return core.scene().selected?.sheet.isEditable === true;
}
