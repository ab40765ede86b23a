import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { IdeaCard } from '../../../src/core/views/tree-view';
import { counted, titleOf } from '../../../src/core/views/words';
import { focusCard } from '../actions/element';
import { openMoveTo } from '../actions/move-to';
import { select } from '../actions/select';
import type { Core } from '../core';
import { preorder } from '../model/tree';
import type { Scene } from '../scene';
import { marked } from './face';
import { icon, severityIcon } from './icons';

/** Ideas without a place: rows that can be selected, and dragged onto an opportunity. Below them the facts of the selected one. */
export function parked(core: Core, scene: Scene): unknown {
  const items = preorder(scene.model.parked);
  if (items.length === 0) return nothing;
  const selected = scene.selected?.data.card;
  const idea = selected?.kind === 'idea' ? selected : undefined;
  const first = idea?.key ?? items[0]?.data.key;
  return html`<section class="sec">
    <div class="sec-h">${l10n.t('Parked')} <span class="n num">${items.length}</span></div>
    <div class="parked" role="listbox" aria-label=${l10n.t('Parked')}>
      ${items.map(({ data }) => row(core, scene, data.card as IdeaCard, data.key === first))}
    </div>
    ${idea ? whereTo(core, scene, idea) : nothing}
  </section>`;
}

function row(core: Core, { state, hits, late }: Scene, idea: IdeaCard, isStop: boolean): TemplateResult {
  const { key } = idea;
  const isSelected = state.selected === key;
  const problem = state.snapshot?.problems[key];
  const classes = [
    isSelected ? 'sel' : '',
    hits.has(key) ? 'hit' : '',
    late.has(key) ? 'waits' : '',
    state.dragging?.key === key ? 'gap' : '',
  ];
  return html`<div
    role="option"
    class="idea ${classes.join(' ')}"
    data-key=${key}
    tabindex=${isStop ? 0 : -1}
    aria-selected=${isSelected ? 'true' : 'false'}
    @focus=${() => (isSelected ? undefined : select(core, key))}
  >
    ${icon('inbox', 'q s')}<span class="grow">${marked(titleOf(idea), state.query)}</span>
    ${problem ? html`<span title=${problem.message}>${severityIcon(problem.severity)}</span>` : nothing}
    ${idea.discarded ? html`<span class="m q">${l10n.t('discarded')}</span>` : nothing}
  </div>`;
}

/** The next step of an idea: the opportunity that it answers. */
function whereTo(core: Core, scene: Scene, idea: IdeaCard): TemplateResult {
  return html`<p class="q">${l10n.t('Who could not do what, and when? Drag it onto that opportunity, where it becomes a solution.')}</p>
    ${
      scene.isEditable
        ? html`<button class="link" @click=${() => openMoveTo(core, idea.key)}>${icon('arrow-right', 's')} ${l10n.t('Move to…')}</button>`
        : nothing
    }`;
}

/** The way from a card to the parked ideas. */
export function parkedLink(core: Core, { model }: Scene): unknown {
  const items = preorder(model.parked);
  const [first] = items;
  if (!first) return nothing;
  const show = () => {
    core.update({ selected: null });
    core.afterDraw(() => focusCard(first.data.key));
  };
  return html`<button class="link" @click=${show}>${icon('inbox', 's')} ${counted(items.length, 'idea')}</button>`;
}
