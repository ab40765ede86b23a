import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../values/date';
import { FileWriter, type NewFile } from '../template';

/** A new journey with one stage and one place to fill. */
export function newJourneyText({ title, today }: { readonly title: string; readonly today: IsoDate }): NewFile {
  return new FileWriter()
    .comment(
      l10n.t(
        'The moments of the users’ work, in their order. Outcomes, opportunities and insights name a place from here. A place names no technology, so that it outlives yours.',
      ),
    )
    .key('', 'title', title)
    .fill('', 'who', l10n.t('the people who make this journey'))
    .key('', 'reviewed', today.text, l10n.t('due every six months'))
    .blank()
    .key('', 'stages')
    .fill('  - ', 'id', l10n.t('lower-case letters, digits and hyphens: onboard'))
    .fill('    ', 'title', l10n.t('a part of the journey: Onboard'))
    .key('    ', 'places')
    .fill('      - ', 'id', l10n.t('set-up'))
    .fill('        ', 'title', l10n.t('what the user is doing: Set up the stack'))
    .file();
}
