import * as l10n from '@vscode/l10n';
import { childrenOf, fieldRange, labelOf } from '../artefacts/model';
import { choiceWord } from '../views/words';
import { rule } from './rule';

/** What only one source says is checked in another way before it is built on. */
export const opportunitySingleSource = rule({
  code: 'opportunity-single-source',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node, { index }) {
    const evidence = childrenOf(node, 'evidence');
    const insights = new Set(evidence.flatMap(({ values }) => values.insight ?? []));
    const [only] = insights;
    const insight = insights.size === 1 && only !== undefined ? index.find(only, ['insight'])?.node : undefined;
    if (insight?.kind !== 'insight') return;
    const { kind } = insight.values;
    yield {
      range: fieldRange(evidence[0]!, 'insight'),
      message:
        kind === undefined
          ? l10n.t('All that is known of “{0}” comes from one source. Look for it in another way, too.', labelOf(node))
          : l10n.t(
              'All that is known of “{0}” comes from one {1}. Look for it in another way, too.',
              labelOf(node),
              choiceWord(kind),
            ),
    };
  },
});
