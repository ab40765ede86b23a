import * as l10n from '@vscode/l10n';
import { labelOf } from '../../artefacts/model';
import { type GeneratedDocument, gap, heading, paragraph } from '../document/document';
import type { DecisionBrief } from './brief';
import { outcomeLine, resultPassage, signalPassage, upperFirst } from './passages';

/**
 * The announcement of a solution to those whose work it changes: what changes for whom and why, what they have to do and by
 * when, where to ask, and how everybody will see whether it worked.
 */
export function announcement(brief: DecisionBrief): GeneratedDocument {
  const { opportunity, outcome, place, solution, title } = brief;
  const who = opportunity?.values.who;
  const { shipped, horizon, decision } = solution.values;
  return {
    title,
    blocks: [
      heading(1, l10n.t('Who this is for')),
      paragraph(
        who
          ? place
            ? upperFirst(l10n.t('{0}, at “{1}”.', who, place))
            : upperFirst(`${who}.`)
          : gap(l10n.t('Whose work does this change?')),
      ),
      heading(1, l10n.t('What changes')),
      paragraph(shipped ? l10n.t('{0}. Available since {1}.', title, shipped.text) : `${title}.`),
      paragraph(gap(l10n.t('What will they see, in two sentences and without our own words?'))),
      heading(1, l10n.t('Why')),
      paragraph(
        opportunity
          ? l10n.t('You told us: “{0}”', labelOf(opportunity))
          : gap(l10n.t('Which problem of theirs does it solve?')),
      ),
      ...(outcome ? [paragraph(outcomeLine(outcome))] : []),
      heading(1, l10n.t('What you have to do')),
      paragraph(gap(l10n.t('Nothing? Or which step, and how long does it take?'))),
      heading(1, l10n.t('When')),
      paragraph(
        shipped
          ? l10n.t('Since {0}.', shipped.text)
          : gap(
              horizon === 'now'
                ? l10n.t('We work on it. From when, for whom first?')
                : l10n.t('From when, for whom first?'),
            ),
      ),
      heading(1, l10n.t('Where to ask')),
      paragraph(
        brief.owner
          ? [l10n.t('{0}: ', brief.owner), { gap: l10n.t('in which channel, and until when?') }]
          : gap(l10n.t('Whom, in which channel, and until when?')),
      ),
      ...(decision
        ? [paragraph([l10n.t('The decision and its alternatives: '), { link: decision, to: decision }])]
        : []),
      heading(1, l10n.t('How we will see whether it worked')),
      signalPassage(brief),
      ...resultPassage(brief),
    ],
  };
}
