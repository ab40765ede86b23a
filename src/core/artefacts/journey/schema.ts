import * as l10n from '@vscode/l10n';
import { date, id, ignoredRules, text, texts } from '../fields';
import { nodeType } from '../node-type';

export const journey = nodeType({
  fields: {
    title: text(() => l10n.t('Whose journey this is.')),
    who: text(() => l10n.t('The people who make this journey.')),
    owner: text(() => l10n.t('The team that keeps this map.')),
    reviewed: date(() => l10n.t('When this map was last gone through. Due every six months.')),
    ignore: ignoredRules,
  },
  lists: { stages: 'stage' },
  label: 'title',
});

export const stage = nodeType({
  fields: {
    id: id(),
    title: text(() => l10n.t('A part of the journey.')),
    ignore: texts(() => l10n.t('Codes of rules that stay silent on this stage.')),
  },
  lists: { places: 'place' },
  label: 'title',
});

export const place = nodeType({
  fields: {
    id: id(),
    title: text(() => l10n.t('A moment of the journey: what the user is doing.')),
    products: texts(() => l10n.t('The products and tools that they meet there.')),
    ignore: texts(() => l10n.t('Codes of rules that stay silent on this place.')),
  },
  lists: {},
  label: 'title',
});
