import { copy, paste } from '../actions/clipboard';
import type { Core } from '../core';

/**
 * The clipboard's own events, which come from its keys in every host: on the desktop VS Code takes the keys and sends the events.
 * In a field they are the field's own.
 */
export function listenToClipboard(core: Core): void {
  const onTree = (event: ClipboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const isField = target.matches('input, textarea, select');
    const isSelected = (document.getSelection()?.toString() ?? '') !== '';
    return !isField && !isSelected && (target === document.body || target.closest('.canvas, .parked') !== null);
  };
  for (const what of ['copy', 'cut'] as const) {
    document.addEventListener(what, event => {
      if (!onTree(event)) return;
      event.preventDefault();
      copy(core, what);
    });
  }
  document.addEventListener('paste', event => {
    if (!onTree(event)) return;
    event.preventDefault();
    // Where the browser gave VS Code no access, what was copied is known to the host alone.
    paste(core, event.clipboardData?.getData('text/plain') || null);
  });
}
