import * as l10n from '@vscode/l10n';
import { choice, date, ignoredRules, text, texts } from '../fields';
import { nodeType } from '../node-type';

export const roadmap = nodeType({
  fields: {
    title: text(() => l10n.t('Whose roadmap this is.')),
    owner: text(() => l10n.t('The team that keeps it.')),
    reviewed: date(() => l10n.t('When it was last gone through. Due every quarter.')),
    columns: choice(['journey', 'outcomes'], () =>
      l10n.t('What the columns are: places of the journey, or business outcomes.'),
    ),
    trees: texts(() => l10n.t('The tree files that it is derived from, as glob patterns.')),
    rows: texts(() => l10n.t('The rows: recent, now, next, future.')),
    ignore: ignoredRules,
  },
  lists: {},
  label: 'title',
});
