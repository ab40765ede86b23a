import { html, type TemplateResult } from 'lit/html.js';
import { icon } from '../shared/view/icon';
import type { Choice } from '../shared/view/menu';
import type { Popup } from './core';

/** A button of the toolbar that opens a menu below it. */
export function menuButton(
  core: { update(patch: { readonly popup: Popup }): void },
  { glyph, label, title }: { readonly glyph: string; readonly label: string; readonly title?: string },
  choices: () => readonly (Choice | 'line')[],
): TemplateResult {
  const open = (event: Event) => {
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    core.update({ popup: { x: left, y: bottom + 2, choices: choices() } });
  };
  return html`<button class="btn" aria-haspopup="menu" title=${title ?? ''} @click=${open}>
    ${icon(glyph)}<span class="el">${label}</span>${icon('chevron-down', 's')}
  </button>`;
}
