import type { Cell, Place } from './core';

/** What the keyboard can stand on: cards, and cells that hold none. */
const stops = '[role=gridcell] [data-card], [role=gridcell]:not(:has([data-card]))';

/** The cell that an element is in. */
export function cellOf(element: Element | null): Cell | undefined {
  const cell = element?.closest<HTMLElement>('[role=gridcell]');
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? undefined : { row, column };
}

function cellElement(root: ParentNode, { row, column }: Cell): HTMLElement | undefined {
  const cells = [...root.querySelectorAll<HTMLElement>('[role=gridcell]')];
  return cells.find(({ dataset }) => dataset.row === row && dataset.column === column);
}

function cardElement(root: ParentNode, card: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')].find(({ dataset }) => dataset.card === card);
}

/** The card of a key, whatever file it is in. */
export function placeIn(root: ParentNode, key: string): Place | undefined {
  const found = [...root.querySelectorAll<HTMLElement>('[data-card]')].find(({ dataset }) => dataset.key === key);
  return found ? { card: found.dataset.card! } : undefined;
}

/** The place that an element of the grid is. */
export function placeOf(element: Element | null): Place | undefined {
  const card = element?.closest<HTMLElement>('[data-card]')?.dataset.card;
  if (card !== undefined) return { card };
  const cell = cellOf(element);
  return cell && { cell };
}

function placeElement(root: ParentNode, place: Place | null): HTMLElement | undefined {
  const own = place && ('card' in place ? cardElement(root, place.card) : cellElement(root, place.cell));
  return own?.matches(stops) ? own : (root.querySelector<HTMLElement>(stops) ?? undefined);
}

/** The grid is one stop of the Tab key; what is inside of a card belongs to the card. */
export function onePlace(root: ParentNode, place: Place | null): void {
  const current = placeElement(root, place);
  for (const stop of root.querySelectorAll<HTMLElement>(stops)) stop.tabIndex = stop === current ? 0 : -1;
  for (const inner of root.querySelectorAll<HTMLElement>('[role=gridcell] button')) {
    inner.tabIndex = inner.closest('[data-card], [role=gridcell]') === current ? 0 : -1;
  }
}

export function focusPlace(root: ParentNode, place: Place | null): void {
  placeElement(root, place)?.focus();
}

/** The places of a cell, from top to bottom. */
export function placesIn(cell: HTMLElement): HTMLElement[] {
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-card]')];
  return cards.length > 0 ? cards : [cell];
}
