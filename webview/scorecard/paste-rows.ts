import * as l10n from '@vscode/l10n';
import { readRows } from '../../src/core/text/rows';
import type { Core } from './core';
import type { Field } from './model/change';
import { entriesOf } from './model/paste';

/**
 * Adds the rows of a spreadsheet, or of CSV, as entries of a list: one step to undo.
 * @param elsewhere the ids that items of the workspace have
 */
export function pasteRows(core: Core, text: string, list: string, elsewhere: readonly string[]): void {
  const sheet = core.scene().sheets.find(one => one.list === list);
  if (!sheet) return;
  if (!sheet.isEditable) {
    core.refuse(l10n.t('The text can’t be changed now, so nothing was pasted.'));
    return;
  }
  const inputs = sheet.columns.flatMap(({ input }): Field[] => (input ? [input] : []));
  const taken = new Set([...elsewhere, ...sheet.snapshot.view.entries.flatMap(({ id }) => id ?? [])]);
  const { operations, leftOut } = entriesOf(readRows(text), inputs, taken);
  if (operations.length === 0) {
    core.refuse(l10n.t('The clipboard holds no rows. Copy them from a table first.'));
    return;
  }
  const count = operations.length;
  const done = count === 1 ? l10n.t('1 entry added.') : l10n.t('{0} entries added.', count);
  core.edit(list, operations, { done: leftOut.length === 0 ? done : `${done} ${withoutCells(leftOut)}`, undo: true });
}

/** So many cells are named, the others counted. */
const mostNamed = 3;

function withoutCells(cells: readonly string[]): string {
  const named = cells.slice(0, mostNamed).join('; ');
  const more = cells.length - mostNamed;
  return more > 0
    ? l10n.t('Left out, as they are no values of their columns: {0}, and {1} more.', named, more)
    : l10n.t('Left out, as no value of its column: {0}.', named);
}
