import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choiceName } from '../../../src/core/artefacts/names';
import { type InsightsView, relations, weightOf } from '../../../src/core/views/insights-view';
import { weightText } from '../../../src/core/views/insights-words';
import { menuButton } from '../../board/menu-button';
import { exportChoices, written } from '../../shared/export';
import { icon } from '../../shared/view/icon';
import type { Core } from '../board';
import { startAdding } from '../edits';
import { type By, type Filters, hinted, layouts, noFilters, nothingAdded, unlinked } from '../look';
import { isFiltered, kinds, segmentsOf } from '../model';
import { isSideOpen } from './side';

const layoutName = (by: By): string => {
  switch (by) {
    case 'kind':
      return l10n.t('Kind');
    case 'place':
      return l10n.t('Place');
    case 'segment':
      return l10n.t('Segment');
    case 'list':
      return l10n.t('List');
  }
};

export function toolbar(core: Core, view: InsightsView): TemplateResult {
  const { look } = core.state;
  const isOpen = isSideOpen(core);
  const choose = (by: By) => core.update({ look: { ...look, ...nothingAdded, by } });
  return html`<header class="bar" data-stops>
    <h1 class="b el">${view.title}</h1>
    <span class="q word">${weightText(weightOf(view.insights))}</span>
    <span class="sep"></span>
    <div class="seg" role="group" aria-label=${l10n.t('Laid out by')}>
      ${layouts.map(
        by =>
          html`<button class=${look.by === by ? 'on' : ''} aria-pressed=${look.by === by} @click=${() => choose(by)}>
            ${layoutName(by)}
          </button>`,
      )}
    </div>
    <span class="grow"></span>
    <button
      class="btn ${isOpen ? 'on' : ''}"
      aria-pressed=${isOpen}
      @click=${() => core.update({ look: { ...look, panel: !isOpen } })}
    >
      ${icon('layout-sidebar-right')}${l10n.t('Details')}
    </button>
    <button class="btn" @click=${() => startAdding(core, '')}>${icon('add')}${l10n.t('Add insight')}</button>
    ${menuButton(core, { glyph: 'export', label: l10n.t('Export') }, () =>
      exportChoices(core, ['md', 'html'], async ending => {
        const { insightsDocument } = await import('../../../src/core/generate/insights/document');
        return written(insightsDocument(view), ending);
      }),
    )}
  </header>`;
}

/** The search and the filters: what is typed or chosen is shown at once. */
export function filters(core: Core, view: InsightsView): TemplateResult {
  return html`<div class="bar filters" role="search">
    ${search(core)}
    ${filter(
      core,
      'kind',
      l10n.t('Kind'),
      l10n.t('All kinds'),
      kinds.map(kind => [kind, choiceName(kind)] as const),
    )}
    ${filter(
      core,
      'place',
      l10n.t('Place'),
      l10n.t('All places'),
      view.places.map(({ id, title }) => [id, title] as const),
    )}
    ${filter(
      core,
      'segment',
      l10n.t('Segment'),
      l10n.t('All segments'),
      segmentsOf(view).map(one => [one, one] as const),
    )}
    ${filter(core, 'links', l10n.t('Links'), l10n.t('Linked or not'), [
      [unlinked, l10n.t('Unlinked')],
      ...relations.map(relation => [relation, choiceName(relation)] as const),
      [hinted, l10n.t('With hints')],
    ])}
    ${isFiltered(core.state.look) ? html`<button class="link" @click=${() => change(core, noFilters)}>${l10n.t('Show all')}</button>` : nothing}
  </div>`;
}

function change(core: Core, part: Partial<Filters>): void {
  core.update({ look: { ...core.state.look, ...part, drawn: {} } });
}

function search(core: Core): TemplateResult {
  const { query } = core.state.look;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.stopPropagation();
    change(core, { query: '' });
  };
  return html`<span class="find">
    ${icon('search', 's q')}<input
      type="text"
      aria-label=${l10n.t('Search the insights')}
      placeholder=${l10n.t('Search')}
      spellcheck="false"
      .value=${live(query)}
      @input=${(event: Event) => change(core, { query: (event.target as HTMLInputElement).value })}
      @keydown=${leave}
    />
  </span>`;
}

/** A value that a filter may have, and what it is called. */
type Choice = readonly [value: string, text: string];

/** A filter as a list to choose from; without a choice it shows `all`. */
function filter(
  core: Core,
  name: keyof Filters,
  label: string,
  all: string,
  choices: readonly Choice[],
): TemplateResult {
  const chosen = core.state.look[name];
  return html`<select class="input" aria-label=${label} .value=${live(chosen)} @change=${(event: Event) => change(core, { [name]: (event.target as HTMLSelectElement).value })}>
    <option value="" ?selected=${chosen === ''}>${all}</option>
    ${choices.map(([value, text]) => html`<option value=${value} ?selected=${chosen === value}>${text}</option>`)}
  </select>`;
}
