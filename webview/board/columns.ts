import { html, type TemplateResult } from 'lit/html.js';
import { placed } from '../shared/dom/placed';
import { type BoardState, changes } from './core';

/** A column: what stands above it, and what stands in it. */
interface Column {
  readonly key: string;
  readonly head: TemplateResult;
  readonly content: unknown;
}

type Drag = BoardState<never, unknown>['drag'];

/**
 * A board of columns: a row of heads over one row of cells, which cards are put into.
 * @param name what the row is called: a class of the grid too
 */
export function columnGrid(drag: Drag, name: string, label: string, columns: readonly Column[]): TemplateResult {
  return html`<div class="scroll" tabindex="-1">
    <div class="grid ${name}" role="grid" aria-label=${label} ${placed({ '--columns': String(columns.length) })}>
      <div role="row" class="row-of heads">
        ${columns.map(({ head }) => html`<div role="columnheader" class="colh">${head}</div>`)}
      </div>
      <div role="row" class="row-of">
        ${columns.map(
          ({ key, content }) =>
            html`<div role="gridcell" class="cell ${targetOf(drag, key)}" data-row=${name} data-column=${key}>${content}</div>`,
        )}
      </div>
    </div>
  </div>`;
}

/** How a column shows what a drop into it would do. */
function targetOf(drag: Drag, column: string): string {
  const aim = drag?.over?.column === column ? drag.aim : null;
  if (!aim) return '';
  return changes(aim) ? 'drop' : aim.type === 'refused' ? 'no' : '';
}
