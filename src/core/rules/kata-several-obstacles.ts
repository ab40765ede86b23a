import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';

const several = /\band\s+(?:the|an?|it|its|they|their|we|nobody|no one|nothing|people|there)\b|;/i;

/** One step is about one obstacle, so that its result tells something about that one. */
export const kataSeveralObstacles = rule({
  code: 'kata-several-obstacles',
  severity: 'hint',
  kinds: ['step'],
  *check(node) {
    if (!several.test(node.values.obstacle ?? '')) return;
    yield {
      range: fieldRange(node, 'obstacle'),
      message: l10n.t('“{0}” are several obstacles. Which one is this step about?', node.values.obstacle ?? ''),
    };
  },
});
