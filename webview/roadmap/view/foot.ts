import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { itemsOn, type Roadmap } from '../../../src/core/generate/roadmap/roadmap';
import { boundsByUnit } from '../../../src/core/scoring/unit-heat';
import { legends } from '../../board/legend';

/** What the roadmap was drawn from, and the legend of the heat. */
export function foot(shown: Roadmap, empty: readonly string[]): TemplateResult {
  const count = shown.trees.length;
  const from = count === 1 ? l10n.t('Drawn from 1 tree.') : l10n.t('Drawn from {0} trees.', count);
  const gap = empty.length === 0 ? '' : l10n.t('Nothing on the roadmap yet for: {0}.', empty.join('; '));
  return html`<footer class="foot">
    <span class="tells" title=${gap || nothing}>${gap} ${from} ${l10n.t('Drag a card to change its horizon in the tree.')}</span>
    ${legends(boundsByUnit(itemsOn(shown)))}
  </footer>`;
}
