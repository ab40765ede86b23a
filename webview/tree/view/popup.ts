import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placed, px } from '../../shared/dom/placed';
import { menu } from '../../shared/view/menu';
import { returnToTree } from '../actions/select';
import type { Core } from '../core';
import type { Scene } from '../scene';
import type { Popup } from '../state/state';
import { choices } from './choices';
import { filterForm } from './filter';
import { keyList } from './key-list';
import { moveList } from './move-to';

/** What floats over the canvas: a menu, or the list of keys. */
export function popup(core: Core, scene: Scene): unknown {
  const { popup: open } = scene.state;
  if (!open) return nothing;
  const close = () => {
    core.update({ popup: null });
    returnToTree(core);
  };
  return html`<div class="backdrop" @pointerdown=${close} @contextmenu=${(event: Event) => event.preventDefault()}></div>
    ${content(core, scene, open, close)}`;
}

function content(core: Core, scene: Scene, open: Popup, close: () => void): unknown {
  switch (open.type) {
    case 'keys':
      return keyList(core, close);
    case 'move':
      return moveList(core, scene, open, close);
    case 'filter':
      return filterPopup(core, scene, open, close);
    default:
      return menu(open, choices(core, scene, open), close);
  }
}

/** Beside its button, and no higher than the window. */
function filterPopup(
  core: Core,
  scene: Scene,
  at: { readonly x: number; readonly y: number },
  close: () => void,
): TemplateResult {
  const { clientWidth, clientHeight } = document.documentElement;
  const left = px(Math.max(4, Math.min(at.x, clientWidth - 308)));
  const isAbove = at.y > clientHeight / 2;
  const place = {
    left,
    top: isAbove ? undefined : px(at.y),
    bottom: isAbove ? px(clientHeight - at.y + 2) : undefined,
  };
  return html`<div class="popup filter" role="dialog" aria-label=${l10n.t('Filter, colour and order')} ${placed(place)}>${filterForm(core, scene, close)}</div>`;
}
