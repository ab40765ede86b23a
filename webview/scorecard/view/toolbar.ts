import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon, severityIcon } from '../../shared/view/icon';
import type { Core } from '../core';
import { entryCount, unitName } from '../model/words';
import type { Scene, Sheet } from '../scene';
import type { Popup } from '../state';

export function toolbar(core: Core, scene: Scene): TemplateResult {
  const sheet = scene.selected?.sheet ?? scene.sheets[0]!;
  const { view } = sheet.snapshot;
  const isOne = scene.sheets.length === 1;
  const count = scene.sheets.reduce((sum, each) => sum + each.table.rows.length, 0);
  const title = isOne ? view.title || l10n.t('Scorecard') : l10n.t('All scorecards');
  return html`<header><div class="bar" role="toolbar" data-stops aria-label=${l10n.t('Scorecard')}>
    <h1 class="b el">${title}</h1><span class="q count">${entryCount(count)}</span>
    <span class="sep"></span>
    ${rankBy(core)}
    <span class="sep"></span>
    ${dividers(core, sheet)}
    ${asOf(core, view.today)}
    ${menuButton(core, 'group', 'list-tree', groupLabel(core), l10n.t('Group the rows'))}
    ${find(core)}
    <span class="grow"></span>
    ${problems(core, scene)}
    <span class="sep"></span>
    ${menuButton(core, 'export', 'export', l10n.t('Export'), l10n.t('Copy, paste and save'))}
    <button
      class="btn ${sheet.isEditable ? '' : 'off'}"
      aria-disabled=${sheet.isEditable ? nothing : 'true'}
      title=${l10n.t('Add entries for opportunities')}
      @click=${() => sheet.isEditable && core.send({ type: 'addEntries' }, sheet.list)}
    >
      ${icon('add')}<span class="word">${l10n.t('Add entry')}</span>
    </button>
  </div></header>`;
}

function rankBy(core: Core): TemplateResult {
  const { rankBy: now } = core.state;
  const choice = (by: 'cd3' | 'rice', name: string) =>
    html`<button
      role="radio"
      aria-checked=${now === by ? 'true' : 'false'}
      class=${now === by ? 'on' : ''}
      @click=${() => core.update({ rankBy: by, sort: { by, down: true } })}
    >
      ${name}
    </button>`;
  return html`<span class="q word" id="rank-by">${l10n.t('Rank by')}</span
    ><span class="seg" role="radiogroup" aria-label=${l10n.t('Rank by')}>${choice('cd3', 'CD3')}${choice('rice', 'RICE')}</span>`;
}

function dividers(core: Core, { table: { options }, isEditable }: Sheet): TemplateResult {
  const divides = options.divideBy === 'effort' ? l10n.t('Divide by effort') : l10n.t('Divide by duration');
  const unit = l10n.t('In {0}', unitName(options.unit));
  return html`${menuButton(core, 'divide', undefined, divides, l10n.t('What the cost of delay is divided by'), isEditable)}
  ${menuButton(core, 'unit', undefined, unit, l10n.t('The unit of the cost of delay'), isEditable)}`;
}

function asOf(core: Core, today: string): TemplateResult {
  const day = core.state.asOf ?? today;
  const change = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    core.update({ asOf: value === '' || value === today ? null : value, order: null });
  };
  return html`<label class="as-of" title=${l10n.t('The day that deadlines are judged by')}
      ><span class="q">${l10n.t('As of')}</span><input type="date" .value=${live(day)} @change=${change} /></label
    >${
      core.state.asOf === null
        ? nothing
        : html`<button class="btn ic" title=${l10n.t('Back to today')} aria-label=${l10n.t('Back to today')} @click=${() => core.update({ asOf: null, order: null })}>
            ${icon('discard')}
          </button>`
    }`;
}

function groupLabel({ state }: Core): string {
  switch (state.group) {
    case 'none':
      return '';
    case 'outcome':
      return l10n.t('By outcome');
    case 'place':
      return l10n.t('By place');
  }
}

function find(core: Core): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    core.update({ query: '' });
    event.preventDefault();
  };
  return html`<div class="find">
    <span class="q">${icon('search', 's')}</span>
    <input
      type="text"
      aria-label=${l10n.t('Show only entries with these words')}
      placeholder=${l10n.t('Filter')}
      autocomplete="off"
      spellcheck="false"
      .value=${live(core.state.query)}
      @input=${(event: Event) => core.update({ query: (event.target as HTMLInputElement).value })}
      @keydown=${onKey}
    />
  </div>`;
}

function problems(core: Core, { sheets, selected }: Scene): unknown {
  const all = sheets.flatMap(({ snapshot }) => Object.values(snapshot.problems));
  const counts = (['error', 'warning', 'hint'] as const).map(severity => ({
    severity,
    count: all.filter(problem => problem.severity === severity).length,
  }));
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 0) return nothing;
  const show = () => {
    if (selected) core.send({ type: 'fixes', key: selected.row.entry.key }, selected.sheet.list);
  };
  return html`<button class="btn num" title=${l10n.t('Fix a problem of the selected entry')} @click=${show}>
    ${some.map(({ severity, count }) => html`${severityIcon(severity)}<span>${count}</span>`)}
    <span class="sr">${l10n.t('Fix a problem of the selected entry')}</span>
  </button>`;
}

function menuButton(
  core: Core,
  type: Exclude<Popup['type'], 'row'>,
  glyph: string | undefined,
  label: string,
  title: string,
  isOn = true,
): TemplateResult {
  const open = (event: Event) => {
    if (!isOn) return;
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    core.update({ popup: { type, x: left, y: bottom + 2 } });
  };
  return html`<button
    class="btn ${isOn ? '' : 'off'}"
    aria-haspopup="menu"
    aria-disabled=${isOn ? nothing : 'true'}
    aria-label=${label === '' ? title : nothing}
    title=${title}
    @click=${open}
  >
    ${glyph ? icon(glyph) : nothing}${label === '' ? nothing : html`<span class=${glyph ? 'word el' : 'el'}>${label}</span>`}${
      type === 'export' ? nothing : icon('chevron-down', 's')
    }
  </button>`;
}
