import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf } from '../artefacts/model';
import { rule } from './rule';

/** A stage is made of places; an empty one shows as an empty column. */
export const stageWithoutPlaces = rule({
  code: 'stage-without-places',
  severity: 'hint',
  kinds: ['stage'],
  *check(node) {
    if (node.source.type !== 'map' || childrenOf(node, 'place').length > 0) return;
    yield {
      message: l10n.t('“{0}” has no places, so nothing can be connected to it. What does one do there?', labelOf(node)),
    };
  },
});
