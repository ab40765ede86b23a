import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { nodeKinds, nodeTypes } from '../artefacts/registry';
import { nearest } from '../text/nearest';
import { entryOf } from '../yaml/source';
import { isRuleCode, ruleCodes } from './codes';
import { rule } from './rule';
import { addressOf } from './support/address';

const kindsThatIgnore = nodeKinds.filter(kind => 'ignore' in nodeTypes[kind].fields);

/** So many of one list are told: it is not one of ours, and the rest says nothing new. */
const mostTold = 100;

/** What is to be ignored is a rule: a misspelt code silences nothing. */
export const unknownRule = rule({
  code: 'unknown-rule',
  severity: 'hint',
  kinds: kindsThatIgnore,
  *check(node, { file }) {
    const codes = (node.values as { readonly ignore?: readonly string[] }).ignore ?? [];
    const list = entryOf(node.source, 'ignore')?.value;
    let told = 0;
    for (const [index, code] of codes.entries()) {
      if (isRuleCode(code)) continue;
      if (++told > mostTold) return;
      const meant = nearest(code, ruleCodes, Math.max(3, Math.floor(code.length / 4)));
      yield {
        range: list?.type === 'list' ? list.items[index]?.value.range : fieldRange(node, 'ignore'),
        message: meant
          ? l10n.t('There is no rule “{0}”, so nothing is ignored. Did you mean “{1}”?', code, meant)
          : l10n.t('There is no rule “{0}”, so nothing is ignored.', code),
        fixes: meant
          ? [
              {
                title: l10n.t('Change to “{0}”', meant),
                operations: [
                  { op: 'set', id: addressOf(file, node), field: 'ignore', value: codes.with(index, meant) },
                ],
                preferred: true,
                isSafe: true,
              },
            ]
          : [],
      };
    }
  },
});
