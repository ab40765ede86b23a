import * as l10n from '@vscode/l10n';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { withoutMoment } from '../../../src/core/text/moment';
import type { OutcomeCard } from '../../../src/core/views/tree-view';
import { titleOf } from '../../../src/core/views/words';
import { placed, px } from '../../shared/dom/placed';
import { refusesRemoved } from '../actions/compare';
import { zoomToCard } from '../actions/look';
import { findShape, shapeKeyAt } from '../actions/overview';
import { openPopup } from '../actions/run';
import { select } from '../actions/select';
import type { Core } from '../core';
import type { Box } from '../layout/layout';
import { type Branch, type Row, type Shape, WORDS } from '../layout/overview';
import { cardLabel } from '../model/label';
import type { Item } from '../model/tree';
import type { Scene } from '../scene';
import { pillOf } from './cards';
import { meter } from './face';
import { icon, severityIcon } from './icons';
import { Lazy } from './lazy';
import { pathsOf, rectangle, short } from './shapes';

/** So far the pointer moves before a press is a drag. */
const THRESHOLD = 5;

const tips = new Lazy(() => import('./tip'), { close: core => core.update({ tip: null }) });

/** The whole tree as shapes: outcomes as rows, the branches that serve them in columns. */
export function overview(core: Core, scene: Scene): TemplateResult {
  const { rows, branches, height } = scene.overview;
  const near = branches.filter(branch => isNear(scene, branch));
  return html`<div
      class="canvas far ${scene.state.snapshot?.broken ? 'stale' : ''}"
      @pointerdown=${(event: PointerEvent) => press(core, event)}
      @pointermove=${(event: PointerEvent) => point(core, event)}
      @pointerleave=${() => core.state.tip && core.update({ tip: null })}
      @dblclick=${(event: MouseEvent) => zoomIn(core, event)}
      @contextmenu=${(event: MouseEvent) => openMenu(core, event)}
    >
      <div class="space" ${placed({ height: px(height) })}>
        <div role="tree" aria-label=${l10n.t('Outcomes')}>${rows.map(row => heading(scene, row))}</div>
        <div role="tree" aria-label=${scene.state.snapshot?.view.title || l10n.t('Opportunity tree')}>
          ${repeat(
            near,
            branch => branch.root.data.key,
            branch => drawBranch(scene, branch),
          )}${spot(scene)}
        </div>
      </div>
    </div>
    ${core.state.tip ? (tips.get(core)?.tip(scene) ?? nothing) : nothing}`;
}

function isNear({ area }: Scene, { y, h }: Pick<Box, 'y' | 'h'>): boolean {
  return !area || (y + h > area.y && y < area.y + area.h);
}

function heading(scene: Scene, { outcome, x, y, w }: Row): TemplateResult {
  const card = outcome?.data.card as OutcomeCard | undefined;
  const at = placed({ left: px(x), top: px(y), width: px(w) });
  const first = y === scene.overview.rows[0]?.y ? 'first' : '';
  if (!outcome || !card)
    return html`<div class="band-h ${first}" role="presentation" ${at}><span class="b">${l10n.t('No outcome yet')}</span></div>`;
  const share = card.share === undefined ? undefined : Math.round(card.share * 100);
  const way = card.from !== undefined && card.to !== undefined ? `${card.from} → ${card.to}` : '';
  return html`<div
    role="treeitem"
    class="band-h ${first} ${stateClasses(scene, outcome)}"
    data-key=${card.key}
    tabindex=${scene.tabStop === card.key ? 0 : -1}
    aria-level=${outcome.depth}
    aria-selected=${scene.state.selected === card.key ? 'true' : 'false'}
    ${at}
  >
    <span class="sr">${cardLabel(card, scene.state.snapshot?.problems[card.key], 0)}</span>
    <span class="words" aria-hidden="true"
      >${icon('target', 's q')}<span class="b el">${titleOf(card)}</span><span class="q num way">${way}</span>${
        share === undefined ? nothing : html`${meter(share)}<span class="q num">${l10n.t('{0} %', share)}</span>`
      }</span
    >
  </div>`;
}

function drawBranch(scene: Scene, branch: Branch): TemplateResult {
  const { root, shapes } = branch;
  const { state } = scene;
  const card = root.data.card!;
  const siblings = root.parent?.children ?? [root];
  const pill = pillOf(scene, card.key);
  const problems = state.snapshot?.problems ?? {};
  const troubled = shapes.filter(({ item }) => problems[item.data.key]);
  const holdsSelected = scene.selected?.ancestors().includes(root) ?? false;
  return html`<div class="br ${holdsSelected ? 'on' : ''}" ${placed({ left: px(branch.x), top: px(branch.y), width: px(branch.w), height: px(branch.h) })}>
    <div
      role="treeitem"
      class="words-b ${stateClasses(scene, root)}"
      data-key=${card.key}
      tabindex=${scene.tabStop === card.key ? 0 : -1}
      aria-level="1"
      aria-posinset=${siblings.indexOf(root) + 1}
      aria-setsize=${siblings.length}
      aria-selected=${state.selected === card.key ? 'true' : 'false'}
    >
      <span class="sr">${cardLabel(card, problems[card.key], shapes.length - 1)}${pill ? `, ${pill.pill}` : ''}</span>
      <div aria-hidden="true">
        <div class="b el">${withoutMoment(titleOf(card))}</div>
        <div class="m q num">
          ${cardCount(shapes.length)} ${troubled.length > 0 ? html`${severityIcon(worst(troubled, problems))} ${troubled.length}` : nothing}
        </div>
      </div>
    </div>
    ${guard([branch, state.paint, scene.hits, scene.dimmed, scene.leads, problems], () => picture(scene, branch, troubled))}
  </div>`;
}

