import * as l10n from '@vscode/l10n';
import { fieldRange, type NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { comparable, type Quantity } from '../values/quantity';
import { type Fix, rule } from './rule';
import { addressOf } from './support/address';

/** The ends of an outcome and its measurements share one unit, or units that convert. */
export const outcomeUnitsDiffer = rule({
  code: 'outcome-units-differ',
  severity: 'error',
  kinds: ['outcome', 'measurement'],
  *check(node, { file }) {
    if (node.kind === 'outcome') {
      const { from, to } = node.values;
      if (!from || !to || comparable(from, to)) return;
      yield {
        range: fieldRange(node, 'to'),
        message: l10n.t('“{0}” and “{1}” can’t be compared. State both ends in one unit.', from.text, to.text),
        fixes: [...unitFix(file, node, 'from', from, to), ...unitFix(file, node, 'to', to, from)],
      };
      return;
    }
    const { value } = node.values;
    const { from, to } = (node.parent as NodeOf<'outcome'> | undefined)?.values ?? {};
    const end = from ?? to;
    if (!value || !end || comparable(value, end) || (to && comparable(value, to))) return;
    yield {
      range: fieldRange(node, 'value'),
      message: l10n.t('“{0}” can’t be compared with “{1}”. Measure in the unit of the outcome.', value.text, end.text),
      fixes: unitFix(file, node, 'value', value, end),
    };
  },
});

/** Copies the other end's unit to a number that has none. */
function unitFix(
  file: WorkspaceFile,
  node: NodeOf<'outcome'> | NodeOf<'measurement'>,
  field: string,
  bare: Quantity,
  other: Quantity,
): Fix[] {
  if (bare.unit !== undefined || other.unit === undefined) return [];
  const value = bare.text + other.text.replace(/^[^a-z%‰°\p{Sc}/]*?(?=\s*[\p{L}%‰°\p{Sc}/])/iu, '');
  return [
    { title: l10n.t('Change to “{0}”', value), operations: [{ op: 'set', id: addressOf(file, node), field, value }] },
  ];
}
