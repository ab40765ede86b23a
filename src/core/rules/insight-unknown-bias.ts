import * as l10n from '@vscode/l10n';
import { closest, distance } from 'fastest-levenshtein';
import { fieldRange } from '../artefacts/model';
import { entryOf } from '../yaml/source';
import { rule } from './rule';
import { addressOf } from './support/address';

/** The biases that have a name of their own. */
export const biases = ['recency', 'misread-question', 'leading-question', 'small-sample'] as const;

/** Biases have common names, so that insights can be compared. */
export const insightUnknownBias = rule({
  code: 'insight-unknown-bias',
  severity: 'hint',
  kinds: ['insight'],
  *check(node, { file }) {
    const list = entryOf(node.source, 'bias')?.value;
    for (const [index, bias] of (node.values.bias ?? []).entries()) {
      if ((biases as readonly string[]).includes(bias)) continue;
      const nearest = closest(bias, biases);
      const range = list?.type === 'list' ? list.items[index]?.value.range : fieldRange(node, 'bias');
      const isNear = distance(bias, nearest) <= 3;
      const change = { op: 'set' as const, id: addressOf(file, node), field: `bias/${index}`, value: nearest };
      yield {
        range,
        fixes: isNear ? [{ title: l10n.t('Change to “{0}”', nearest), operations: [change], preferred: true }] : [],
        message: isNear
          ? l10n.t('“{0}” is not among the known biases. Did you mean “{1}”?', bias, nearest)
          : l10n.t('“{0}” is not among the known biases: {1}.', bias, biases.join(', ')),
      };
    }
  },
});
