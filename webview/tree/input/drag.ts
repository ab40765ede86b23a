import { mayEdit } from '../actions/change';
import { chosenItems } from '../actions/choose';
import { cardElement } from '../actions/element';
import { moveChosenTo } from '../actions/several';
import type { Core } from '../core';
import { type Aim, aimAt, type Slot, slotsFor } from '../edits/drop';
import type { Item } from '../model/tree';
import { isOverview } from '../view/detail';

/** So far the pointer moves before a press is a drag. */
const THRESHOLD = 5;
/** The ghost hangs this far from the pointer; its words below it. */
const OFFSET = 12;
/** Near an edge of the canvas it scrolls, this many pixels a frame. */
const EDGE = 32;
const SPEED = 12;

/** Follows a press on a card: after a few pixels it is a drag, and the release is one move; before that it is a click. */
export function startDrag(core: Core, key: string, start: PointerEvent, clicked: () => void = () => {}): void {
  const end = new AbortController();
  const { signal } = end;
  let drag: Drag | undefined;
  const stop = () => {
    drag?.leave();
    end.abort();
  };
  window.addEventListener(
    'pointermove',
    event => {
      const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= THRESHOLD;
      if (!drag && far) drag = Drag.begin(core, key, stop);
      if (!drag && far) stop();
      drag?.follow(event);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    () => {
      if (drag) drag.drop();
      else clicked();
      stop();
    },
    { signal },
  );
  window.addEventListener('pointercancel', stop, { signal });
}

class Drag {
  private readonly slots: readonly Slot[];
  private readonly ghost: HTMLElement;
  private readonly label: HTMLElement;
  private pointer = { x: 0, y: 0 };
  private frame = 0;

  static begin(core: Core, key: string, stop: () => void): Drag | undefined {
    const scene = core.scene();
    const item = scene?.model.items.get(key);
    if (!scene || !item || scene.state.editing || isOverview(scene.state.zoom) || !mayEdit(core)) return undefined;
    return new Drag(core, item, stop);
  }

  private constructor(
    private readonly core: Core,
    private readonly item: Item,
    private readonly stop: () => void,
  ) {
    const { model, layout, state } = core.scene()!;
    this.slots = slotsFor(model, layout, state.folded, item, state.order !== 'text');
    this.ghost = this.makeGhost();
    this.label = Object.assign(document.createElement('div'), { className: 'say', hidden: true });
    document.body.append(this.ghost, this.label);
    core.update({ dragging: { key: item.data.key, version: state.snapshot!.version, aim: undefined }, notice: null });
    this.frame = requestAnimationFrame(() => this.scrollAtEdges());
  }

  private makeGhost(): HTMLElement {
    const card = cardElement(this.item.data.key)!;
    const ghost = card.cloneNode(true) as HTMLElement;
    for (const name of ['role', 'data-key', 'tabindex', 'aria-selected']) ghost.removeAttribute(name);
    ghost.setAttribute('aria-hidden', 'true');
    ghost.querySelector('.sr')?.remove();
    ghost.classList.remove('sel', 'hit');
    ghost.classList.add('ghost', 'full');
    const chosen = chosenItems(this.core);
    if (chosen.length > 1 && chosen.includes(this.item)) {
      ghost.append(
        Object.assign(document.createElement('span'), { className: 'count num', textContent: String(chosen.length) }),
      );
    }
    return ghost;
  }

  follow({ clientX: x, clientY: y }: { clientX: number; clientY: number }): void {
    this.pointer = { x, y };
    this.ghost.style.left = `${x + OFFSET}px`;
    this.ghost.style.top = `${y + OFFSET}px`;
    this.label.style.left = `${x + OFFSET}px`;
    this.label.style.top = `${y + OFFSET + this.ghost.offsetHeight + 8}px`;
    this.aim();
  }

  private aim(): void {
    const { core, item } = this;
    const { dragging, zoom } = core.state;
    const scene = core.scene();
    if (!dragging || !scene) {
      this.stop();
      return;
    }
    const point = core.viewport.pointAt(this.pointer.x, this.pointer.y, zoom);
    const aim = core.viewport.holds(this.pointer.x, this.pointer.y)
      ? aimAt(scene.model, scene.layout, this.slots, item, point)
      : undefined;
    if (same(aim, dragging.aim)) return;
    core.update({ dragging: { ...dragging, aim } });
    this.label.textContent = aim?.label ?? '';
    this.label.hidden = !aim;
    document.documentElement.classList.toggle('no-drop', aim?.type === 'refused');
    if (aim) core.say(aim.label, aim.type === 'refused');
  }

  private scrollAtEdges(): void {
    const { x, y } = this.pointer;
    if (this.core.viewport.scrollNear(x, y, EDGE, SPEED)) this.aim();
    this.frame = requestAnimationFrame(() => this.scrollAtEdges());
  }

  drop(): void {
    const aim = this.core.state.dragging?.aim;
    this.core.update({ dragging: null });
    if (aim?.type === 'slot' && !aim.stays) moveChosenTo(this.core, this.item, aim.slot.place);
    if (aim?.type === 'refused') this.core.refuse(aim.label);
  }

  leave(): void {
    cancelAnimationFrame(this.frame);
    this.ghost.remove();
    this.label.remove();
    document.documentElement.classList.remove('no-drop');
    if (this.core.state.dragging) this.core.update({ dragging: null });
  }
}

function same(a: Aim | undefined, b: Aim | undefined): boolean {
  if (a?.type === 'slot' && b?.type === 'slot') return a.slot === b.slot;
  if (a?.type === 'refused' && b?.type === 'refused') return a.over === b.over;
  return a === b;
}
