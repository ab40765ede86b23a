import * as l10n from '@vscode/l10n';
import { choiceName } from '../../artefacts/names';
import { type InsightCard, type InsightsView, weightOf } from '../../views/insights-view';
import { weightText } from '../../views/insights-words';
import { choiceWord } from '../../views/words';
import {
  type Block,
  type Cell,
  type GeneratedDocument,
  heading,
  list,
  paragraph,
  type Text,
  table,
} from '../document/document';

/** Insights as a document: a table of each kind, then what is linked to nothing, both ways. */
export function insightsDocument(view: InsightsView): GeneratedDocument {
  const kinds = [...new Set(view.insights.map(({ kind = '' }) => kind))];
  const loose = view.insights.filter(({ links }) => links.length === 0);
  const bare = view.opportunities.filter(({ evidence }) => evidence === 0);
  return {
    title: view.title,
    blocks: [
      paragraph(`${weightText(weightOf(view.insights))}.`),
      ...kinds.flatMap(kind =>
        ofKind(
          view,
          kind,
          view.insights.filter(card => (card.kind ?? '') === kind),
        ),
      ),
      ...section(l10n.t('Unlinked insights'), loose.map(nameOf)),
      ...section(
        l10n.t('Opportunities without evidence'),
        bare.map(({ title }) => title),
      ),
    ],
  };
}

function ofKind(view: InsightsView, kind: string, cards: readonly InsightCard[]): Block[] {
  const head = [
    l10n.t('Finding'),
    l10n.t('Date'),
    l10n.t('Who'),
    l10n.t('Place'),
    l10n.t('Opportunities'),
    l10n.t('Source'),
  ];
  return [
    heading(1, kind === '' ? l10n.t('Without a kind') : choiceName(kind)),
    table(
      head,
      cards.map(card => rowOf(view, card)),
    ),
  ];
}

function nameOf({ finding, key }: InsightCard): string {
  return finding || key;
}

function rowOf({ places }: InsightsView, card: InsightCard): Cell[] {
  const { quote, on = '', participants, segment, place, source = '', bias, links } = card;
  const finding: Text[] = [nameOf(card), ...(quote ? [`“${quote}”`] : [])];
  const skewed = bias.length > 0 ? [l10n.t('bias: {0}', bias.join(', '))] : [];
  const who = [participants?.words, segment].filter(part => part !== undefined).join(', ');
  return [
    { lines: [...finding, ...skewed] },
    on,
    who,
    places.find(({ id }) => id === place)?.title ?? place ?? '',
    { lines: links.map(({ relation, title }) => `${choiceWord(relation)} “${title}”`) },
    source,
  ];
}

function section(title: string, names: readonly string[]): Block[] {
  return names.length === 0 ? [] : [heading(1, title), ...list(names)];
}
