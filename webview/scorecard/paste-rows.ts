import * as l10n from '@vscode/l10n';
import type { Core } from './core';
import type { Field } from './model/change';
import { entriesOf } from './model/paste';

/** Adds the rows of a spreadsheet, or of CSV, as entries of a list: one step to undo. */
export async function pasteRows(core: Core, text: string, list: string): Promise<void> {
  const { parse } = (await import('papaparse')).default;
  const sheet = core.scene().sheets.find(one => one.list === list);
  if (!sheet) return;
  if (!sheet.isEditable) return core.refuse(l10n.t('The text can’t be changed now, so nothing was pasted.'));
  const { data } = parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' });
  const inputs = sheet.columns.flatMap(({ input }): Field[] => (input ? [input] : []));
  const taken = new Set(sheet.snapshot.view.entries.flatMap(({ id }) => id ?? []));
  const operations = entriesOf(data, inputs, taken);
  if (operations.length === 0) return core.refuse(l10n.t('The clipboard holds no rows. Copy them from a table first.'));
  const count = operations.length;
  const done = count === 1 ? l10n.t('1 entry added.') : l10n.t('{0} entries added.', count);
  core.edit(list, operations, { done, undo: true });
}
