import type { Core } from '../core';
import { asSeparated } from '../model/copy';

/** Copying the table and pasting rows, with the keys that everybody knows. In a field they are the field's own. */
export function listenToClipboard(core: Core): void {
  const isElsewhere = () =>
    document.activeElement instanceof HTMLInputElement ||
    document.activeElement instanceof HTMLTextAreaElement ||
    (document.getSelection()?.toString() ?? '') !== '';
  document.addEventListener('copy', event => {
    const { selected } = core.scene();
    if (isElsewhere() || !selected || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', asSeparated(selected.sheet, [selected.row], '\t'));
  });
  document.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain');
    if (isElsewhere() || !text) return;
    event.preventDefault();
    core.send({ type: 'paste', text }, core.state.selected?.list ?? core.scene().sheets[0]?.list ?? '');
  });
}
