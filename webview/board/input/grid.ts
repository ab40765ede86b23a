import type { EditorSnapshot } from '../../../src/protocol/editor';
import { type BoardCore, changes, type Handled } from '../core';
import { cellOf, placeOf, placesIn } from '../place';

/** Keys and clicks of the grid, as the grid pattern of WAI-ARIA has them. */
export function listenToGrid<S extends EditorSnapshot, L>(
  core: BoardCore<S, L>,
  view: Handled<S, L>,
  root: HTMLElement,
): void {
  root.addEventListener('keydown', event => {
    const target = event.target as HTMLElement;
    if (target.matches('input, textarea, select') || !target.closest('[role=grid]')) return;
    if (!onKey(core, view, root, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('focusin', event => {
    const place = (event.target as HTMLElement).closest('[role=gridcell]') && placeOf(event.target as HTMLElement);
    if (place) core.update({ place });
  });
  root.addEventListener('contextmenu', event => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
    event.preventDefault();
    if (card !== undefined) openMenu(core, view, card, { x: event.clientX, y: event.clientY });
  });
}

function onKey<S extends EditorSnapshot, L>(
  core: BoardCore<S, L>,
  view: Handled<S, L>,
  root: HTMLElement,
  event: KeyboardEvent,
): boolean {
  const target = event.target as HTMLElement;
  const { key, altKey, shiftKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && key.toLowerCase() === 'z' && !shiftKey) {
    if (core.state.done.length === 0) return view.undo?.(core) ?? false;
    core.takeBack();
    return true;
  }
  if (isControl && !altKey && /^[zy]$/i.test(key)) {
    if (core.state.undone.length === 0) return false;
    core.doAgain();
    return true;
  }
  // A button that stands among the cards is a stop of its own.
  if (target.closest('button:not([data-card])')) return false;
  const card = target.dataset.card;
  if (altKey) return card !== undefined && !isControl && carry(core, view, root, card, key);
  const own = card !== undefined && !isControl ? view.keys?.[key] : undefined;
  if (own) {
    own(core, card!);
    return true;
  }
  if (card !== undefined && key === 'Enter') {
    view.open(core, card);
    return true;
  }
  if (card !== undefined && (key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key === 'm' && !isControl))) {
    const { left, bottom } = target.getBoundingClientRect();
    openMenu(core, view, card, { x: left, y: bottom });
    return true;
  }
  return walk(root, target, key, isControl);
}

/** Opens the menu of a card; what else stands among the cards may have none. */
function openMenu<S extends EditorSnapshot, L>(
  core: BoardCore<S, L>,
  view: Handled<S, L>,
  card: string,
  at: { readonly x: number; readonly y: number },
): void {
  const choices = view.menu(core, card);
  if (choices.length > 0) core.update({ place: { card }, popup: { ...at, choices } });
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves a card into the next cell that takes it, as dragging it there would. */
function carry<S extends EditorSnapshot, L>(
  core: BoardCore<S, L>,
  view: Handled<S, L>,
  root: HTMLElement,
  card: string,
  key: string,
): boolean {
  const [down = 0, right = 0] = steps[key] ?? [];
  const step = view.moves === 'rows' ? down : right;
  if (step === 0) return steps[key] !== undefined;
  const cells = cellsOf(root);
  const [row, column] = positionOf(cells, root.querySelector(':focus'));
  for (let at = 1; at < 100; at++) {
    const next = view.moves === 'rows' ? cells[row + step * at]?.[column] : cells[row]?.[column + step * at];
    const cell = next && cellOf(next);
    if (!cell) break;
    const aim = view.aim(core, card, cell);
    if (!changes(aim)) continue;
    core.move(aim);
    return true;
  }
  core.say(view.aim(core, card, cellOf(root.querySelector(':focus'))!).words);
  return true;
}

/** The arrow keys go from card to card in a cell and then on to the next cell; Home and End to the ends of a row. */
function walk(root: HTMLElement, from: HTMLElement, key: string, isControl: boolean): boolean {
  const cells = cellsOf(root);
  const [row, column] = positionOf(cells, from);
  const own = cells[row]?.[column];
  if (!own) return false;
  const within = placesIn(own);
  const at = within.indexOf(from);
  if (key === 'Home' || key === 'End') {
    const line = cells[isControl ? (key === 'Home' ? 0 : cells.length - 1) : row]!;
    return focus(placesIn(line[key === 'Home' ? 0 : line.length - 1]!)[0]);
  }
  const [down, right] = steps[key] ?? [0, 0];
  if (down === 0 && right === 0) return false;
  const beside = down !== 0 ? within[at + down] : undefined;
  if (beside) return focus(beside);
  const next = cells[row + down]?.[column + right];
  if (!next) return true;
  const places = placesIn(next);
  return focus(down < 0 ? places.at(-1) : places[down > 0 ? 0 : Math.min(Math.max(at, 0), places.length - 1)]);
}

function focus(element: HTMLElement | undefined): boolean {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function cellsOf(root: HTMLElement): HTMLElement[][] {
  const rows = [...root.querySelectorAll<HTMLElement>('[role=row]')];
  return rows.map(row => [...row.querySelectorAll<HTMLElement>('[role=gridcell]')]).filter(cells => cells.length > 0);
}

function positionOf(cells: readonly (readonly HTMLElement[])[], element: Element | null): [number, number] {
  const own = element?.closest<HTMLElement>('[role=gridcell]');
  const row = cells.findIndex(line => own && line.includes(own));
  return [row, own && row >= 0 ? cells[row]!.indexOf(own) : -1];
}
