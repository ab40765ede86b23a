import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choiceName } from '../../../src/core/artefacts/names';
import { own } from '../../../src/core/own';
import { boundsByUnit, heatOf } from '../../../src/core/scoring/unit-heat';
import { gapOf, type JourneyView, type PlacedOpportunity, type PlaceView } from '../../../src/core/views/journey-view';
import { scoreText } from '../../../src/core/views/words';
import { aboutGlyph } from '../../board/glyphs';
import { placed } from '../../shared/dom/placed';
import { icon } from '../../shared/view/icon';
import type { Core } from '../board';
import { addPlace } from '../edits';
import { type Column, cardId, cardsOf, columnsOf, type RowName, rowMeaning, rowNames, rowTitle } from '../model';
import { placeHead, stageHead } from './heads';

const heardGlyphs: Readonly<Record<string, string>> = {
  survey: 'checklist',
  interview: 'mic',
  telemetry: 'pulse',
  channel: 'comment-discussion',
};

/** Stages and places as columns, and what is known of each place below them. */
export function grid(core: Core, view: JourneyView): TemplateResult {
  const columns = columnsOf(view);
  const shown = rowNames.filter(row => !core.state.look.hidden.includes(row));
  const heights = shown.map(row => (row === 'opportunities' ? 'minmax(min-content, 1fr)' : 'min-content'));
  const styles = {
    '--columns': String(columns.length),
    'grid-template-rows': ['min-content', 'min-content', ...heights].join(' '),
  };
  return html`<div class="scroll" tabindex="-1">
    <div class="grid" role="grid" aria-label=${view.title} ${placed(styles)}>
      <div role="row" class="row-of heads stages">
        <div role="columnheader" class="corner"><span class="sr">${l10n.t('Stage')}</span></div>
        ${view.stages.map(stage => stageHead(core, stage))}
        ${view.unplaced.length > 0 ? html`<div role="columnheader" class="stage"><span class="sr">${l10n.t('No stage')}</span></div>` : nothing}
      </div>
      <div role="row" class="row-of heads places">
        <div role="columnheader" class="corner"><span class="sr">${l10n.t('Place')}</span></div>
        ${columns.map(column => columnHead(core, column))}
      </div>
      ${shown.map(row => rowOf(core, view, columns, row))}
    </div>
  </div>`;
}

function columnHead(core: Core, { place, bare, title }: Column): TemplateResult {
  if (place) return placeHead(core, place);
  if (!bare) return html`<div role="columnheader" class="place"><span class="name">${title}</span></div>`;
  const add = () => core.mayEdit() && addPlace(core, bare);
  return html`<div role="columnheader" class="place bare">
    <span class="name q">${l10n.t('No places yet')}</span>
    <button class="link" @click=${add}>${l10n.t('Add a place')}<span class="sr"> ${bare.title}</span></button>
  </div>`;
}

function rowOf(core: Core, view: JourneyView, columns: readonly Column[], row: RowName): TemplateResult {
  return html`<div role="row" class="row-of">
    <div role="rowheader" class="rowh">${rowTitle(row)}<span class="q">${rowMeaning(row)}</span></div>
    ${columns.map(
      column =>
        html`<div
          role="gridcell"
          class="cell ${row === 'opportunities' ? '' : 'plain num'} ${column.isFirst ? 'first' : ''} ${stateOf(core, column, row)}"
          data-row=${row}
          data-column=${column.key}
        >
          ${cellOf(core, view, column, row)}
        </div>`,
    )}
  </div>`;
}

function cellOf(core: Core, view: JourneyView, column: Column, row: RowName): unknown {
  switch (row) {
    case 'tools':
      return tools(column.place);
    case 'heard':
      return heard(column.place);
    case 'opportunities':
      return opportunities(core, view, column);
    case 'solutions':
      return solutions(core, column);
    case 'outcomes':
      return outcomes(column.place);
  }
}

function stateOf({ state }: Core, { key, place }: Column, row: RowName): string {
  const { over, aim } = state.drag ?? {};
  if (row === 'heard') return state.look.gaps && place?.heard.length === 0 ? 'gap' : '';
  if (row !== 'opportunities') return '';
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
      html`<span title=${kind}>${icon(own(heardGlyphs, kind) ?? 'quote', 's')} ${count}<span class="sr"> ${kind}</span></span>`,
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
    <button class="link" @click=${() => core.send({ type: 'run', command: 'canopy.newInsight', ...(place.id === undefined ? {} : { place: place.id }) })}>
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
    title=${card.solutions.map(({ title }) => title).join('\n')}
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

/** What is tried at a place, each with the way to it in its tree. */
function solutions(core: Core, { opportunities: cards }: Column): unknown {
  return cards.flatMap(({ uri, solutions: own }) =>
    own.map(
      ({ key, title, horizon }) =>
        html`<div class="tried">
          ${icon('lightbulb', 's')}<span
            ><button class="plainlink" @click=${() => core.send({ type: 'open', uri, key, asText: false })}>${title}</button>${
              horizon ? html` <span class="q">${choiceName(horizon)}</span>` : nothing
            }</span
          >
        </div>`,
    ),
  );
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
