import * as l10n from '@vscode/l10n';
import { shortTitle, titleOf } from '../../../src/core/views/words';
import type { Core } from '../core';
import { preorder } from '../model/tree';
import { canFold } from '../state/walk';
import { clampZoom, zoomStep } from '../viewport';

/** Zooms to a factor. A point of the window stays over the same point of the tree: by default the selected card's. */
export function zoomTo(core: Core, zoom: number, at = anchor(core)): void {
  const before = core.state.zoom;
  const after = clampZoom(zoom);
  if (before === after) return;
  core.update({ zoom: after });
  core.afterDraw(() => core.viewport.keep(before, after, at));
}

/** The selected card where it is in view, else the middle of the canvas. */
function anchor(core: Core): { x: number; y: number } {
  const { state, viewport } = core;
  const box = core.scene()?.layout.placed.get(state.selected ?? '');
  const point = box && viewport.clientPoint(box.x + box.w / 2, box.y + box.h / 2, state.zoom);
  return point && viewport.holds(point.x, point.y) ? point : viewport.middle;
}

export function zoomBy(core: Core, direction: 1 | -1): void {
  zoomTo(core, zoomStep(core.state.zoom, direction));
  core.say(l10n.t('{0} %', Math.round(core.state.zoom * 100)));
}

export function fit(core: Core): void {
  const { layout } = core.scene() ?? {};
  if (layout) zoomTo(core, core.viewport.fitting(layout.width, layout.height));
}

/** Puts the selected branch in focus, or takes the focus away. */
export function toggleFocus(core: Core): void {
  const { focus, selected } = core.state;
  if (focus !== null && (selected === null || selected === focus)) {
    core.update({ focus: null });
    core.say(l10n.t('Focus is off.'));
    return;
  }
  const card = core.scene()?.selected?.data.card;
  if (!card || card.kind === 'idea') {
    core.say(l10n.t('Select a card first, then its branch can be in focus.'));
    return;
  }
  core.update({ focus: card.key });
  core.say(l10n.t('Focus: {0}', shortTitle(titleOf(card))));
}

/** Folds every branch at a level, and opens those above; without a level everything is open. */
export function foldTo(core: Core, level: number | undefined): void {
  const { model } = core.scene() ?? {};
  if (!model) return;
  const closed = preorder(model.tree).filter(item => level !== undefined && item.depth >= level && canFold(item));
  const folded = new Set(closed.map(item => item.data.key));
  const selected = model.items.get(core.state.selected ?? '');
  const cover = selected?.ancestors().findLast(item => folded.has(item.data.key));
  core.update({ folded, popup: null, ...(cover ? { selected: cover.data.key } : {}) });
}

/** Whether the details are drawn; left alone, they are where there is room. */
export function detailsShown(details: Core['state']['details'], width: number): boolean {
  return details === 'open' || (details === 'auto' && width >= 720);
}

export function detailsAreShown(core: Core): boolean {
  return detailsShown(core.state.details, document.documentElement.clientWidth);
}

export function toggleDetails(core: Core): void {
  core.update({ details: detailsAreShown(core) ? 'closed' : 'open' });
}
