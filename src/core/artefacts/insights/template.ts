import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../values/date';
import { FileWriter, type NewFile } from '../template';

/** A new file for insights, without any yet. */
export function newInsightsText({ title, today }: { readonly title: string; readonly today: IsoDate }): NewFile {
  return new FileWriter()
    .comment(
      l10n.t(
        'What was learned from users, one finding each: from how many of them, who they are, and what may have skewed it. Opportunities name these ids as their evidence.',
      ),
    )
    .key('', 'title', title)
    .key('', 'reviewed', today.text)
    .blank()
    .key('', 'insights')
    .file();
}
