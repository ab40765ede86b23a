import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type InsightCard, type InsightsView, weightOf } from '../../../src/core/views/insights-view';
import { weightText } from '../../../src/core/views/insights-words';
import { columnGrid } from '../../board/columns';
import { icon } from '../../shared/view/icon';
import type { Core } from '../board';
import { add, addName, amongCards, leaveAdding, moreName, showMore, startAdding } from '../edits';
import { type ColumnField, PAGE } from '../look';
import { type Column, columnsOf } from '../model';
import { cardView } from './card';

/** The insights in columns by one of their fields. */
export function board(core: Core, view: InsightsView, by: ColumnField, cards: readonly InsightCard[]): TemplateResult {
  const columns = columnsOf(view, by, cards).map(column => ({
    key: column.key,
    head: html`${column.title}<span class="q">${
      column.cards.length > 0 ? weightText(weightOf(column.cards)) : l10n.t('none')
    }</span>`,
    content: cell(core, view, by, column),
  }));
  return columnGrid(core.state.drag, 'insights', view.title, columns);
}

function cell(core: Core, view: InsightsView, by: ColumnField, { key, title, cards }: Column): TemplateResult {
  const { look, snapshot } = core.state;
  return html`${drawnCards(core, view, cards, key)}
    ${
      look.adding === key
        ? composer(core, by, key)
        : snapshot!.editable
          ? html`<button class="btn add" data-card=${amongCards(addName, key)} @click=${() => startAdding(core, key)}>
              ${icon('add', 's')}${l10n.t('Add')}<span class="sr"> ${title}</span>
            </button>`
          : nothing
    }`;
}

/** The first cards of a column, and the way to the rest: what is far from view is not drawn. */
function drawnCards(core: Core, view: InsightsView, cards: readonly InsightCard[], column: string): unknown {
  const drawn = core.state.look.drawn[column] ?? PAGE;
  const rest = cards.length - drawn;
  return html`${cards.slice(0, drawn).map(card => cardView(core, view, card))}${
    rest > 0
      ? html`<button class="btn more" data-card=${amongCards(moreName, column)} @click=${() => showMore(core, column)}>
          ${l10n.t('Show {0} more of {1}', Math.min(rest, PAGE), rest)}
        </button>`
      : nothing
  }`;
}

/** All insights below each other, each a row. */
export function list(core: Core, view: InsightsView, cards: readonly InsightCard[]): TemplateResult {
  const { look } = core.state;
  const drawn = look.drawn[''] ?? PAGE;
  const rest = cards.length - drawn;
  const row = (name: string, content: unknown) =>
    html`<div role="row"><div role="gridcell" class="cell" data-row=${name} data-column="">${content}</div></div>`;
  return html`<div class="scroll" tabindex="-1">
    ${look.adding === null ? nothing : composer(core, undefined, '')}
    <div class="rows" role="grid" aria-label=${view.title}>
      ${cards.slice(0, drawn).map(card => row(card.key, cardView(core, view, card)))}
      ${
        rest > 0
          ? row(
              moreName,
              html`<button class="btn more" data-card=${amongCards(moreName, '')} @click=${() => showMore(core, '')}>
                ${l10n.t('Show {0} more of {1}', Math.min(rest, PAGE), rest)}
              </button>`,
            )
          : nothing
      }
    </div>
  </div>`;
}

/** Where a new insight is written: Enter adds it, Esc leaves it. */
export function composer(core: Core, by: ColumnField | undefined, value: string): TemplateResult {
  const write = (event: Event) =>
    core.update({ look: { ...core.state.look, words: (event.target as HTMLTextAreaElement).value } });
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') add(core, by, value);
    else leaveAdding(core);
  };
  const onLeave = (event: Event) => {
    const isThere = (event.target as HTMLElement).isConnected && core.state.look.adding !== null;
    if (isThere && document.hasFocus()) add(core, by, value);
  };
  return html`<div class="composer">
    <textarea
      class="input"
      rows="3"
      aria-label=${l10n.t('What was learned')}
      placeholder=${l10n.t('What was learned, in one sentence')}
      .value=${live(core.state.look.words)}
      @input=${write}
      @keydown=${onKey}
      @blur=${onLeave}
    ></textarea>
    <p class="m q">${l10n.t('Enter adds it, Esc leaves it.')}</p>
  </div>`;
}
