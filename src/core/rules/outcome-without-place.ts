import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { hasPlaces } from './support/places';

/** A product outcome connects to a moment of the journey, where the journey is drawn. */
export const outcomeWithoutPlace = rule({
  code: 'outcome-without-place',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, context) {
    if (node.values.level !== 'product' || !isAbsent(node, 'place') || !hasPlaces(context)) return;
    yield {
      message: l10n.t(
        '“{0}” names no place of the journey. At which moment do people behave differently?',
        labelOf(node),
      ),
      fixes: insertKeysFix(context.file, node, ['place'], l10n.t('Add “{0}”', 'place')),
    };
  },
});
