import type { EditorSnapshot } from '../../../src/protocol/editor';
import type { BoardCore, Cell, Handled } from '../core';
import { cellOf } from '../place';

/** So far the pointer moves before a press is a drag. */
const THRESHOLD = 5;
/** The ghost hangs this far from the pointer. */
const OFFSET = 12;

/** Follows a press on a card: after a few pixels it is a drag, and the release puts it down; before that it opens the card. */
export function listenToDrags<S extends EditorSnapshot, L>(
  core: BoardCore<S, L>,
  view: Handled<S, L>,
  root: HTMLElement,
): void {
  root.addEventListener('pointerdown', start => {
    const target = start.target as HTMLElement;
    const element = target.closest<HTMLElement>('[data-card]');
    if (!element || start.button !== 0 || target.closest('button, input')) return;
    new Drag(core, view, element, start);
  });
}

class Drag<S extends EditorSnapshot, L> {
  private readonly end = new AbortController();
  private readonly card: string;
  private ghost: HTMLElement | undefined;
  private label: HTMLElement | undefined;

  constructor(
    private readonly core: BoardCore<S, L>,
    private readonly view: Handled<S, L>,
    private readonly element: HTMLElement,
    private readonly start: PointerEvent,
  ) {
    this.card = element.dataset.card!;
    const { signal } = this.end;
    window.addEventListener('pointermove', event => this.moved(event), { signal });
    window.addEventListener('pointerup', () => this.released(), { signal });
    window.addEventListener('pointercancel', () => this.stop(), { signal });
    window.addEventListener(
      'keydown',
      event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.stop();
      },
      { signal, capture: true },
    );
  }

  private moved({ clientX: x, clientY: y }: PointerEvent): void {
    const far = Math.hypot(x - this.start.clientX, y - this.start.clientY) >= THRESHOLD;
    if (!this.ghost && far && !this.begin()) return;
    if (!this.ghost || !this.label) return;
    this.ghost.style.left = this.label.style.left = `${x + OFFSET}px`;
    this.ghost.style.top = `${y + OFFSET}px`;
    this.label.style.top = `${y + OFFSET + this.ghost.offsetHeight + 8}px`;
    this.over(cellOf(document.elementFromPoint(x, y)) ?? null);
  }

  private begin(): boolean {
    if (!this.core.mayEdit()) {
      this.stop();
      return false;
    }
    this.ghost = this.element.cloneNode(true) as HTMLElement;
    for (const name of ['role', 'data-card', 'data-key', 'tabindex']) this.ghost.removeAttribute(name);
    this.ghost.setAttribute('aria-hidden', 'true');
    this.ghost.classList.add('ghost');
    this.ghost.style.width = `${this.element.offsetWidth}px`;
    this.label = Object.assign(document.createElement('div'), { className: 'say', hidden: true });
    document.body.append(this.ghost, this.label);
    this.core.update({ drag: { card: this.card, over: null, aim: null }, notice: null });
    return true;
  }

  private over(cell: Cell | null): void {
    const { drag } = this.core.state;
    if (!drag || (drag.over?.row === cell?.row && drag.over?.column === cell?.column)) return;
    const aim = cell && this.view.aim(this.core, this.card, cell);
    this.core.update({ drag: { ...drag, over: cell, aim } });
    this.label!.textContent = aim?.words ?? '';
    this.label!.hidden = !aim;
    document.documentElement.classList.toggle('no-drop', aim?.type === 'refused');
    if (aim) this.core.say(aim.words);
  }

  private released(): void {
    const { drag } = this.core.state;
    const isClick = !this.ghost;
    this.stop();
    if (isClick) {
      this.element.focus();
      this.view.open(this.core, this.card);
    } else if (drag?.aim) this.core.move(drag.aim);
  }

  private stop(): void {
    this.end.abort();
    this.ghost?.remove();
    this.label?.remove();
    document.documentElement.classList.remove('no-drop');
    if (this.core.state.drag) this.core.update({ drag: null });
  }
}
