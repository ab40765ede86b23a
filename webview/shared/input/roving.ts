const stops = 'input, button:not(.inside)';

/** Toolbar and footer are one stop of the Tab key each; the arrow keys walk inside of them. */
export function oneStopEach(root: HTMLElement): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-stops]')) {
    const controls = [...group.querySelectorAll<HTMLElement>(stops)];
    const current = controls.find(control => control.tabIndex === 0 && control.dataset.stop) ?? controls[0];
    for (const control of controls) setStop(control, control === current);
  }
}

export function listenToArrows(root: HTMLElement): void {
  root.addEventListener('keydown', event => {
    const target = event.target as HTMLElement;
    const group = target.closest<HTMLElement>('[data-stops]');
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!group || direction === 0 || !leavesField(target, direction)) return;
    const controls = [...group.querySelectorAll<HTMLElement>(stops)];
    const next = controls[(controls.indexOf(target) + direction + controls.length) % controls.length];
    next?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('focusin', event => {
    const target = event.target as HTMLElement;
    const group = target.closest<HTMLElement>('[data-stops]');
    for (const control of group?.querySelectorAll<HTMLElement>(stops) ?? []) setStop(control, control === target);
  });
}

/** In a field an arrow walks through the words, and leaves at their ends. */
function leavesField(target: HTMLElement, direction: 1 | -1): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = target;
  return selectionStart === selectionEnd && selectionEnd === (direction > 0 ? value.length : 0);
}

function setStop(control: HTMLElement, isStop: boolean): void {
  const tabIndex = isStop ? 0 : -1;
  // Writing what is there already would make the browser style it anew.
  if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
  if ((control.dataset.stop !== undefined) === isStop) return;
  if (isStop) control.dataset.stop = 'on';
  else delete control.dataset.stop;
}
