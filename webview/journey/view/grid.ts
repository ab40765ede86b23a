import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { boundsByUnit, heatOf } from '../../../src/core/scoring/unit-heat';
import type { JourneyView, PlacedOpportunity, PlaceView } from '../../../src/core/views/journey-view';
import { scoreText } from '../../../src/core/views/words';
import { aboutGlyph } from '../../board/glyphs';
import { placed } from '../../shared/dom/placed';
import { icon } from '../../shared/view/icon';
import type { Core } from '../board';
import { cardId, cardsOf, gapOf, nowhere, placesOf } from '../model';
import { placeHead, stageHead } from './heads';

const heardGlyphs: Readonly<Record<string, string>> = {
  survey: 'checklist',
  interview: 'mic',
  telemetry: 'pulse',
  channel: 'comment-discussion',
};

type Column = Pick<PlaceView, 'key' | 'title' | 'opportunities'> & { readonly place?: PlaceView };

/** Stages and places as columns, and what is known of each place below them. */
export function grid(core: Core, view: JourneyView): TemplateResult {
  const places = placesOf(view);
  const rest: Column[] =
    view.unplaced.length > 0 ? [{ key: nowhere, title: l10n.t('Not placed'), opportunities: view.unplaced }] : [];
  const columns: Column[] = [...places.map(place => ({ ...place, place })), ...rest];
  const firsts = new Set(view.stages.flatMap(({ places: [first] }) => first?.key ?? []));
  const row = (name: string, title: string, meaning: string, cell: (column: Column) => unknown, own = '') =>
    html`<div role="row" class="row-of">
      <div role="rowheader" class="rowh">${title}<span class="q">${meaning}</span></div>
      ${columns.map(
        column =>
          html`<div
            role="gridcell"
            class="cell ${own} ${firsts.has(column.key) ? 'first' : ''} ${stateOf(core, column, name)}"
            data-row=${name}
            data-column=${column.key}
          >
            ${cell(column)}
          </div>`,
      )}
    </div>`;
  return html`<div class="scroll" tabindex="-1">
    <div class="grid" role="grid" aria-label=${view.title} ${placed({ '--columns': String(columns.length) })}>
      <div role="row" class="row-of heads stages">
        <div role="columnheader" class="corner"><span class="sr">${l10n.t('Stage')}</span></div>
        ${view.stages.filter(stage => stage.places.length > 0).map(stage => stageHead(core, stage))}
        ${rest.map(() => html`<div role="columnheader" class="stage"><span class="sr">${l10n.t('No stage')}</span></div>`)}
      </div>
      <div role="row" class="row-of heads places">
        <div role="columnheader" class="corner"><span class="sr">${l10n.t('Place')}</span></div>
        ${columns.map(({ place, title }) => (place ? placeHead(core, place) : html`<div role="columnheader" class="place"><span class="name">${title}</span></div>`))}
      </div>
      ${row('tools', l10n.t('Tools'), l10n.t('what we offer here'), ({ place }) => tools(place), 'plain')}
      ${row('heard', l10n.t('Heard'), l10n.t('insights by kind'), ({ place }) => heard(place), 'plain num')}
      ${row('opportunities', l10n.t('Opportunities'), l10n.t('highest CD3 first'), column => opportunities(core, view, column))}
      ${row('outcomes', l10n.t('Outcomes'), l10n.t('measured here'), ({ place }) => outcomes(place), 'plain')}
    </div>
  </div>`;
}

function stateOf({ state }: Core, { key, place }: Column, row: string): string {
  const { over, aim } = state.drag ?? {};
  if (row !== 'opportunities') return state.look.gaps && row === 'heard' && place?.heard.length === 0 ? 'gap' : '';
  if (aim && over?.column === key) return aim.type === 'put' ? 'drop' : aim.type === 'refused' ? 'no' : '';
  return state.look.gaps && place && gapOf(place) ? 'gap' : '';
}

function tools(place: PlaceView | undefined): unknown {
  return place ? place.products.join(', ') || l10n.t('none') : nothing;
}

function heard(place: PlaceView | undefined): unknown {
  if (!place) return nothing;
  if (place.heard.length === 0) return l10n.t('nothing yet');
  return place.heard.map(
    ({ kind, count }) =>
      html`<span title=${kind}>${icon(heardGlyphs[kind] ?? 'quote', 's')} ${count}<span class="sr"> ${kind}</span></span>`,
  );
}

function opportunities(core: Core, view: JourneyView, { place, opportunities: cards }: Column): unknown {
  const bounds = boundsByUnit(cardsOf(view));
  if (cards.length > 0) return cards.map(card => cardView(core, card, heatOf(card, bounds)));
  if (!place || !core.state.look.gaps) return nothing;
  if (gapOf(place) === 'unused') {
    return html`<p>${l10n.t('Somebody was heard here, and no opportunity came of it. What could they not do?')}</p>`;
  }
  return html`<p>${l10n.t('Nobody was heard here yet. Ask two people about their last time.')}</p>
    <button class="link" @click=${() => core.send({ type: 'run', command: 'canopy.newInsight' })}>
      ${l10n.t('Plan an interview')}<span class="sr"> ${place.title}</span>
    </button>`;
}

function cardView(core: Core, card: PlacedOpportunity, heat: number): TemplateResult {
  const id = cardId(card);
  const score = typeof card.cd3 === 'number' ? scoreText(card.cd3) : undefined;
  const facts = [
    l10n.t('{0} insights', card.evidence),
    l10n.t('{0} solutions', card.solutions.length),
    score === undefined ? l10n.t('no score') : l10n.t('CD3 {0}', score),
  ];
  return html`<div
    class="it ${core.state.drag?.card === id ? 'gone' : ''}"
    role="group"
    data-card=${id}
    data-key=${card.key}
    aria-label=${[card.title, ...facts].join('. ')}
    title=${card.solutions.join('\n')}
  >
    <span class="band h${heat}"></span>
    <div class="t">${card.title}</div>
    <div class="facts q num">
      ${icon(aboutGlyph(card.about), 's')}
      <span>${icon('quote', 's')} ${card.evidence}</span>
      <span>${icon('lightbulb', 's')} ${card.solutions.length}</span>
      <span class="cd ${score === undefined ? '' : 'fgc'}">${score ?? '—'}</span>
    </div>
  </div>`;
}

function outcomes(place: PlaceView | undefined): unknown {
  return place?.outcomes.map(
    ({ title, way, share }) =>
      html`<div class="outcome">
        ${title}
        <div class="q num">${way}</div>
        ${share === undefined ? nothing : html`<div class="meter" aria-hidden="true"><i ${placed({ width: `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%` })}></i></div>`}
      </div>`,
  );
}
