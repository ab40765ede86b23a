import { html, nothing, type TemplateResult } from 'lit/html.js';
import { detailsShown } from '../actions/look';
import type { Core } from '../core';
import type { Scene } from '../scene';
import { banner } from './banner';
import { canvas } from './canvas';
import { detailsPanel } from './details-panel';
import { emptyTree } from './empty';
import { footer } from './footer';
import { notice } from './notice';
import { popup } from './popup';
import { toolbar } from './toolbar';

/** The whole page, from top to bottom. */
export function page(core: Core, scene: Scene | undefined): TemplateResult | typeof nothing {
  if (!scene) return nothing;
  const isEmpty = scene.model.items.size === 0;
  if (isEmpty && !scene.state.snapshot?.broken) return html`${emptyTree(core)}${notice(core)}`;
  const hasDetails = detailsShown(scene.state.details, document.documentElement.clientWidth);
  return html`${toolbar(core, scene)}${banner(core, scene)}
    <main class="main ${hasDetails ? 'with-details' : ''}">
      <div class="stage">${canvas(core, scene)}${notice(core)}</div>
      ${hasDetails ? detailsPanel(core, scene) : nothing}${popup(core, scene)}
    </main>
    ${footer(core, scene)}`;
}
