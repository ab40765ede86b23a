import * as l10n from '@vscode/l10n';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { kindLabel } from '../../../src/core/views/words';
import { placed, px } from '../../shared/dom/placed';
import { slotEdge } from '../edits/drop';
import { kindsBelow } from '../edits/place';
import type { Edge } from '../layout/edges';
import { hiddenBelow, type Placed } from '../layout/layout';
import { cardLabel } from '../model/label';
import { isRemoved } from '../model/removed';
import { DRAFT_KEY } from '../model/tree';
import { faceStateOf, type Scene } from '../scene';
import type { Pill } from '../state/state';
import { canFold } from '../state/walk';
import { titleZoom } from './detail';
import { type FaceState, face, faceClasses } from './face';
import { icon } from './icons';

/** Cards of one tree as items of an ARIA tree: flat, with their levels as attributes, because most are out of view. */
export function cards(scene: Scene, which: (box: Placed) => boolean): unknown {
  return repeat(
    scene.near.filter(which),
    box => box.item.data.key,
    box => {
      const look = lookOf(scene, box);
      return guard(Object.values(look), () =>
        isRemoved(box.item.data.key) ? removedElement(box, look) : cardElement(box, look),
      );
    },
  );
}

/** All that a card's drawing depends on. While it is the same, the card is not touched. */
interface Look {
  readonly box: Placed;
  readonly problem: FaceState['problem'];
  readonly query: string;
  readonly paint: FaceState['paint'];
  readonly field: string | undefined;
  readonly waits: boolean;
  readonly classes: string;
  readonly detail: Scene['detail'];
  readonly lines: string | undefined;
  readonly pill: Pill | undefined;
  /** Its place among its siblings, those that were removed included. */
  readonly position: number;
  readonly size: number;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  readonly isFolded: boolean;
  readonly isEditable: boolean;
}

function lookOf(scene: Scene, box: Placed): Look {
  const { key } = box.item.data;
  const item = scene.drawn.items.get(key) ?? box.item;
  const siblings = item.parent?.children ?? [item];
  return {
    box,
    ...faceStateOf(scene.state, box.item, scene.late),
    classes: stateClasses(scene, box),
    detail: scene.detail,
    lines: lines(scene, box),
    pill: pillOf(scene, key),
    position: siblings.indexOf(item) + 1,
    size: siblings.length,
    isSelected: isChosen(scene, key),
    isStop: scene.tabStop === key,
    isFolded: scene.state.folded.has(key),
    isEditable: scene.isEditable,
  };
}

function cardElement(box: Placed, look: Look): TemplateResult {
  const { item } = box;
  const { key, card } = item.data;
  const { detail, field, isFolded, pill } = look;
  const foldable = canFold(item);
  return html`<div
    role="treeitem"
    class="${faceClasses(item)} ${look.classes} ${pill ? `diff c-${pill.change}` : ''}"
    data-key=${key}
    tabindex=${look.isStop ? 0 : -1}
    aria-level=${item.depth}
    aria-posinset=${look.position}
    aria-setsize=${look.size}
    aria-selected=${look.isSelected ? 'true' : 'false'}
    aria-expanded=${foldable ? String(!isFolded) : nothing}
    title=${detail === 'full' ? nothing : (card?.title ?? nothing)}
    ${placed({ left: px(box.x), top: px(box.y), width: px(box.w), height: px(box.h), '--lines': look.lines })}
    ><span class="sr">${cardLabel(card!, look.problem, isFolded ? hiddenBelow(item) : 0)}${pill ? `, ${pill.pill}` : ''}</span
    ><div class="face" aria-hidden=${field === undefined ? 'true' : nothing}>${face(card!, look)}</div
    >${pill ? changed(pill) : nothing}${handles(box, look)}</div
  >`;
}

/** A card that is gone, where it stood: an outline that can be read, and nothing else. */
function removedElement(box: Placed, look: Look): TemplateResult {
  const { pill, lines, detail } = look;
  const { key, card } = box.item.data;
  return html`<div
    role="treeitem"
    aria-disabled="true"
    class="${faceClasses(box.item)} ${look.classes} was diff c-removed"
    data-key=${key}
    tabindex=${look.isStop ? 0 : -1}
    aria-level=${box.item.depth}
    aria-posinset=${look.position}
    aria-setsize=${look.size}
    aria-selected=${look.isSelected ? 'true' : 'false'}
    title=${detail === 'full' ? nothing : (card?.title ?? nothing)}
    ${placed({ left: px(box.x), top: px(box.y), width: px(box.w), height: px(box.h), '--lines': lines })}
    ><span class="sr">${kindLabel(card!.kind)}. ${card!.title}, ${pill?.pill ?? ''}</span
    ><div class="face" aria-hidden="true">${face(card!, look)}</div
    >${pill ? changed(pill) : nothing}</div
  >`;
}

