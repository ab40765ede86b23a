import * as l10n from '@vscode/l10n';
import { choiceName } from '../../artefacts/names';
import { gapOf, type JourneyView, type PlacedOpportunity, type PlaceView } from '../../views/journey-view';
import { scoreText } from '../../views/words';
import {
  type Block,
  type Cell,
  type GeneratedDocument,
  gap,
  heading,
  list,
  paragraph,
  table,
} from '../document/document';

/** A journey as a document: stage by stage, what is known of each place, and what nobody knows as questions. */
export function journeyDocument(view: JourneyView): GeneratedDocument {
  return {
    title: view.title,
    blocks: [
      paragraph(reviewText(view)),
      ...view.stages.flatMap(({ title, places }) => [
        heading(1, title),
        places.length === 0 ? paragraph(l10n.t('This stage has no places yet.')) : placesTable(places),
      ]),
      ...unplaced(view),
    ],
  };
}

function reviewText({ review: { reviewed, due } }: JourneyView): string {
  if (!reviewed) return l10n.t('Not reviewed yet.');
  return due ? l10n.t('Reviewed {0}, due again {1}.', reviewed, due) : l10n.t('Reviewed {0}.', reviewed);
}

function placesTable(places: readonly PlaceView[]): Block {
  const head = [
    l10n.t('Place'),
    l10n.t('Tools'),
    l10n.t('Heard'),
    l10n.t('Opportunities'),
    l10n.t('Solutions'),
    l10n.t('Outcomes'),
  ];
  return table(head, places.map(rowOf));
}

function rowOf(place: PlaceView): Cell[] {
  const { title, products, heard, opportunities, outcomes } = place;
  const solutions = opportunities.flatMap(one => one.solutions);
  return [
    [{ strong: title }],
    products.join(', '),
    { lines: heard.map(({ kind, count }) => `${kind === '' ? l10n.t('no kind') : choiceName(kind)}: ${count}`) },
    gapOf(place) ? gap(gapQuestion(place)) : { lines: opportunities.map(opportunityText) },
    { lines: solutions.map(({ title: words, horizon }) => (horizon ? `${words} (${choiceName(horizon)})` : words)) },
    { lines: outcomes.map(({ title: words, way }) => (way === '' ? words : `${words}: ${way}`)) },
  ];
}

function gapQuestion(place: PlaceView): string {
  return gapOf(place) === 'silent'
    ? l10n.t('Nobody was heard here yet.')
    : l10n.t('Somebody was heard here, and no opportunity came of it.');
}

function opportunityText({ title, cd3 }: PlacedOpportunity): string {
  return typeof cd3 === 'number' ? l10n.t('{0} (CD3 {1})', title, scoreText(cd3)) : title;
}

function unplaced({ unplaced: cards }: JourneyView): Block[] {
  if (cards.length === 0) return [];
  return [heading(1, l10n.t('Not placed')), ...list(cards.map(opportunityText))];
}
