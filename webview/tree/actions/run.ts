import type { CanvasCommand } from '../../../src/protocol/canvas-commands';
import type { Core } from '../core';
import { isOverview } from '../view/detail';
import { chooseSiblings, extendBy, toggleChosen } from './choose';
import { copy, paste } from './clipboard';
import { endComparing, refusesRemoved } from './compare';
import { cardElement } from './element';
import { copyImage } from './export';
import { fit, toggleDetails, toggleFocus, toggleOverview, zoomBy, zoomTo, zoomToCard, zoomToSelection } from './look';
import { openMoveTo } from './move-to';
import { nextHit } from './search';
import { nextProblem, returnToTree, setFolded, walk } from './select';
import { moveChosen, removeChosen } from './several';
import { split } from './split';
import { addBelow, addBeside, editTitle, kindsFor, leave } from './writing';

/** Runs a command of a key, a button, a menu, or the host. */
export function run(core: Core, name: CanvasCommand): void {
  if (onSelected[name] && refusesRemoved(core)) return;
  (plain[name] ?? onSelected[name])?.(core);
}

type Handlers = { readonly [N in CanvasCommand]?: (core: Core) => void };

const plain: Handlers = {
  find: () => document.querySelector<HTMLInputElement>('.bar .find input')?.select(),
  findNext: core => nextHit(core, 1),
  findPrevious: core => nextHit(core, -1),
  nextProblem: core => nextProblem(core, 1),
  previousProblem: core => nextProblem(core, -1),
  zoomIn: core => zoomBy(core, 1),
  zoomOut: core => zoomBy(core, -1),
  zoomReset: core => zoomTo(core, 1),
  fit,
  overview: toggleOverview,
  zoomToSelection,
  filter: core => openPopup(core, { type: 'filter', ...belowButton('filter') }),
  toggleDetails,
  showKeys: core => openPopup(core, { type: 'keys' }),
  selectNext: core => walk(core, 'next'),
  selectPrevious: core => walk(core, 'previous'),
  selectFirst: core => walk(core, 'first'),
  selectLast: core => walk(core, 'last'),
  selectIn: core => walk(core, 'in'),
  selectOut: core => walk(core, 'out'),
  leave: takeBack,
  compare: core => core.send({ type: 'open', what: 'compare', key: null }),
  export: core => openPopup(core, { type: 'export', ...cornerOf(null) }),
  copyImage: core => copyImage(core, { part: 'view', theme: 'current' }),
};

/** What is done to the selected card, or beside it. */
const onSelected: Handlers = {
  editTitle: core =>
    withSelected(core, key => (isOverview(core.state.zoom) ? zoomToCard(core, key) : editTitle(core, key))),
  focusBranch: toggleFocus,
  moveUp: core => moveChosen(core, 'up'),
  moveDown: core => moveChosen(core, 'down'),
  moveIn: core => moveChosen(core, 'in'),
  moveOut: core => moveChosen(core, 'out'),
  copy: core => copy(core, 'copy'),
  cut: core => copy(core, 'cut'),
  paste: core => paste(core, null),
  selectMoreNext: core => extendBy(core, 1),
  selectMorePrevious: core => extendBy(core, -1),
  selectSiblings: chooseSiblings,
  addChild: core => addChild(core, core.state.selected),
  addSibling: core => withSelected(core, key => addBeside(core, key)),
  moveTo: core => withSelected(core, key => openMoveTo(core, key)),
  remove: removeChosen,
  toggleSelected: core => withSelected(core, key => toggleChosen(core, key)),
  split: core => withSelected(core, key => split(core, key)),
  goToText: core => core.send({ type: 'openText', key: core.state.selected, line: null, beside: false }),
  fold: core => withSelected(core, key => setFolded(core, key, true)),
  unfold: core => withSelected(core, key => setFolded(core, key, false)),
  showMenu: core => withSelected(core, key => openPopup(core, { type: 'menu', key, ...cornerOf(key) })),
};

function withSelected(core: Core, work: (key: string) => void): void {
  const key = core.scene()?.selected?.data.key;
  if (key !== undefined) work(key);
}

/** Adds below a card; where two kinds fit, a small menu asks which. */
export function addChild(core: Core, key: string | null): void {
  const kinds = kindsFor(core, key);
  if (kinds.length === 1) addBelow(core, key, kinds[0]!);
  else if (kinds.length > 1) openPopup(core, { type: 'add', key, ...cornerOf(key) });
}

export function openPopup(core: Core, popup: NonNullable<Core['state']['popup']>): void {
  core.update({ popup });
  core.afterDraw(focusPopup);
}

/** Closes a popup of a kind, where it is that which is open. */
export function closePopup(core: Core, type: NonNullable<Core['state']['popup']>['type']): void {
  if (core.state.popup?.type !== type) return;
  core.update({ popup: null });
  returnToTree(core);
}

/** Gives the keyboard to what a popup is there for, unless it is in the popup already. */
export function focusPopup(): void {
  const shown = document.querySelector('.popup');
  if (!shown || shown.contains(document.activeElement)) return;
  const first = ['[type=submit]', '[tabindex], select', 'button'].map(one => shown.querySelector<HTMLElement>(one));
  first.find(one => one !== null)?.focus();
}

function cornerOf(key: string | null): { x: number; y: number } {
  const card = cardElement(key);
  const anchor = card ?? document.querySelector('.canvas');
  const bounds = anchor?.getBoundingClientRect();
  if (!bounds) return { x: 0, y: 0 };
  return card ? { x: bounds.left + 12, y: bounds.bottom + 4 } : { x: bounds.left + 24, y: bounds.top + 24 };
}

/** Where the popup of a button of the toolbar opens. */
function belowButton(name: string): { x: number; y: number } {
  const bounds = document.querySelector(`.bar [data-opens=${name}]`)?.getBoundingClientRect();
  return bounds ? { x: bounds.left, y: bounds.bottom + 2 } : cornerOf(null);
}

/** Takes back one thing at a time: drag, edit, menu, choice of several, comparison, search, focus, notice. */
function takeBack(core: Core): void {
  const { dragging, editing, popup, others, compared, query, focus, notice } = core.state;
  if (dragging) core.update({ dragging: null });
  else if (editing) leave(core);
  else if (popup) core.update({ popup: null });
  else if (others.size > 0) core.update({ others: new Set(), from: null });
  else if (compared) endComparing(core);
  else if (query !== '') core.update({ query: '' });
  else if (focus !== null) core.update({ focus: null });
  else if (notice) core.update({ notice: null });
  returnToTree(core);
}
