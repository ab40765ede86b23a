import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { hasPlaces, placeOf } from './support/places';

/** Where a journey is drawn, an opportunity has its place on it. */
export const opportunityWithoutPlace = rule({
  code: 'opportunity-without-place',
  severity: 'hint',
  kinds: ['opportunity'],
  *check(node, context) {
    if (!isAbsent(node, 'place') || placeOf(node) !== undefined || !hasPlaces(context)) return;
    // What stands on the roadmap falls out of its columns.
    const { horizon } = node.values;
    yield {
      severity: horizon === undefined ? 'hint' : 'warning',
      message: l10n.t('“{0}” is on no place of the journey, so the journey does not show it.', labelOf(node)),
      fixes: insertKeysFix(context.file, node, ['place'], l10n.t('Add “{0}”', 'place')),
    };
  },
});
