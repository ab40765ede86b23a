import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../values/date';
import { FileWriter, type NewFile } from '../template';

export interface ScorecardSeed {
  readonly title: string;
  readonly unit: string;
  readonly divideBy: 'effort' | 'duration';
  readonly today: IsoDate;
}

/** A new scorecard without entries. */
export function newScorecardText({ title, unit, divideBy, today }: ScorecardSeed): NewFile {
  return new FileWriter()
    .comment(
      l10n.t(
        'Each entry is a hypothesis about one opportunity. CD3 = cost of delay / effort, and cost of delay = reach x frequency x hours lost. Only the inputs are written down; scores and ranks are computed.',
      ),
    )
    .key('', 'title', title)
    .key('', 'reviewed', today.text, l10n.t('the day the team last went through the inputs'))
    .key('', 'unit', unit, l10n.t('of the cost of delay: hours, or a currency code such as EUR'))
    .key('', 'divide_by', divideBy, l10n.t('effort (dev-weeks) or duration (weeks), one for the whole list'))
    .blank()
    .key('', 'entries')
    .file();
}
