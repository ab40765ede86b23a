import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import type { Fix } from '../rules/rule';
import { isAbsent } from '../rules/support/absent';
import { addressOf } from '../rules/support/address';
import { addMonths, formatQuarter, type IsoDate, quarterOf } from '../values/date';
import { comparable, convert, formatQuantity, isDurationUnit, type Quantity } from '../values/quantity';

/** Sets when an outcome is to be reached: the end of the next quarter. Undefined where it says so already. */
export function timeFix(file: WorkspaceFile, node: NodeOf<'outcome'>, today: IsoDate): Fix | undefined {
  if (!isAbsent(node, 'by')) return undefined;
  const value = formatQuarter(quarterOf(addMonths(today, 3)));
  return {
    title: l10n.t('Set “by” to the end of the next quarter: {0}', value),
    operations: [{ op: 'set', id: addressOf(file, node), field: 'by', value }],
  };
}

/** Writes the target and the measurements of an outcome in the unit that it starts from, where they convert. */
export function sameUnitFix(file: WorkspaceFile, node: NodeOf<'outcome'>): Fix | undefined {
  const { from, to } = node.values;
  const unit = from?.unit;
  if (!from || unit === undefined || !isDurationUnit(unit)) return undefined;
  const other = (value: Quantity | undefined) =>
    value && value.unit !== unit && comparable(value, from) ? formatQuantity(convert(value, unit)!) : undefined;
  const id = addressOf(file, node);
  const target = other(to);
  const measured = node.children.flatMap(child => {
    const value = child.kind === 'measurement' ? other(child.values.value) : undefined;
    return value === undefined ? [] : [{ op: 'set' as const, id: addressOf(file, child), field: 'value', value }];
  });
  const operations = [
    ...(target === undefined ? [] : [{ op: 'set' as const, id, field: 'to', value: target }]),
    ...measured,
  ];
  return operations.length === 0 ? undefined : { title: l10n.t('Write all values in {0}', unit), operations };
}
