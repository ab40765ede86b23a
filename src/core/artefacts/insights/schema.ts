import * as l10n from '@vscode/l10n';
import { choice, date, estimate, id, ignoredRules, reference, text, texts } from '../fields';
import { nodeType } from '../node-type';

export const insights = nodeType({
  fields: {
    title: text(() => l10n.t('What this research was about.')),
    owner: text(() => l10n.t('Who keeps these notes.')),
    reviewed: date(() => l10n.t('When these insights were last gone through.')),
    ignore: ignoredRules,
  },
  lists: { insights: 'insight' },
  label: 'title',
});

export const insight = nodeType({
  fields: {
    id: id(),
    kind: choice(['survey', 'interview', 'telemetry', 'channel'], () =>
      l10n.t('How it was learned: wide (survey), deep (interview), observed (telemetry) or found (channel).'),
    ),
    on: date(() => l10n.t('When it was learned.')),
    participants: estimate(() => l10n.t('How many people or events it rests on.')),
    segment: text(() => l10n.t('Who they are.')),
    place: reference(['place'], () => l10n.t('The moment of the journey that it is about.')),
    finding: text(() => l10n.t('What was learned, in one sentence.')),
    quote: text(() => l10n.t('What someone said, in their words.')),
    source: text(() => l10n.t('The raw notes: a path in the repository or a link.')),
    bias: texts(() => l10n.t('What may have skewed it: recency, misread-question, leading-question, small-sample …')),
    ignore: texts(() => l10n.t('Codes of rules that stay silent on this insight.')),
  },
  lists: {},
  label: 'finding',
});