/** What became of a card since the state that the tree is compared with. */
export function pillOf({ state: { compared } }: Scene, key: string): Pill | undefined {
  const [first] = isRemoved(key) ? (compared?.removed ?? []) : [];
  return first ? { change: 'removed', pill: first.pill } : compared?.pills.get(key);
}

const changeIcons: Readonly<Record<Pill['change'], string>> = {
  added: 'diff-added',
  removed: 'diff-removed',
  moved: 'diff-renamed',
  rephrased: 'edit',
  rescored: 'graph-line',
  changed: 'diff-modified',
};

/** What became of a card, above its edge: a glyph and a word in the colour of the change. */
function changed({ change, pill }: Pill): TemplateResult {
  return html`<span class="changed m" aria-hidden="true">${icon(changeIcons[change], 's')}${pill}</span>`;
}

function stateClasses(scene: Scene, { item }: Placed): string {
  const { key } = item.data;
  const { state } = scene;
  const { dragging, editing } = state;
  let classes = '';
  const add = (name: string, isOn: boolean) => {
    if (isOn) classes += ` ${name}`;
  };
  add('sel', isChosen(scene, key) && dragging?.key !== key);
  add('lead', state.others.size > 0 && state.selected === key);
  add('dim', scene.dimmed.has(key));
  add('leads', scene.leads.has(key));
  add('waits', scene.late.has(key) || key === DRAFT_KEY);
  add('hit', scene.hits.has(key));
  add('writing', editing !== null && key === (editing.type === 'title' ? editing.key : DRAFT_KEY));
  if (!dragging) return classes;
  const { aim } = dragging;
  add(
    'gap',
    item.ancestors().some(one => isDragged(scene, one.data.key)),
  );
  add('drop', aim?.type === 'slot' && !aim.stays && aim.slot.over?.item.data.key === key);
  add('refuse', aim?.type === 'refused' && aim.over.item.data.key === key);
  return classes;
}

function isChosen({ state: { selected, others } }: Scene, key: string): boolean {
  return selected === key || others.has(key);
}

/** A card that is chosen takes the others along. */
function isDragged({ state: { dragging, selected, others } }: Scene, key: string): boolean {
  if (!dragging) return false;
  const isOne = dragging.key === selected || others.has(dragging.key);
  return dragging.key === key || (isOne && (key === selected || others.has(key)));
}

/** How many lines of 13 px fit, where the title stands alone. */
function lines(scene: Scene, box: Placed): string | undefined {
  if (scene.detail !== 'title') return undefined;
  return String(Math.max(1, Math.min(2, Math.floor((box.h * titleZoom(scene.state.drawnZoom) - 4) / 13))));
}

/** The fold on the trunk and the button that adds: both are keys too, so neither is a stop of its own. */
function handles({ item }: Placed, { isFolded, isEditable }: Look): unknown {
  const { card, key } = item.data;
  if (key === DRAFT_KEY || card?.kind === 'experiment') return nothing;
  const fold =
    card?.kind === 'opportunity' && item.children
      ? html`<span class="fold ${isFolded ? 'closed' : ''}" data-do="fold" aria-hidden="true"
          >${icon(isFolded ? 'chevron-right' : 'chevron-down', 's q')}${isFolded ? hiddenBelow(item) : nothing}</span
        >`
      : nothing;
  const canAdd = isEditable && kindsBelow(card?.kind).length > 0;
  const add = canAdd
    ? html`<span class="plus" data-do="add" aria-hidden="true" title=${l10n.t('Add below (N)')}>${icon('add', 's')}</span>`
    : nothing;
  return html`${fold}${add}`;
}

/** The lines of the tree or of the lane: one path at rest, one dimmed, one for the lineage, and the edge of a drop. */
export function edges(scene: Scene, lane: boolean): TemplateResult {
  const aim = scene.state.dragging?.aim;
  const drop = !lane && aim?.type === 'slot' && !aim.stays ? slotEdge(aim.slot) : '';
  return html`<svg class="edges" aria-hidden="true">
    ${guard([scene.edges, scene.area, scene.dimmed, scene.lineage], () => paths(scene, lane))}
    ${svg`<path class="e acc" d=${drop}></path>`}
  </svg>`;
}

function paths(scene: Scene, lane: boolean): TemplateResult {
  const rest: string[] = [];
  const dimmed: string[] = [];
  const lit: string[] = [];
  for (const edge of scene.edges.filter(one => one.lane === lane && isNear(scene, one))) {
    const isDim = scene.dimmed.has(edge.to) || scene.dimmed.has(edge.from);
    (isDim ? dimmed : rest).push(edge.d());
    if (scene.lineage.has(edge.from) && scene.lineage.has(edge.to)) lit.push(edge.d());
  }
  return svg`<path class="e dimmed" d=${dimmed.join('')}></path><path class="e" d=${rest.join('')}></path>
    <path class="e acc" d=${lit.join('')}></path>`;
}

function isNear({ area }: Scene, edge: Edge): boolean {
  return !area || (edge.bottom > area.y && edge.top < area.y + area.h);
}
