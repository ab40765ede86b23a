import * as l10n from '@vscode/l10n';
import { fieldRange, type NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { inputKeys } from '../scoring/input-keys';
import { asPercentage } from '../scoring/inputs';
import type { InputName } from '../scoring/model';
import { type Fix, rule } from './rule';
import { addressOf } from './support/address';
import { scoredEntryOf } from './support/scores';

/** The smallest effort that is worth planning, in dev-weeks. */
const smallestEffort = 0.5;

/** An input is a number that the formulas can work with: no effort of zero, no confidence above 100 %. */
export const scoreUnusableInput = rule({
  code: 'score-unusable-input',
  severity: 'error',
  kinds: ['entry'],
  *check(node, context) {
    for (const { input, reason } of scoredEntryOf(context, node)?.score.problems ?? []) {
      const field = inputKeys[input];
      yield { range: fieldRange(node, field), message: reason, fixes: changeFix(context.file, node, input) };
    }
  },
});

function changeFix(file: WorkspaceFile, node: NodeOf<'entry'>, input: InputName): Fix[] {
  const { effort, confidence } = node.values;
  const percentage = confidence && asPercentage(confidence);
  const changed =
    input === 'effort' && effort && effort.high <= 0 && effort.unit === undefined
      ? smallestEffort
      : input === 'confidence' && confidence && confidence.low > 1 && confidence.unit === '%'
        ? '100%'
        : input === 'confidence'
          ? percentage
          : undefined;
  if (changed === undefined) return [];
  return [
    {
      title: l10n.t('Change to {0}', changed),
      operations: [{ op: 'set', id: addressOf(file, node), field: inputKeys[input], value: changed }],
      ...(input === 'confidence' && changed === percentage ? { preferred: true, isSafe: true } : {}),
    },
  ];
}
