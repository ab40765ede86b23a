import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { titleOf } from '../../../src/core/views/words';
import { placed, px } from '../../shared/dom/placed';
import { addBelow } from '../actions/writing';
import type { Core } from '../core';
import type { Placed } from '../layout/layout';
import * as m from '../layout/metrics';
import type { Scene } from '../scene';
import { cards, edges } from './cards';
import { titleZoom } from './detail';

/** The lane of outcomes, which stays at the left, and the tree, both at the zoom. */
export function canvas(core: Core, scene: Scene): TemplateResult {
  const { layout, state, detail } = scene;
  const { zoom, snapshot, dragging } = state;
  const scaled = {
    transform: zoom === 1 ? 'none' : `scale(${zoom})`,
    '--z': detail === 'title' ? String(titleZoom(state.drawnZoom)) : undefined,
  };
  return html`<div class="canvas ${detail} ${snapshot?.broken ? 'stale' : ''} ${dragging ? 'dragging' : ''}">
    <div class="space" ${placed({ width: px(layout.width * zoom), height: px(layout.height * zoom) })}>
      <div class="lane" ${placed({ width: px(m.LANE * zoom) })}>
        <div class="scaled" ${placed({ ...scaled, width: px(m.LANE) })}>
          <div class="lane-h">
            ${l10n.t('Outcomes')} <span class="q num">${scene.counts.kinds.outcome}</span>
          </div>
          ${edges(scene, true)}${tree(scene, l10n.t('Outcomes'), true)}${landing(scene, true)}
        </div>
      </div>
      <div class="scaled world" ${placed(scaled)}>
        ${edges(scene, false)}
        ${tree(scene, snapshot?.view.title || l10n.t('Opportunity tree'), false)}
        ${landing(scene, false)}${scene.model.tree.children ? nothing : invitation(core, scene)}
      </div>
    </div>
  </div>`;
}

/** Without a card it is no tree: a screen reader would announce an empty one. */
function tree(scene: Scene, label: string, inLane: boolean): TemplateResult {
  const { lane, tree: branches } = scene.model;
  const isEmpty = !(inLane ? lane : branches).children;
  const which = ({ item }: Placed) => (item.data.card?.kind === 'outcome') === inLane;
  return html`<div role=${isEmpty ? nothing : 'tree'} aria-multiselectable=${isEmpty ? nothing : 'true'} aria-label=${isEmpty ? nothing : label}>${cards(scene, which)}</div>`;
}

/** The line where a dragged card would land. */
function landing(scene: Scene, lane: boolean): unknown {
  const { dragging } = scene.state;
  const aim = dragging?.aim;
  const isHere = (scene.model.items.get(dragging?.key ?? '')?.data.card?.kind === 'outcome') === lane;
  if (!isHere || aim?.type !== 'slot' || aim.stays) return nothing;
  const { x, y, w } = aim.slot;
  return html`<div class="land" ${placed({ left: px(x), top: px(y - 1), width: px(w) })}></div>`;
}

/** Outcomes without an opportunity: the next step, at the place where it will stand. */
function invitation(core: Core, scene: Scene): TemplateResult {
  const first = scene.model.groups.at(-1)?.outcome?.data.card;
  const box = first && scene.layout.placed.get(first.key);
  const at = placed({ left: px(m.columnX(1)), top: px(box?.y ?? m.PAD) });
  return html`<div class="invite" ${at}>
    <p class="q">
      ${first ? l10n.t('What stands in the way of “{0}”? Each answer is an opportunity.', titleOf(first)) : nothing}
    </p>
    ${
      scene.isEditable
        ? html`<button class="btn pri" @click=${() => addBelow(core, first?.key ?? null, 'opportunity')}>
            ${l10n.t('Add an opportunity')}
          </button>`
        : nothing
    }
  </div>`;
}
