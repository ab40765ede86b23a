import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Chart, Shape } from '../../../src/core/charts/chart';
import { spread } from '../dom/spread';

/** What can be done with the shapes of a chart. */
export interface Drawn {
  /** The entry that is selected; its shapes stand out. */
  readonly entry?: number;
  readonly choose?: (entry: number) => void;
}

/** A chart with its sentence as its label, and its numbers as a table for those who do not see it. */
export function drawing(chart: Chart, { entry, choose }: Drawn = {}): TemplateResult {
  const { name, description, width, height, shapes, table } = chart;
  const click = (event: Event) => {
    const shape = (event.target as Element).closest<SVGElement>('[data-entry]');
    if (shape && choose) choose(Number(shape.dataset.entry));
  };
  return html`<figure class="chart ${name}">
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${description} @click=${click}>
      ${shapes.map(shape => shapeOf(shape, entry))}
    </svg>
    <table class="sr">
      <caption>
        ${chart.title}
      </caption>
      <thead>
        <tr>
          ${table.head.map(cell => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ([first = '', ...cells]) =>
            html`<tr><th scope="row">${first}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </figure>`;
}

function shapeOf({ tag, paint, at, text, entry }: Shape, selected: number | undefined): unknown {
  const classes = `${paint} ${entry !== undefined && entry === selected ? 'chosen' : ''}`;
  const data = entry ?? nothing;
  switch (tag) {
    case 'rect':
      return svg`<rect class=${classes} data-entry=${data} ${spread(at)}></rect>`;
    case 'line':
      return svg`<line class=${classes} data-entry=${data} ${spread(at)}></line>`;
    case 'path':
      return svg`<path class=${classes} data-entry=${data} ${spread(at)}></path>`;
    case 'circle':
      return svg`<circle class=${classes} data-entry=${data} ${spread(at)}></circle>`;
    case 'text':
      return svg`<text class=${classes} data-entry=${data} ${spread(at)}>${text}</text>`;
  }
}
