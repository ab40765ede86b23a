import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { nearest } from '../text/nearest';
import { entryOf } from '../yaml/source';
import { type Fix, rule } from './rule';
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
      const meant = nearest(bias, biases, 3);
      yield {
        range: list?.type === 'list' ? list.items[index]?.value.range : fieldRange(node, 'bias'),
        message: meant
          ? l10n.t('“{0}” is not among the known biases. Did you mean “{1}”?', bias, meant)
          : l10n.t('“{0}” is not among the known biases: {1}.', bias, biases.join(', ')),
        fixes: meant ? [replacement(addressOf(file, node), index, meant)] : [],
      };
    }
  },
});

function replacement(id: string, index: number, meant: string): Fix {
  const operations = [{ op: 'set' as const, id, field: `bias/${index}`, value: meant }];
  return { title: l10n.t('Change to “{0}”', meant), operations, preferred: true };
}
