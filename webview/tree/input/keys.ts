import type { CanvasCommand } from '../../../src/protocol/canvas-commands';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const plain: Readonly<Record<string, CanvasCommand>> = {
  ArrowUp: 'selectPrevious',
  ArrowDown: 'selectNext',
  ArrowLeft: 'selectOut',
  ArrowRight: 'selectIn',
  Home: 'selectFirst',
  End: 'selectLast',
  Enter: 'editTitle',
  F2: 'editTitle',
  Escape: 'leave',
  Delete: 'remove',
  F8: 'nextProblem',
  ContextMenu: 'showMenu',
  n: 'addChild',
  m: 'moveTo',
  s: 'split',
  f: 'focusBranch',
  d: 'toggleDetails',
  g: 'goToText',
  o: 'overview',
  z: 'zoomToSelection',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'zoomReset',
  '?': 'showKeys',
};

const withAlt: Readonly<Record<string, CanvasCommand>> = {
  ArrowUp: 'moveUp',
  ArrowDown: 'moveDown',
  ArrowLeft: 'moveOut',
  ArrowRight: 'moveIn',
};

const withShift: Readonly<Record<string, CanvasCommand>> = {
  F10: 'showMenu',
  F8: 'previousProblem',
  ArrowDown: 'selectMoreNext',
  ArrowUp: 'selectMorePrevious',
};

/** Copy, cut and paste are not here: they come as events of the clipboard, in every host. */
const withControl: Readonly<Record<string, CanvasCommand>> = {
  Enter: 'addSibling',
  ' ': 'toggleSelected',
  a: 'selectSiblings',
  f: 'find',
};

/** The command of a key that is pressed on a card, or undefined where it has none. */
export function commandOf(press: KeyPress): CanvasCommand | undefined {
  const { key, altKey, shiftKey } = press;
  const isControl = press.ctrlKey || press.metaKey;
  if (isControl && altKey) return undefined;
  if (isControl) return shiftKey ? undefined : withControl[key.length === 1 ? key.toLowerCase() : key];
  if (altKey) return withAlt[key];
  if (shiftKey && withShift[key]) return withShift[key];
  if (shiftKey && key.length > 1) return undefined;
  return plain[key.length === 1 ? key.toLowerCase() : key];
}

/** Whether a key writes a character, and so continues or starts to seek a card by its first letters. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
