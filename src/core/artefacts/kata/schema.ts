import * as l10n from '@vscode/l10n';
import { date, group, ignoredRules, quantity, reference, referenceOrText, text, texts, timeframe } from '../fields';
import { nodeType } from '../node-type';

export const kata = nodeType({
  fields: {
    title: text(() => l10n.t('What the team works towards.')),
    owner: text(() => l10n.t('The team that runs this kata.')),
    reviewed: date(() => l10n.t('When the team last stood at this board.')),
    challenge: referenceOrText(['outcome'], () => l10n.t('The direction: an outcome’s id, or a sentence.')),
    opportunity: reference(['opportunity'], () => l10n.t('The opportunity that is explored.')),
    metric: text(() => l10n.t('What is measured at every step.')),
    target: group(
      {
        value: quantity(() => l10n.t('The target condition.')),
        by: timeframe(() => l10n.t('When it should be reached.')),
      },
      () => l10n.t('The target condition: a value and when.'),
    ),
    start: group(
      { value: quantity(() => l10n.t('The condition at the start.')), on: date(() => l10n.t('When it was measured.')) },
      () => l10n.t('The condition at the start: a value and when it was measured.'),
    ),
    ignore: ignoredRules,
  },
  lists: { steps: 'step' },
  label: 'title',
});

export const step = nodeType({
  fields: {
    on: date(() => l10n.t('When the step was planned.')),
    current: quantity(() => l10n.t('The condition now: the actual of the step before.')),
    obstacle: text(() => l10n.t('The one obstacle that this step is about.')),
    step: text(() => l10n.t('What you do next; a week at most.')),
    experiment: reference(['experiment'], () => l10n.t('The experiment of the tree that this step runs.')),
    expected: text(() => l10n.t('What you expect, written before.')),
    actual: quantity(() => l10n.t('What happened.')),
    learned: text(() => l10n.t('What you learned.')),
    ignore: texts(() => l10n.t('Codes of rules that stay silent on this step.')),
  },
  lists: {},
  label: 'step',
});
