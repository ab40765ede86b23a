import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Chart, ChartSize } from '../../../src/core/charts/chart';
import { costOverTime } from '../../../src/core/charts/cost-over-time';
import { rankHeatmap } from '../../../src/core/charts/rank-heatmap';
import { valueAgainstEffort } from '../../../src/core/charts/value-effort';
import { drawing } from '../../shared/view/chart';
import { icon } from '../../shared/view/icon';
import { select } from '../actions';
import type { Core } from '../core';
import type { Row } from '../model/table';
import { drawsMeaning } from '../model/words';
import type { Sheet } from '../scene';
import type { Picture } from '../state';
import { sequence } from './sequence';

const glyphs: Readonly<Record<Picture, string>> = {
  effort: 'graph-scatter',
  ranks: 'symbol-numeric',
  time: 'graph-line',
  order: 'list-ordered',
};

/** One of the pictures of the list at a time. */
export function pictures(core: Core, sheet: Sheet, row: Row): TemplateResult {
  const { picture } = core.state;
  const choice = (one: Picture) =>
    html`<button
      role="radio"
      class="btn ic ${picture === one ? 'on' : ''}"
      aria-checked=${picture === one ? 'true' : 'false'}
      aria-label=${nameOf(one)}
      title=${nameOf(one)}
      @click=${() => core.update({ picture: one, order: null })}
    >
      ${icon(glyphs[one])}
    </button>`;
  const chart = chartOf(picture, sheet, paneSize());
  return html`<div class="head">
      <h2>${chart?.title ?? nameOf(picture)}</h2>
      <span class="row" role="radiogroup" data-stops aria-label=${l10n.t('Picture')}
        >${(Object.keys(glyphs) as Picture[]).map(choice)}</span
      >
    </div>
    ${
      chart
        ? html`<p>${chart.description}${picture === 'ranks' ? html` ${drawsMeaning()}` : nothing}</p>
          ${drawing(chart, { entry: row.index, choose: index => chooseEntry(core, sheet, index) })}`
        : sequence(core, sheet)
    }`;
}

/** The room that a picture has in its pane, as the styles of the panes lay them out. */
function paneSize(): ChartSize {
  const { clientWidth } = document.documentElement;
  const beside = clientWidth > 1160 ? 800 : clientWidth > 900 ? 604 : 0;
  return { width: Math.max(288, Math.min(448, clientWidth - beside - 33)), height: 218 };
}

/**
 * The picture that is shown now; undefined where that is the order of the work.
 * @param size Without one it is as large as in a document.
 */
export function chartOf(
  picture: Picture,
  { charts, table }: Pick<Sheet, 'charts' | 'table'>,
  size?: ChartSize,
): Chart | undefined {
  const { asOf } = table.options;
  switch (picture) {
    case 'effort':
      return valueAgainstEffort(charts, size);
    case 'ranks':
      return rankHeatmap(charts, size && heatmapIn(size.width));
    case 'time':
      return asOf && costOverTime({ ...charts, options: { ...table.options, asOf } }, size);
    case 'order':
      return undefined;
  }
}

/** Ten places fill the width; the names have what these leave. */
function heatmapIn(width: number): { names: number; cell: number } {
  const cell = width < 400 ? 20 : 29;
  return { cell, names: width - 16 - 10 * cell };
}

function chooseEntry(core: Core, { list, table }: Sheet, index: number): void {
  const key = table.rows[index]?.entry.key;
  if (key !== undefined) select(core, { list, key });
}

function nameOf(picture: Picture): string {
  switch (picture) {
    case 'effort':
      return l10n.t('Cost of delay against effort');
    case 'ranks':
      return l10n.t('How probable each place is');
    case 'time':
      return l10n.t('Cost of delay over time');
    case 'order':
      return l10n.t('Which order costs least');
  }
}
