import type { CanvasCommand } from '../../../src/protocol/canvas-commands';
import { undoOf } from '../../shared/input/undo';
import { run } from '../actions/run';
import { seek } from '../actions/select';
import { commit, leave, typed } from '../actions/writing';
import type { Core } from '../core';
import type { KeyQueue } from './key-queue';
import { commandOf, isLetter } from './keys';

/** So long may a pause be between the letters that seek a card. */
const TYPING = 700;

/**
 * Keys of the canvas. A key that is handled here goes no further: VS Code forwards what reaches the window to its own
 * keybindings, and the same command would run twice.
 */
export function listenToKeys(core: Core, queue: KeyQueue): void {
  let letters = '';
  let last = 0;
  document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Tab' && core.state.popup) event.preventDefault();
    const [origin] = event.composedPath();
    if (isField(origin)) {
      inField(core, event, origin);
      return;
    }
    const target = event.target as Element;
    const inTree = target.closest('.canvas, .parked') !== null || target === document.body;
    if (inTree && queue.expectsText && waitForField(queue, event)) return;
    const isTyping = letters !== '' && event.timeStamp - last < TYPING && isLetter(event);
    const command = isTyping ? undefined : commandOf(event);
    if (command && (inTree || anywhere.has(command))) {
      event.preventDefault();
      event.stopPropagation();
      letters = '';
      queue.command(command, event.repeat);
    } else if (!inTree) {
      if (isOwn(event)) event.stopPropagation();
    } else if (isLetter(event)) {
      letters = isTyping ? letters + event.key : event.key;
      last = event.timeStamp;
      seek(core, letters);
    }
  });
  document.addEventListener('input', event => {
    if (event.target instanceof HTMLTextAreaElement && isTitle(event.target)) typed(core, event.target.value);
  });
  document.addEventListener('focusout', event => {
    if (event.target instanceof HTMLTextAreaElement && isTitle(event.target)) leftField(core, event);
  });
}

/** Keys for a field that is about to open. */
function waitForField(queue: KeyQueue, event: KeyboardEvent): boolean {
  const isText = isLetter(event) || event.key === ' ';
  if (isText) queue.type(event.key);
  else if (event.key === 'Enter') queue.commit();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Commands that also work beside the tree, in the toolbar and the details; single letters and arrows do not. */
const anywhere: ReadonlySet<CanvasCommand> = new Set(['leave', 'find', 'addSibling', 'nextProblem', 'previousProblem']);

/** A field of the page, or the one inside of a form control. */
function isField(origin: EventTarget | undefined): origin is HTMLElement {
  return origin instanceof HTMLElement && origin.matches('input, textarea');
}

function isTitle(target: HTMLElement): boolean {
  return target.matches('textarea.edit');
}

/** Keys that a button, a menu or a field needs for itself, and that VS Code would take for a command on the tree. */
function isOwn({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(key);
}

/** In a field undo is the field's own; saving, copying and pasting stay with VS Code. */
function inField(core: Core, event: KeyboardEvent, field: HTMLElement): void {
  const undo = undoOf(event);
  if (isOwn(event) || undo || isSelectAll(event) || event.key === 'Enter') event.stopPropagation();
  if (undo) {
    event.preventDefault();
    document.execCommand(undo);
    return;
  }
  if (commandOf(event) === 'find') {
    event.preventDefault();
    event.stopPropagation();
    run(core, 'find');
    return;
  }
  if (!isTitle(field)) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    commit(core);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    leave(core);
  }
}

/** A click beside the field writes what it holds; a change to another window leaves it open. */
function leftField(core: Core, event: FocusEvent): void {
  const { editing } = core.state;
  const isDrawnAway = !(event.target as HTMLElement).isConnected;
  if (!editing || isDrawnAway || !document.hasFocus()) return;
  commit(core, { toTree: false });
}

/** The field selects by itself. VS Code would select a second time, a moment later, what has been typed meanwhile. */
function isSelectAll({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'a';
}
