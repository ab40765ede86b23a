import * as l10n from '@vscode/l10n';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { axis, type Scale } from '../../../src/core/charts/scale';
import { icon } from '../../shared/view/icon';
import type { Core } from '../core';
import type { Column } from '../model/columns';
import { nextSort } from '../model/order';
import type { Row } from '../model/table';
import { drawsMeaning } from '../model/words';
import type { Scene, Sheet } from '../scene';
import { samePlace } from '../state';
import { cellContent } from './cells';

/** A list as a grid: one tab stop, the arrow keys walk through its cells. */
export function table(core: Core, scene: Scene, sheet: Sheet): TemplateResult {
  const { columns, groups, list, table: own } = sheet;
  const highest = Math.max(
    0,
    ...sheet.charts.entries.map(({ score, sample }) => sample.cd3Likely?.[1] ?? score.cd3 ?? 0),
  );
  const scale = axis(highest, 0, 100);
  return html`<table role="grid" aria-label=${sheet.snapshot.view.title || l10n.t('Scorecard')} aria-rowcount=${own.rows.length + 1}>
    <colgroup>${columns.map(({ id }) => html`<col class="c-${id}" />`)}</colgroup>
    <thead>
      <tr role="row">${columns.map(column => head(core, column, scale))}</tr>
    </thead>
    ${groups.map(
      group => html`<tbody>
        ${group.title === '' ? nothing : html`<tr class="group" role="row"><th colspan=${columns.length} scope="rowgroup" role="rowheader">${group.title}</th></tr>`}
        ${repeat(
          group.rows,
          row => `${list} ${row.entry.key}`,
          row => bodyRow(core, scene, sheet, row, scale),
        )}
      </tbody>`,
    )}
  </table>`;
}

function head(core: Core, { id, label, unit }: Column, scale: Scale): TemplateResult {
  const { sort } = core.state;
  const isSorted = sort.by === id;
  const direction = isSorted ? (sort.down ? 'descending' : 'ascending') : nothing;
  const next = () => core.update({ sort: nextSort(sort, id) });
  const meaning = id === 'range' || id === 'first' ? [drawsMeaning()] : [];
  const ticks = html`<span class="ax" aria-hidden="true">${scale.ticks.map(tick => html`<span>${tick}</span>`)}</span>`;
  return html`<th scope="col" role="columnheader" aria-sort=${direction} class="h-${id}" title=${meaning[0] ?? nothing}>
    <button class="sort" title=${[...meaning, l10n.t('Sort by {0}', label)].join('\n')} @click=${next}>
      <span class=${id === 'rank' ? 'sr' : ''}>${label}</span>${isSorted && !isDefault(core) ? icon(sort.down ? 'arrow-down' : 'arrow-up', 's') : nothing}
    </button>
    ${id === 'range' ? ticks : html`<span class="q">${unit || '\u00a0'}</span>`}
  </th>`;
}

function isDefault({ state: { sort } }: Core): boolean {
  return sort.by === 'cd3' && sort.down;
}

function bodyRow(core: Core, scene: Scene, sheet: Sheet, row: Row, scale: Scale): TemplateResult {
  const place = { list: sheet.list, key: row.entry.key };
  const isSelected = samePlace(scene.state.selected, place);
  const cells = sheet.columns.map(column => {
    const isCurrent = isSelected && scene.state.column === column.id;
    return html`<td
      role="gridcell"
      class="c-${column.id}"
      tabindex=${isCurrent ? '0' : '-1'}
      data-list=${place.list}
      data-key=${place.key}
      data-column=${column.id}
      data-current=${isCurrent ? '' : nothing}
      data-writes=${sheet.isEditable && (column.input || column.id === 'hypothesis') ? '' : nothing}
      aria-readonly=${sheet.isEditable && (column.input || column.id === 'hypothesis') ? nothing : 'true'}
    >
      ${cellContent(scene, sheet, row, column, { isSelected, scale })}
    </td>`;
  });
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    core.update({ selected: place, popup: { type: 'row', place, x: event.clientX, y: event.clientY } });
  };
  return html`<tr
    role="row"
    class=${isSelected ? 'sel' : ''}
    aria-selected=${isSelected ? 'true' : 'false'}
    data-key=${place.key}
    @contextmenu=${menu}
  >
    ${cells}
  </tr>`;
}
