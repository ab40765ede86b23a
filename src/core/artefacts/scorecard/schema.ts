import * as l10n from '@vscode/l10n';
import { choice, date, estimate, group, id, ignoredRules, reference, text, texts } from '../fields';
import { nodeType } from '../node-type';

export const scorecard = nodeType({
  fields: {
    title: text(() => l10n.t('What these candidates are for.')),
    owner: text(() => l10n.t('The team that keeps this list.')),
    reviewed: date(() => l10n.t('When the inputs were last gone through.')),
    unit: text(() => l10n.t('Unit of the cost of delay: hours, or a currency code.')),
    divide_by: choice(['effort', 'duration'], () =>
      l10n.t(
        'What the cost of delay is divided by: effort in dev-weeks, or the weeks that the pipeline is blocked. One for the whole list.',
      ),
    ),
    ignore: ignoredRules,
  },
  lists: { entries: 'entry' },
  label: 'title',
});

export const entry = nodeType({
  fields: {
    id: id(),
    opportunity: reference(['opportunity'], () => l10n.t('The opportunity that is scored.')),
    capability: text(() => l10n.t('We believe that … (a capability)')),
    outcome: text(() => l10n.t('will result in … (a change for the user)')),
    signal: text(() => l10n.t('we know we have succeeded when we see … (a number, for whom, within which time)')),
    reach: estimate(() => l10n.t('How many people have the problem.')),
    frequency: estimate(() => l10n.t('How many times a week each of them has it.')),
    hours_lost: estimate(() => l10n.t('Hours that each of them loses each time.')),
    confidence: estimate(() => l10n.t('How sure you are of these estimates, in percent. Absent means not stated.')),
    effort: estimate(() => l10n.t('Dev-weeks that the team needs to address the problem.')),
    duration: estimate(() => l10n.t('Weeks from start to finish.')),
    deadline: date(() => l10n.t('Before this date minus the duration nothing is lost.')),
    cost_of_delay: estimate(() =>
      l10n.t('What a week of delay costs, in the unit of the list. Stands in for reach, frequency and hours lost.'),
    ),
    owner: text(() => l10n.t('Who stands behind these estimates, where that is not the owner of the list.')),
    measured: group(
      {
        on: date(() => l10n.t('When it was measured.')),
        reach: estimate(() => l10n.t('How many people had the problem.')),
        frequency: estimate(() => l10n.t('How many times a week each of them had it.')),
        hours_lost: estimate(() => l10n.t('Hours that each of them lost each time.')),
        effort: estimate(() => l10n.t('Dev-weeks that it took.')),
        duration: estimate(() => l10n.t('Weeks from start to finish.')),
        cost_of_delay: estimate(() => l10n.t('What a week of delay cost, in the unit of the list.')),
      },
      () => l10n.t('What the inputs turned out to be, once it was known: estimates are calibrated by it.'),
    ),
    ignore: texts(() => l10n.t('Codes of rules that stay silent on this entry.')),
  },
  lists: {},
  label: 'capability',
});
