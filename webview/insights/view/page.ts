import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InsightCard, InsightsView } from '../../../src/core/views/insights-view';
import { banner } from '../../shared/view/banner';
import type { Core } from '../board';
import { startAdding } from '../edits';
import { noFilters, unlinked } from '../look';
import { isFiltered, shownCards, unheard, unlinkedCards } from '../model';
import { board, composer, list } from './grid';
import { isSideOpen, side } from './side';
import { filters, toolbar } from './toolbar';

/** The whole page, from top to bottom. */
export function insightsPage(core: Core): TemplateResult {
  const { snapshot, look } = core.state;
  const { view, broken } = snapshot!;
  const words = {
    last: (since: string) => l10n.t('so the insights below are the last ones that could, from {0}.', since),
    none: l10n.t('so below is only what could be made out of the text.'),
    beforeMerge: (since: string) => l10n.t('so the insights below are those before it, from {0}.', since),
    noneBeforeMerge: l10n.t('so there are no insights to show yet.'),
  };
  const isEmpty = view.insights.length === 0;
  const cards = shownCards(view, look);
  return html`${toolbar(core, view)} ${isEmpty ? nothing : filters(core, view)}
    ${banner(broken, words, message => core.send(message))}
    <main class="main">
      ${isEmpty ? empty(core) : html`<div class="board">${shown(core, view, cards)}</div>`}
      ${isEmpty || !isSideOpen(core) ? nothing : side(core, view)}
    </main>
    ${foot(core, view, cards)}`;
}

function shown(core: Core, view: InsightsView, cards: readonly InsightCard[]): TemplateResult {
  const { look } = core.state;
  if (cards.length === 0 && look.adding === null && isFiltered(look)) {
    return html`<div class="empty">
      <p>${l10n.t('No insight fits the search and the filters.')}</p>
      <p><button class="btn sec" @click=${() => core.update({ look: { ...look, ...noFilters } })}>${l10n.t('Show all')}</button></p>
    </div>`;
  }
  return look.by === 'list' ? list(core, view, cards) : board(core, view, look.by, cards);
}

function empty(core: Core): TemplateResult {
  if (core.state.look.adding !== null) return html`<div class="empty">${composer(core, undefined, '')}</div>`;
  return html`<div class="empty">
    <p class="b">${l10n.t('What did somebody tell you, or do, that you did not expect?')}</p>
    <p class="q">
      ${l10n.t('One insight is one finding, with who it is from and how it was learned. Opportunities rest on it.')}
    </p>
    <p><button class="btn pri" @click=${() => startAdding(core, '')}>${l10n.t('Add an insight')}</button></p>
  </div>`;
}

function foot(core: Core, view: InsightsView, cards: readonly InsightCard[]): TemplateResult {
  const { look } = core.state;
  const loose = unlinkedCards(view).length;
  const bare = unheard(view).length;
  const show = () => core.update({ look: { ...look, links: look.links === unlinked ? '' : unlinked } });
  const panel = () => core.update({ look: { ...look, selected: null, panel: true } });
  const count = isFiltered(look)
    ? l10n.t('{0} of {1} insights', cards.length, view.insights.length)
    : look.by === 'list'
      ? l10n.t('Select an insight to see and change its details.')
      : l10n.t('Drag an insight to another column, or press M on it.');
  return html`<footer class="foot" data-stops>
    <span class="tells" role="status">${count}</span>
    ${
      loose > 0
        ? html`<button class="link" aria-pressed=${look.links === unlinked} @click=${show}>${
            loose === 1 ? l10n.t('1 unlinked insight') : l10n.t('{0} unlinked insights', loose)
          }</button>`
        : nothing
    }
    ${
      bare > 0
        ? html`<button class="link" @click=${panel}>${
            bare === 1 ? l10n.t('1 opportunity without evidence') : l10n.t('{0} opportunities without evidence', bare)
          }</button>`
        : nothing
    }
  </footer>`;
}
