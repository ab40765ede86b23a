import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { placeOf } from './support/places';

const moment =
  /\b(?:when|while|whenever|before|after|until|during|once|as soon as|if|each time|every time|in the middle of|at the end of|on my (?:first|last)|wenn|sobald|bevor|nachdem|während|solange|jedes Mal|beim)\b/i;

/** An opportunity happens at a moment: a place of the journey, or a “When …” in its title. */
export const opportunityWithoutMoment = rule({
  code: 'opportunity-without-moment',
  severity: 'warning',
  kinds: ['opportunity'],
  *check(node, { file }) {
    const { title } = node.values;
    if (title === undefined || moment.test(title) || !isAbsent(node, 'place') || placeOf(node) !== undefined) return;
    yield {
      message: l10n.t('When does “{0}” happen? Name a place of the journey, or begin with “When …”.', labelOf(node)),
      fixes: insertKeysFix(file, node, ['place'], l10n.t('Add “{0}”', 'place')),
    };
  },
});
