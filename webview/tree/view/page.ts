import { html, nothing, type TemplateResult } from 'lit/html.js';
import { detailsAreShown } from '../actions/look';
import type { Core } from '../core';
import type { Scene } from '../scene';
import { banner } from './banner';
import { canvas } from './canvas';
import { crumbs, followCrumbs } from './crumbs';
import { isOverview } from './detail';
import { detailsPanel } from './details-panel';
import { footer } from './footer';
import { Lazy } from './lazy';
import { minimap, moveSlider } from './minimap';
import { notice } from './notice';
import { overview } from './overview';
import { popup } from './popup';
import { toolbar } from './toolbar';

const empty = new Lazy(() => import('./empty'));

/** The whole page, from top to bottom. */
export function page(core: Core, scene: Scene | undefined): TemplateResult | typeof nothing {
  if (!scene) return nothing;
  const isEmpty = scene.model.items.size === 0;
  if (isEmpty && !scene.state.snapshot?.broken)
    return html`${empty.get(core)?.emptyTree(core) ?? html`<main class="empty"><p class="wrap">${empty.lost}</p></main>`}${notice(core)}`;
  const hasDetails = detailsAreShown(core);
  return html`${toolbar(core, scene)}${banner(core, scene)}
    <main class="main">
      <div class="stage">
        ${isOverview(scene.state.zoom) ? overview(core, scene) : canvas(core, scene)}${crumbs(core, scene)}${notice(core)}
      </div>
      ${minimap(core, scene)}${hasDetails ? detailsPanel(core, scene) : nothing}${popup(core, scene)}
    </main>
    ${footer(core, scene)}`;
}

/** What moves with the view without a drawing: called after each, and for each scroll. */
export function followView(core: Core): void {
  moveSlider(core);
  followCrumbs(core);
}
