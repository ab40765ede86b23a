import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { HeatBounds } from '../../src/core/scoring/heat';
import { numberText } from '../../src/core/values/number';

/** What the bands of the cards mean, for each unit of their scores. */
export function legends(byUnit: ReadonlyMap<string, HeatBounds>): TemplateResult {
  return html`<span class="legends">${[...byUnit].map(([unit, bounds]) => legend(bounds, unit))}</span>`;
}

function legend(bounds: HeatBounds, unit: string): TemplateResult {
  const [first] = bounds;
  const steps = [
    l10n.t('no score'),
    `< ${numberText(first)}`,
    ...bounds.map((bound, at) => `${numberText(bound)}${at === bounds.length - 1 ? '+' : ''}`),
  ];
  const name = unit === '' || unit === 'hours' ? l10n.t('CD3') : l10n.t('CD3 in {0}', unit);
  return html`<span class="scale num" role="img" aria-label=${l10n.t('Legend: {0}', [name, ...steps].join(', '))}>
    <span class="b fgc">${name}</span>${steps.map((step, at) => html`<span><b class="h${at}"></b>${step}</span>`)}
  </span>`;
}
