import { extendTo, isOneOfSeveral, toggleChosen } from '../actions/choose';
import { refusesRemoved } from '../actions/compare';
import { addChild, openPopup } from '../actions/run';
import { select, setFolded } from '../actions/select';
import { editTitle } from '../actions/writing';
import type { Core } from '../core';
import { isRemoved } from '../model/removed';
import { DRAFT_KEY } from '../model/tree';
import { startDrag } from './drag';
import { startPan } from './pan';

/** So long the pointer rests on a card before it is asked whether its words are cut: that makes the page lay out anew. */
const REST = 150;

/** Clicks on cards, their handles and the empty canvas. Listens once for all cards. */
export function listenToPointer(core: Core, root: HTMLElement): void {
  const space = holdingSpace(root);
  root.addEventListener('pointerdown', event => {
    const target = event.target as Element;
    const canvas = target.closest<HTMLElement>('.canvas');
    const idea = event.button === 0 ? target.closest<HTMLElement>('.parked [role=option]')?.dataset.key : undefined;
    if (idea !== undefined) {
      select(core, idea);
      startDrag(core, idea, event);
    }
    if (!canvas || target.closest('textarea')) return;
    if (event.button === 1 || (event.button === 0 && space.isDown)) startPan(canvas, event);
    else if (event.button === 0) press(core, canvas, event);
  });
  root.addEventListener('dblclick', event => {
    const key = keyOf(event.target);
    if (key && !handleOf(event.target)) editTitle(core, key);
  });
  root.addEventListener('contextmenu', event => openMenu(core, event));
  nameCutCards(root);
}

/** Whether Space is held down in the tree: the pointer then moves the canvas. */
function holdingSpace(root: HTMLElement): { readonly isDown: boolean } {
  const space = { isDown: false };
  root.addEventListener('keydown', event => {
    const target = event.target as Element;
    if (event.key !== ' ' || !target.closest('.canvas:not(.writing)') || target.matches('textarea')) return;
    space.isDown = true;
    event.preventDefault();
  });
  root.addEventListener('keyup', event => {
    if (event.key === ' ') space.isDown = false;
  });
  return space;
}

function openMenu(core: Core, event: MouseEvent): void {
  const target = event.target as Element;
  if (!target.closest('.canvas, .parked') || target.closest('textarea')) return;
  event.preventDefault();
  const key = keyOf(target);
  if (!key) return;
  select(core, key, { focus: false, keeps: isOneOfSeveral(core, key) });
  if (refusesRemoved(core)) return;
  openPopup(core, { type: 'menu', key, x: event.clientX, y: event.clientY });
}

function press(core: Core, canvas: HTMLElement, event: PointerEvent): void {
  const key = keyOf(event.target);
  const handle = handleOf(event.target);
  if (key === undefined) {
    if ((event.target as Element).closest('.lane') === null) startPan(canvas, event);
    return;
  }
  if (isRemoved(key)) select(core, key);
  else if (handle === 'fold') setFolded(core, key, !core.state.folded.has(key));
  else if (handle === 'add') {
    select(core, key, { focus: false });
    addChild(core, key);
  } else if (event.ctrlKey || event.metaKey) toggleChosen(core, key);
  else if (event.shiftKey) extendTo(core, key);
  else {
    pick(core, key, event);
    return;
  }
  event.preventDefault();
}

/** Selects a card and lets it be dragged. One of several takes the others along; a click alone selects it alone. */
function pick(core: Core, key: string, event: PointerEvent): void {
  const isOne = isOneOfSeveral(core, key);
  select(core, key, { keeps: isOne });
  startDrag(core, key, event, () => isOne && select(core, key));
}

function keyOf(target: EventTarget | null): string | undefined {
  const key = (target as Element).closest<HTMLElement>('[role=treeitem], .parked [role=option]')?.dataset.key;
  return key === DRAFT_KEY ? undefined : key;
}

function handleOf(target: EventTarget | null): string | undefined {
  return (target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
}

/** Cards that the pointer rests on are named in full. */
function nameCutCards(root: HTMLElement): void {
  let resting = 0;
  root.addEventListener('pointerover', event => {
    clearTimeout(resting);
    const card = (event.target as Element).closest<HTMLElement>('.full [role=treeitem]');
    if (card) resting = window.setTimeout(() => nameCut(card), REST);
  });
}

/** Gives a card its whole title as a hover where the words on it are cut. */
function nameCut(card: HTMLElement): void {
  const words = card.querySelector('.t');
  if (words) card.title = isCut(words) ? (words.textContent?.trim() ?? '') : '';
}

/** Whether words are cut with an ellipsis. */
function isCut(words: Element): boolean {
  return words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > words.clientWidth + 1;
}