function cardCount(count: number): string {
  return count === 1 ? l10n.t('1 card') : l10n.t('{0} cards', count);
}

function worst(
  shapes: readonly Shape[],
  problems: Readonly<Record<string, { readonly severity: 'error' | 'warning' | 'hint' }>>,
) {
  const found = new Set(shapes.map(({ item }) => problems[item.data.key]?.severity));
  return (['error', 'warning', 'hint'] as const).find(severity => found.has(severity)) ?? 'hint';
}

function picture(scene: Scene, { shapes }: Branch, troubled: readonly Shape[]): TemplateResult {
  const { scale } = scene.overview;
  const isDim = ({ item: { data } }: Shape) => scene.dimmed.has(data.key) || scene.leads.has(data.key);
  const layers = [shapes.filter(isDim), shapes.filter(shape => !isDim(shape))];
  const ring = (shape: Shape) => rectangle({ x: shape.x - 1.5, y: shape.y - 1.5, w: shape.w + 3, h: shape.h + 3 });
  const hits = shapes.filter(({ item }) => scene.hits.has(item.data.key)).map(ring);
  return html`<svg class="shapes" aria-hidden="true">
    ${layers.map(
      (
        layer,
        index,
      ) => svg`<g class=${index === 0 ? 'dimmed' : ''}><path class="ln" d=${layer.map(shape => line(shape, scale)).join('')}></path>
        ${[...pathsOf(layer, scene.state.paint)].map(([name, d]) => svg`<path class=${name} d=${d}></path>`)}</g>`,
    )}
    <path class="trouble" d=${troubled.map(corner).join('')}></path><path class="ring" d=${hits.join('')}></path>
  </svg>`;
}

/** From a shape to the one above it; experiments stand at their solution. */
function line({ item, above, x, y, h }: Shape, scale: number): string {
  if (!above || item.data.card?.kind === 'experiment') return '';
  const [from, to] = [above.y + above.h / 2, y + h / 2];
  const start = above.x + above.w;
  return Math.abs(from - to) < 1 + 4 * scale && y === above.y
    ? `M${short(start)} ${short(from)}H${short(x)}`
    : `M${short(start)} ${short(from)}h${short(4 * scale)}V${short(to)}H${short(x)}`;
}

function corner({ x, y, w }: Shape): string {
  return `M${short(x + w - 5)} ${short(y - 2)}h6v6z`;
}

/** The selected card, where it is not the root of a branch: it has the keyboard, and a ring. */
function spot(scene: Scene): unknown {
  const { selected } = scene;
  const found = selected && findShape(scene.overview.branches, selected.data.key);
  if (!selected || !found?.shape.above || !isNear(scene, found.branch)) return nothing;
  const { branch, shape } = found;
  const at = { left: px(branch.x + shape.x - 2), top: px(branch.y + WORDS + shape.y - 2) };
  const siblings = selected.parent?.children ?? [selected];
  return html`<div
    role="treeitem"
    class="spot"
    data-key=${selected.data.key}
    tabindex="0"
    aria-level=${selected.depth}
    aria-posinset=${siblings.indexOf(selected) + 1}
    aria-setsize=${siblings.length}
    aria-selected="true"
    ${placed({ ...at, width: px(shape.w + 4), height: px(shape.h + 4) })}
  >
    <span class="sr">${cardLabel(selected.data.card!, scene.state.snapshot?.problems[selected.data.key], 0)}</span>
  </div>`;
}

function stateClasses({ state, dimmed, hits }: Scene, { data: { key } }: Item): string {
  return `${state.selected === key ? 'sel' : ''} ${dimmed.has(key) ? 'dim' : ''} ${hits.has(key) ? 'hit' : ''}`;
}

function keyAt(core: Core, event: MouseEvent): string | undefined {
  const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
  return item?.dataset.key ?? shapeKeyAt(core, { x: event.clientX, y: event.clientY });
}

/** A shape has no element of its own, so the page's own listeners would not find the card. */
function press(core: Core, event: PointerEvent): void {
  const key = event.button === 0 ? keyAt(core, event) : undefined;
  if (key === undefined) return;
  select(core, key);
  refuseDrag(core, event);
  event.preventDefault();
  event.stopPropagation();
}

/** Where a shape would land can't be read: who drags one is told of the ways that there are. */
function refuseDrag(core: Core, start: PointerEvent): void {
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - start.clientX, clientY - start.clientY) < THRESHOLD) return;
      end.abort();
      core.refuse(l10n.t('Shapes can’t be dragged. Zoom in (+) to drag the card, or press M to choose its place.'));
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, () => end.abort(), { signal });
}

function point(core: Core, event: PointerEvent): void {
  const key = keyAt(core, event);
  const { tip: shown } = core.state;
  if (key === undefined) {
    if (shown) core.update({ tip: null });
  } else if (shown?.key !== key) core.update({ tip: { key, x: event.clientX, y: event.clientY } });
}

function zoomIn(core: Core, event: MouseEvent): void {
  const key = keyAt(core, event);
  if (key !== undefined) zoomToCard(core, key);
  event.stopPropagation();
}

function openMenu(core: Core, event: MouseEvent): void {
  const key = keyAt(core, event);
  event.preventDefault();
  event.stopPropagation();
  if (key === undefined) return;
  select(core, key, { focus: false });
  if (refusesRemoved(core)) return;
  openPopup(core, { type: 'menu', key, x: event.clientX, y: event.clientY });
}
