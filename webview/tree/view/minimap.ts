import { guard } from 'lit/directives/guard.js';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Core } from '../core';
import type { Layout, Placed } from '../layout/layout';
import type { Scene } from '../scene';
import { isOverview } from './detail';
import { pathsOf, rectangle } from './shapes';

/** Width of the strip, and of the tree that fills it without being squeezed. */
const MINIMAP = 56;
const TREE = 930;
const EDGE = 2;
/** Heights are squeezed at most to this share of the width's scale where the tree is short. */
const TALLEST = 0.2;

interface Scale {
  readonly x: number;
  readonly y: number;
}

/** The tree as a strip at the right, where the editor's own minimap stands: for the eye and the mouse. */
export function minimap(core: Core, scene: Scene): TemplateResult | typeof nothing {
  if (isOverview(scene.state.zoom)) return nothing;
  const { layout, state, hits } = scene;
  const { height } = core.viewport.size;
  const scale = scaleOf(layout, height);
  const marked = [...hits].flatMap(key => layout.placed.get(key) ?? []);
  const selected = layout.placed.get(state.selected ?? '');
  const { problems } = state.snapshot!;
  return html`<div class="mini" aria-hidden="true" @pointerdown=${(event: PointerEvent) => startSliding(core, event)}>
    <svg class="shapes">
      ${guard([layout, state.paint, height], () => strip(layout, scale, state.paint))}
      <path class="ring" d=${marked.map(box => rectangle(squeezed(box, scale))).join('')}></path>
      ${guard([layout, problems, height], () => svg`<path class="trouble" d=${troubles(layout, scale, problems)}></path>`)}
      <path class="here" d=${selected ? rectangle(squeezed(selected, scale)) : ''}></path>
    </svg>
    <div class="slider"></div>
  </div>`;
}

function scaleOf({ width, height }: Layout, room: number): Scale {
  return {
    x: (MINIMAP - 2 * EDGE) / Math.max(TREE, width),
    y: Math.min(TALLEST, (room - 2 * EDGE) / Math.max(1, height)),
  };
}

function squeezed({ x, y, w, h }: Placed, scale: Scale) {
  return {
    x: EDGE + x * scale.x,
    y: EDGE + y * scale.y,
    w: Math.max(1.5, w * scale.x - 1),
    h: Math.max(1, h * scale.y - 1.5),
  };
}

function strip(layout: Layout, scale: Scale, paint: Scene['state']['paint']): unknown {
  const cards = [...layout.placed.values()].filter(({ item }) => item.data.card?.kind !== 'experiment');
  const shapes = cards.map(box => ({ ...squeezed(box, scale), item: box.item }));
  return [...pathsOf(shapes, paint)].map(([name, d]) => svg`<path class=${name} d=${d}></path>`);
}

function troubles(layout: Layout, scale: Scale, problems: Readonly<Record<string, unknown>>): string {
  return Object.keys(problems)
    .flatMap(key => layout.placed.get(key) ?? [])
    .map(box => {
      const { x, y, w } = squeezed(box, scale);
      return rectangle({ x: x + w - 2.5, y, w: 2.5, h: 2.5 });
    })
    .join('');
}

/** Puts the slider over the part that is in view, unless that is all. Called for each scroll, so it draws nothing anew. */
export function moveSlider(core: Core): void {
  const slider = document.querySelector<HTMLElement>('.mini .slider');
  const layout = slider && core.scene()?.layout;
  if (!slider || !layout) return;
  const { zoom } = core.state;
  const { height } = core.viewport.size;
  const scale = scaleOf(layout, height);
  slider.hidden = layout.height * zoom <= height;
  slider.style.height = `${Math.min(height, (height / zoom) * scale.y + EDGE)}px`;
  slider.style.transform = `translateY(${(core.viewport.scroll.top / zoom) * scale.y}px)`;
}

/** The view follows the pointer, which stays in the middle of the slider. */
function startSliding(core: Core, start: PointerEvent): void {
  const strip = start.currentTarget as HTMLElement;
  const end = new AbortController();
  const slide = ({ clientY }: PointerEvent) => {
    const { layout } = core.scene() ?? {};
    if (!layout) return;
    const { height } = core.viewport.size;
    const y = (clientY - strip.getBoundingClientRect().top - EDGE) / scaleOf(layout, height).y;
    core.viewport.restore({ left: core.viewport.scroll.left, top: Math.max(0, y * core.state.zoom - height / 2) });
  };
  slide(start);
  start.preventDefault();
  window.addEventListener('pointermove', slide, { signal: end.signal });
  for (const type of ['pointerup', 'pointercancel']) {
    window.addEventListener(type, () => end.abort(), { signal: end.signal });
  }
}
