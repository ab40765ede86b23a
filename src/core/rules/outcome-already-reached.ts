import * as l10n from '@vscode/l10n';
import { childrenOf, fieldRange, labelOf, type NodeOf } from '../artefacts/model';
import { dayNumber } from '../values/date';
import { shareOfWay } from '../values/quantity';
import { rule } from './rule';

/** A target that was reached asks for no change any more: the next one is agreed, or the outcome is closed. */
export const outcomeAlreadyReached = rule({
  code: 'outcome-already-reached',
  severity: 'hint',
  kinds: ['outcome'],
  *check(node) {
    const { from, to } = node.values;
    const latest = latestMeasurement(node);
    const value = latest?.values.value;
    if (!from || !to || !latest || !value || (shareOfWay(from, to, value) ?? 0) < 1) return;
    yield {
      range: fieldRange(latest, 'value'),
      message: l10n.t(
        '“{0}” has reached its target of {1}. Agree on the next target, or start the next outcome.',
        labelOf(node),
        to.text,
      ),
    };
  },
});

/** The measurement with the latest date; of several without a date the last one written. */
function latestMeasurement(node: NodeOf<'outcome'>): NodeOf<'measurement'> | undefined {
  const day = ({ values }: NodeOf<'measurement'>) => (values.on ? dayNumber(values.on) : 0);
  return childrenOf(node, 'measurement').reduce<NodeOf<'measurement'> | undefined>(
    (latest, each) => (latest && day(latest) > day(each) ? latest : each),
    undefined,
  );
}
