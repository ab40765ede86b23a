import * as l10n from '@vscode/l10n';
import { withoutMoment } from '../../../src/core/text/moment';
import { titleOf } from '../../../src/core/views/words';
import { hasRoomForPanel } from '../../shared/view/side-panel';
import type { Core } from '../core';
import * as m from '../layout/metrics';
import { OVERVIEW_ZOOM, overviewZoom } from '../layout/overview';
import { type Filter, isFiltering } from '../model/filter';
import { buildModel, preorder } from '../model/tree';
import { countsOf } from '../state/marks';
import { canFold, revealing } from '../state/walk';
import { isOverview, LEAST_DETAIL } from '../view/detail';
import { clampZoom, type Point, zoomStep } from '../viewport';
import { cardElement } from './element';
import { shapeKeyAt } from './overview';

/**
 * Zooms to a factor. A point of the window stays over the same point of the tree: by default the selected card's.
 * @param drawnZoom as in the state: by default that of the factor
 */
export function zoomTo(core: Core, zoom: number, at?: Point, drawnZoom = clampZoom(zoom)): void {
  const before = core.state.zoom;
  const after = clampZoom(zoom);
  if (before === after) return;
  if (isOverview(after)) toOverview(core, after);
  else if (isOverview(before)) zoomToCard(core, shapeKeyAt(core, at) ?? core.state.selected, after);
  else {
    const point = at ?? anchor(core);
    core.update({ zoom: after, drawnZoom });
    core.afterDraw(() => core.viewport.keep(before, after, point));
  }
}

/** Shows the tree as shapes, with the selected card in view. */
function toOverview(core: Core, zoom: number): void {
  const { selected } = core.state;
  core.update({ zoom, tip: null });
  core.afterDraw(() => {
    const card = selected === null ? undefined : cardElement(selected);
    card?.scrollIntoView({ block: 'nearest' });
  });
}

/** The zoom at which the whole tree is shown as shapes. */
function wholeTree(core: Core): number {
  const model = core.scene()?.drawn;
  return model ? overviewZoom(model, core.viewport.size, LEAST_DETAIL) : OVERVIEW_ZOOM;
}

/** The whole tree as shapes, or back to the cards. */
export function toggleOverview(core: Core): void {
  const { zoom, selected } = core.state;
  if (isOverview(zoom)) zoomToCard(core, selected, 1);
  else zoomTo(core, wholeTree(core));
  core.say(isOverview(core.state.zoom) ? l10n.t('Overview of the whole tree.') : l10n.t('All cards.'));
}

/** Brings a card into the middle of the view, large enough to be read. */
export function zoomToCard(core: Core, key: string | null, zoom = Math.max(1, core.state.zoom)): void {
  const { model } = core.scene() ?? {};
  const folded = model && key !== null ? revealing(model, core.state.folded, key) : core.state.folded;
  core.update({ zoom: clampZoom(zoom), folded, tip: null, ...(key === null ? {} : { selected: key }) });
  core.afterDraw(() => {
    const box = core.scene()?.layout.placed.get(key ?? '');
    if (box) core.viewport.center(box, core.state.zoom);
  });
}

/** Shows the selected branch as large as fits: the card and everything below it. */
export function zoomToSelection(core: Core): void {
  const { layout, selected } = core.scene() ?? {};
  const boxes = selected?.descendants().flatMap(item => layout?.placed.get(item.data.key) ?? []) ?? [];
  const [first] = boxes;
  if (!first) {
    core.say(l10n.t('Select a card first, then the view can go to it.'));
    return;
  }
  const right = Math.max(...boxes.map(({ x, w }) => x + w));
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h));
  const fitting = core.viewport.fitting(right - first.x + m.LANE + 2 * m.PAD, bottom - first.y + 2 * m.PAD);
  const zoom = Math.max(LEAST_DETAIL, fitting);
  core.update({ zoom, tip: null });
  core.afterDraw(() => core.viewport.startAt(first, zoom));
}

/** Cards can't be written in as shapes: the overview gives way. */
export function showCards(core: Core, key: string | null): void {
  if (isOverview(core.state.zoom)) zoomToCard(core, key, 1);
}

/** The selected card where it is in view, else the middle of the canvas. */
function anchor(core: Core): Point {
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
  if (!layout) return;
  const zoom = core.viewport.fitting(layout.width, layout.height);
  zoomTo(core, isOverview(zoom) ? wholeTree(core) : zoom);
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
  core.say(l10n.t('Focus: {0}', withoutMoment(titleOf(card))));
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

/** Whether the details are drawn; left alone, they are where there is room, and the overview takes all of it. */
export function detailsAreShown({ state }: Pick<Core, 'state'>): boolean {
  const { details, zoom } = state;
  const hasRoom = hasRoomForPanel() && !isOverview(zoom);
  return details === 'open' || (details === 'auto' && hasRoom);
}

export function toggleDetails(core: Core): void {
  core.update({ details: detailsAreShown(core) ? 'closed' : 'open' });
}

export function setFilter(core: Core, patch: Filter): void {
  const entries = Object.entries({ ...core.state.filter, ...patch }).filter(
    ([, value]) => value !== undefined && value !== false,
  );
  core.update({ filter: Object.fromEntries(entries) });
  core.afterDraw(() => core.say(filterCount(core)));
}

/** `12 of 300 cards`, or nothing without a filter. */
export function filterCount(core: Pick<Core, 'scene' | 'state'>): string {
  const { filtered } = core.scene() ?? {};
  if (!filtered || !isFiltering(core.state.filter)) return '';
  const { view } = core.state.snapshot!;
  const { opportunity, solution, experiment } = countsOf(buildModel(view), new Set()).kinds;
  return l10n.t('{0} of {1} cards', filtered.matches.size, opportunity + solution + experiment);
}
