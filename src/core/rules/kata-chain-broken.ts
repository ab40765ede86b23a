import * as l10n from '@vscode/l10n';
import { fieldRange, labelOf, type ModelNode } from '../artefacts/model';
import { difference, type Quantity } from '../values/quantity';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { addressOf } from './support/address';

/** A step begins where the step before it ended, and the first one where the kata starts. */
export const kataChainBroken = rule({
  code: 'kata-chain-broken',
  severity: 'error',
  kinds: ['step'],
  *check(node, { file }) {
    const { current } = node.values;
    const before = endBefore(node);
    if (!before) return;
    const fixes = [
      {
        title: l10n.t('Begin at {0}', before.text),
        operations: [{ op: 'set' as const, id: addressOf(file, node), field: 'current', value: before.text }],
        preferred: true,
      },
    ];
    if (!current && isAbsent(node, 'current')) {
      yield {
        severity: 'warning',
        message: l10n.t(
          '“{0}” does not say where it begins: what is before it ended at {1}.',
          labelOf(node),
          before.text,
        ),
        fixes,
      };
    } else if (current && difference(before, current)?.value !== 0) {
      yield {
        range: fieldRange(node, 'current'),
        message: l10n.t(
          '“{0}” begins at {1}, but what is before it ended at {2}. Which one was measured?',
          labelOf(node),
          current.text,
          before.text,
        ),
        fixes,
      };
    }
  },
});

/** What the step before ended with; for the first step what the kata starts from. */
function endBefore(node: ModelNode): Quantity | undefined {
  const kata = node.parent;
  const previous = kata?.children[Number(node.path.at(-1)) - 1];
  if (previous?.kind === 'step') return previous.values.actual;
  return kata?.kind === 'kata' ? kata.values.start?.value : undefined;
}
