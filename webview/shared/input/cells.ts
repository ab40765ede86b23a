import { step } from './grid-step';

/** Keys, clicks and fields of a table, as the grid pattern of WAI-ARIA has them; the current cell is marked with `data-current`. */

export function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

export function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/** Letters, arrows and the undo of a field belong to the page: VS Code forwards what reaches the window to its own keybindings. */
export function isOfPage(event: KeyboardEvent): boolean {
  const isUndo = (event.ctrlKey || event.metaKey) && /^[zya]$/i.test(event.key) && isField(event.target);
  return isUndo || (isPlain(event) && !/^F\d+$/.test(event.key));
}

/** The cell whose field is left for another place of the page. A change to another window leaves the field open. */
export function leftCell({ target }: FocusEvent, cell: string): HTMLElement | undefined {
  if (!isField(target) || !target.isConnected || !document.hasFocus()) return undefined;
  return target.closest<HTMLElement>(cell) ?? undefined;
}

/** The cell before or behind another one in its row. */
export function cellBeside(cell: HTMLElement, cells: string, direction: 1 | -1): HTMLElement | undefined {
  const all = [...(cell.parentElement?.querySelectorAll<HTMLElement>(cells) ?? [])];
  return all[all.indexOf(cell) + direction];
}

/** The cell that an arrow key, Home, End or a page key leads to from the current one; undefined for other keys. */
export function cellAfter(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  rows: string,
  cells: string,
): HTMLElement | undefined {
  if (altKey) return undefined;
  const all = [...document.querySelectorAll<HTMLElement>(rows)].map(row => [
    ...row.querySelectorAll<HTMLElement>(cells),
  ]);
  const isCurrent = ({ dataset }: HTMLElement) => dataset.current !== undefined;
  const row = all.findIndex(own => own.some(isCurrent));
  const column = all[row]?.findIndex(isCurrent) ?? -1;
  if (row < 0 || column < 0) return undefined;
  const last = { row: all.length - 1, column: all[row]!.length - 1 };
  const next = step(key, { row, column }, last, ctrlKey || metaKey);
  return next && all[next.row]?.[next.column];
}
