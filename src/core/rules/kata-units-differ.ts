import * as l10n from '@vscode/l10n';
import { fieldRange, type ModelNode } from '../artefacts/model';
import { comparable, type Quantity } from '../values/quantity';
import { rule } from './rule';

/** The condition is measured in one unit from the start to the target. */
export const kataUnitsDiffer = rule({
  code: 'kata-units-differ',
  severity: 'error',
  kinds: ['kata', 'step'],
  *check(node) {
    const end = node.kind === 'kata' ? node.values.start?.value : referenceOf(node.parent);
    const value = node.kind === 'kata' ? node.values.target?.value : node.values.actual;
    if (!end || !value || comparable(value, end)) return;
    yield {
      range: fieldRange(node, node.kind === 'kata' ? 'target' : 'actual'),
      message: l10n.t('“{0}” can’t be compared with “{1}”, where the kata starts. Use one unit.', value.text, end.text),
    };
  },
});

/** What the values of the steps are compared with. */
function referenceOf(kata: ModelNode | undefined): Quantity | undefined {
  return kata?.kind === 'kata' ? (kata.values.start?.value ?? kata.values.target?.value) : undefined;
}
