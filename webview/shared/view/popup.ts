import { html, type TemplateResult } from 'lit/html.js';
import { type Choice, menu } from './menu';

/**
 * A menu over the page. It takes the keyboard; a press beside it, Escape and Tab close it.
 * @param afterDraw Runs something when the menu is in the page.
 * @param close Takes the menu away and gives the keyboard back.
 */
export function popupMenu(
  at: { readonly x: number; readonly y: number },
  choices: readonly (Choice | 'line')[],
  { afterDraw, close }: { afterDraw: (work: () => void) => void; close: () => void },
): TemplateResult {
  afterDraw(takeKeyboard);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    close();
  };
  return html`${backdrop(close)}<div @keydown=${leave}>${menu(at, choices, close)}</div>`;
}

/** What lies under something that floats: a press on it closes that. */
export function backdrop(close: () => void): TemplateResult {
  return html`<div class="backdrop" @pointerdown=${close} @contextmenu=${(event: Event) => event.preventDefault()}></div>`;
}

function takeKeyboard(): void {
  const shown = document.querySelector<HTMLElement>('.menu');
  if (shown && !shown.contains(document.activeElement)) shown.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
}
