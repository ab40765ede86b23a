import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { withoutMoment } from '../../../src/core/text/moment';
import { titleOf } from '../../../src/core/views/words';
import { select } from '../actions/select';
import type { Core } from '../core';
import { outcomeOf } from '../edits/place';
import type { Item } from '../model/tree';
import type { Scene } from '../scene';
import { isOverview } from './detail';
import { cardIcon, icon } from './icons';

/** The cards above the selected one, the outcome first. */
function lineOf({ model, selected }: Pick<Scene, 'model' | 'selected'>): readonly Item[] {
  if (!selected || selected.data.card?.kind === 'idea') return [];
  const above = selected
    .ancestors()
    .filter(item => item.data.card)
    .reverse();
  const outcome = above[0] && outcomeOf(model, above[0]);
  return [...(outcome ? [outcome] : []), ...above];
}

/** The way to the selected card, over the canvas: shown while a card of it is out of view (`followCrumbs`). */
export function crumbs(core: Core, scene: Scene): TemplateResult | typeof nothing {
  const line = lineOf(scene);
  if (line.length < 2 || isOverview(scene.state.zoom)) return nothing;
  return html`<nav class="crumbs" aria-label=${l10n.t('Way to the selected card')}>
    <ol>
      ${line.map(
        ({ data: { key, card } }) => html`<li>
          <button class="plainlink" tabindex="-1" title=${titleOf(card!)} aria-current=${key === scene.state.selected ? 'true' : nothing} @click=${() => select(core, key)}>
            ${icon(cardIcon(card!), 's q')}<span class="el">${withoutMoment(titleOf(card!))}</span>
          </button>
        </li>`,
      )}
    </ol>
  </nav>`;
}

/** Shows the way only where the tree itself does not: called for each scroll. */
export function followCrumbs(core: Core): void {
  const element = document.querySelector<HTMLElement>('.crumbs');
  const scene = core.scene();
  if (!element || !scene || isOverview(core.state.zoom)) return;
  const { zoom } = core.state;
  const { left, top } = core.viewport.scroll;
  const { width } = core.viewport.size;
  const isAway = (item: Item) => {
    const box = scene.layout.placed.get(item.data.key);
    if (!box) return false;
    const isOutcome = item.data.card?.kind === 'outcome';
    return (
      (box.y + box.h) * zoom < top || (!isOutcome && ((box.x + box.w) * zoom < left || box.x * zoom > left + width))
    );
  };
  element.classList.toggle('shown', lineOf(scene).slice(0, -1).some(isAway));
}
