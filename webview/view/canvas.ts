import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placed, px } from '../dom/placed';
import * as m from '../layout/metrics';
import type { Scene } from '../scene';
import { cards, edges } from './cards';

/** The lane of outcomes, which stays at the left, and the tree, both at the zoom. */
export function canvas(scene: Scene): TemplateResult {
  const { layout, state, detail } = scene;
  const { zoom, snapshot } = state;
  const title = snapshot?.view.title || l10n.t('Opportunity tree');
  const scaled = { transform: zoom === 1 ? 'none' : `scale(${zoom})`, '--z': String(zoom) };
  return html`<div
    class="canvas ${detail} ${snapshot?.broken ? 'stale' : ''} ${state.dragging ? 'dragging' : ''} ${
      state.dragging?.aim?.type === 'refused' ? 'no-drop' : ''
    }"
  >
    <div class="space" ${placed({ width: px(layout.width * zoom), height: px(layout.height * zoom) })}>
      <div class="lane" ${placed({ width: px(m.LANE * zoom) })}>
        <div class="scaled" ${placed({ ...scaled, width: px(m.LANE) })}>
          <div class="lane-h">${l10n.t('Outcomes')} <span class="q num">${scene.model.lane.descendants().length - 1}</span></div>
          ${edges(scene, true)}
          <div role="tree" class="outs" aria-label=${l10n.t('Outcomes')} aria-disabled=${snapshot?.broken ? 'true' : nothing}>
            ${cards(scene, box => box.item.data.card?.kind === 'outcome')}
          </div>
        </div>
      </div>
      <div class="scaled world" ${placed(scaled)}>
        ${edges(scene, false)}
        <div role="tree" class="cards" aria-label=${title} aria-disabled=${snapshot?.broken ? 'true' : nothing}>
          ${cards(scene, box => box.item.data.card?.kind !== 'outcome')}
        </div>
        ${landing(scene)}
      </div>
    </div>
  </div>`;
}

/** The line where a dragged card would land. */
function landing(scene: Scene): unknown {
  const aim = scene.state.dragging?.aim;
  if (aim?.type !== 'slot' || aim.stays) return nothing;
  const { x, y, w } = aim.slot;
  return html`<div class="land" ${placed({ left: px(x), top: px(y - 1), width: px(w) })}></div>`;
}
