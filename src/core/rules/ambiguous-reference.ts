import * as l10n from '@vscode/l10n';
import { labelOf, nameRange } from '../artefacts/model';
import { mostRelated, rule } from './rule';
import { referencesFrom, referringKinds } from './support/references';

/** A reference to an id that stands twice could mean either. */
export const ambiguousReference = rule({
  code: 'ambiguous-reference',
  severity: 'warning',
  kinds: referringKinds,
  *check(node, { file, index }) {
    for (const { id, accepts, range } of referencesFrom(file, node)) {
      const meant = index.definitions(id).filter(found => accepts.includes(found.node.kind));
      if (meant.length < 2) continue;
      yield {
        range,
        message: l10n.t('“{0}” could mean either of {1} items. Give each of them its own id.', id, meant.length),
        related: meant.slice(0, mostRelated).map(found => ({
          uri: found.file.uri,
          range: nameRange(found.node),
          message: labelOf(found.node),
        })),
      };
    }
  },
});
