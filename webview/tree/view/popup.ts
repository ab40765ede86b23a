import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placed, px } from '../../shared/dom/placed';
import { menu } from '../../shared/view/menu';
import { backdrop } from '../../shared/view/popup';
import { filterCount } from '../actions/look';
import { closePopup, focusPopup } from '../actions/run';
import type { Core } from '../core';
import type { Scene } from '../scene';
import type { Popup } from '../state/state';
import { choices } from './choices';
import { icon } from './icons';
import { keyList } from './key-list';
import { Lazy } from './lazy';
import { moveList } from './move-to';

const filterScript = formScript('filter', () => import('./filter'));
const exportScript = formScript('export', () => import('./export-form'));

function formScript<T>(type: Popup['type'], load: () => Promise<T>): Lazy<T> {
  return new Lazy(load, { shown: focusPopup, close: core => closePopup(core, type) });
}

/** What floats over the canvas: a menu, or the list of keys. */
export function popup(core: Core, scene: Scene): unknown {
  const { popup: open } = scene.state;
  if (!open) return nothing;
  const close = () => closePopup(core, open.type);
  return html`${backdrop(close)}
    ${content(core, scene, open, close)}`;
}

function content(core: Core, scene: Scene, open: Popup, close: () => void): unknown {
  switch (open.type) {
    case 'keys':
      return keyList(core, close);
    case 'move':
      return moveList(core, scene, open, close);
    case 'filter':
      return dialog(open, l10n.t('Filter'), filterCount(core), close, filterScript.get(core)?.filterForm(core, scene));
    case 'export':
      return dialog(open, l10n.t('Export'), '', close, exportScript.get(core)?.exportForm(core, scene, close));
    default:
      return menu(open, choices(core, scene, open), close);
  }
}

/** A form beside its button, and no higher than the window. */
function dialog(
  at: { readonly x: number; readonly y: number },
  title: string,
  facts: string,
  close: () => void,
  form: unknown,
): TemplateResult | typeof nothing {
  // Until its script is there the keyboard has no place in it.
  if (form === undefined) return nothing;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = px(Math.max(4, Math.min(at.x, clientWidth - 308)));
  const isAbove = at.y > clientHeight / 2;
  const place = {
    left,
    top: isAbove ? undefined : px(at.y),
    bottom: isAbove ? px(clientHeight - at.y + 2) : undefined,
  };
  return html`<div class="popup filter" role="dialog" aria-label=${title} ${placed(place)}>
    <div class="row">
      <h2 class="grow">${title}</h2>
      <span class="q m num">${facts}</span>
      <button class="btn ic" aria-label=${l10n.t('Close')} @click=${close}>${icon('close')}</button>
    </div>
    ${form}
  </div>`;
}
