import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placed, px } from '../dom/placed';
import { icon } from './icon';

export interface Choice {
  readonly label: string;
  readonly glyph?: string;
  readonly key?: string;
  /** Whether it is on, where it is something that is turned on and off. */
  readonly checked?: boolean;
  readonly act: () => void;
}

/**
 * A menu at a point of the page.
 * @param close Takes the menu away and gives the keyboard back; called before the choice is made.
 */
export function menu(
  at: { readonly x: number; readonly y: number },
  all: readonly (Choice | 'line')[],
  close: () => void,
): TemplateResult {
  const choose = (choice: Choice) => () => {
    close();
    choice.act();
  };
  const { clientWidth, clientHeight } = document.documentElement;
  const height = all.reduce((sum, one) => sum + (one === 'line' ? 9 : 24), 10);
  const x = Math.max(4, Math.min(at.x, clientWidth - 268));
  const y = Math.max(4, Math.min(at.y, clientHeight - height - 4));
  return html`<div class="popup menu" role="menu" @keydown=${stepInMenu} ${placed({ left: px(x), top: px(y) })}>
    ${all.map(one =>
      one === 'line'
        ? html`<div class="line" role="separator"></div>`
        : html`<div
            role=${one.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked=${one.checked ?? nothing}
            tabindex="-1"
            @click=${choose(one)}
            @pointermove=${focusMe}
          >
            ${icon(one.checked ? 'check' : (one.glyph ?? 'blank'), 's')}<span class="grow">${one.label}</span><span class="q m">${one.key ?? ''}</span>
          </div>`,
    )}
  </div>`;
}

function focusMe(event: Event): void {
  (event.currentTarget as HTMLElement).focus();
}

/** Arrow keys, Home, End and first letters in a menu. */
function stepInMenu(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = menuStep(event.key, at, items);
  if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
  else if (next) next.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function menuStep(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  const count = items.length;
  if (key === 'ArrowDown') return items[(at + 1) % count];
  if (key === 'ArrowUp') return items[(at - 1 + count) % count];
  if (key === 'Home') return items[0];
  if (key === 'End') return items[count - 1];
  if (key.length !== 1) return undefined;
  const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return turned.find(item => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}
