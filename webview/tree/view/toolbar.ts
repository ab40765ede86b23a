import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { withoutMoment } from '../../../src/core/text/moment';
import { titleOf } from '../../../src/core/views/words';
import { detailsAreShown, filterCount } from '../actions/look';
import { openPopup, run } from '../actions/run';
import type { Core } from '../core';
import { isFiltering } from '../model/filter';
import type { Scene } from '../scene';
import { isOverview } from './detail';
import { icon, severityIcon } from './icons';
import { searchField } from './search-field';

export function toolbar(core: Core, scene: Scene): TemplateResult {
  const { state } = scene;
  return html`<header><h1 class="sr">${state.snapshot?.view.title || l10n.t('Opportunity tree')}</h1><div class="bar" role="toolbar" data-stops aria-label=${l10n.t('Tree')}>
    ${searchField(core)}
    <span class="sep"></span>
    ${focusButton(core, scene)}
    ${isOverview(state.zoom) ? nothing : levelsButton(core, scene)} ${overviewButton(core)} ${filterButton(core)}
    <span class="sep"></span>
    <button
      class="btn ${scene.isEditable ? '' : 'off'}"
      aria-haspopup="menu"
      aria-disabled=${scene.isEditable ? nothing : 'true'}
      title=${l10n.t('Add below the selected card (N)')}
      @click=${() => run(core, 'addChild')}
    >
      ${icon('add')}<span class="word">${l10n.t('Add')}</span>${icon('chevron-down', 's')}
    </button>
    <span class="grow"></span>
    ${changes(core, scene)}${problems(core, scene)}
    <span class="sep"></span>
    ${detailsButton(core)}
  </div></header>`;
}

function focusButton(core: Core, scene: Scene): TemplateResult {
  const { focus } = scene.state;
  const card = focus === null ? undefined : scene.model.items.get(focus)?.data.card;
  if (!card) {
    return html`<button class="btn" aria-pressed="false" title=${l10n.t('Focus on the selected branch (F)')} @click=${() => run(core, 'focusBranch')}>
      ${icon('eye')}<span class="word">${l10n.t('Focus')}</span>
    </button>`;
  }
  return html`<button
    class="btn on focusing"
    aria-pressed="true"
    title=${l10n.t('Show the whole tree again')}
    @click=${() => core.update({ focus: null })}
  >
    ${icon('eye')}<span class="el">${l10n.t('Focus: {0}', withoutMoment(titleOf(card)))}</span>${icon('close', 's')}
  </button>`;
}

function levelsButton(core: Core, { counts: { levels } }: Scene): TemplateResult {
  return html`<button class="btn" aria-haspopup="menu" title=${l10n.t('Unfold to a level')} @click=${(event: Event) => openPopup(core, { type: 'levels', ...below(event) })}>
    ${icon('layers')}<span class="word">${levels === 1 ? l10n.t('1 level') : l10n.t('{0} levels', levels)}</span>${icon('chevron-down', 's')}
  </button>`;
}

function overviewButton(core: Core): TemplateResult {
  const isOn = isOverview(core.state.zoom);
  return html`<button class="btn ${isOn ? 'on' : ''}" aria-pressed=${isOn ? 'true' : 'false'} title=${l10n.t('Overview of the whole tree (O)')} @click=${() => run(core, 'overview')}>
    ${icon('screen-full')}<span class="word">${l10n.t('Overview')}</span>
  </button>`;
}

function filterButton(core: Core): TemplateResult {
  const { filter, order, paint } = core.state;
  const isOn = isFiltering(filter) || order !== 'text' || paint !== 'cd3';
  return html`<button
    class="btn ${isOn ? 'on' : ''}"
    data-opens="filter"
    aria-haspopup="dialog"
    title=${l10n.t('Filter, colour and order')}
    @click=${() => run(core, 'filter')}
  >
    ${icon(isFiltering(core.state.filter) ? 'filter-filled' : 'filter')}<span class="word num">${filterCount(core) || l10n.t('Filter')}</span>
  </button>`;
}

function detailsButton(core: Core): TemplateResult {
  const isOn = detailsAreShown(core);
  return html`<button class="btn ic ${isOn ? 'on' : ''}" aria-pressed=${isOn ? 'true' : 'false'} aria-label=${l10n.t('Details')} title=${l10n.t('Details (D)')} @click=${() => run(core, 'toggleDetails')}>
    ${icon('layout-sidebar-right')}
  </button>`;
}

/** How many cards changed since the state that the tree is compared with, and what can be done with that; or the way to compare it. */
function changes(core: Core, { state: { compared } }: Scene): unknown {
  if (!compared) {
    const compare = l10n.t('Compare with an earlier state');
    return html`<button class="btn ic" aria-label=${compare} title=${compare} @click=${() => run(core, 'compare')}>
      ${icon('git-compare')}
    </button>`;
  }
  const count = compared.pills.size + compared.removed.length;
  return html`<button
    class="btn on"
    aria-haspopup="menu"
    title=${l10n.t('Changes since {0}', compared.since)}
    @click=${(event: Event) => openPopup(core, { type: 'compared', ...below(event) })}
  >
    ${icon('git-compare')}<span>${count === 1 ? l10n.t('1 change') : l10n.t('{0} changes', count)}</span>${icon('chevron-down', 's')}
  </button>`;
}

function problems(core: Core, { state }: Scene): unknown {
  const all = Object.values(state.snapshot?.problems ?? {});
  const counts = (['error', 'warning', 'hint'] as const).map(severity => ({
    severity,
    count: all.filter(problem => problem.severity === severity).length,
  }));
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 0) return nothing;
  return html`<button class="btn num" title=${l10n.t('Next problem (F8)')} @click=${() => run(core, 'nextProblem')}>
    ${some.map(({ severity, count }) => html`${severityIcon(severity)}<span>${count}</span>`)}
    <span class="sr">${l10n.t('Next problem')}</span>
  </button>`;
}

/** Where a menu of a button opens. */
function below(event: Event): { x: number; y: number } {
  const bounds = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { x: bounds.left, y: bounds.bottom + 2 };
}
