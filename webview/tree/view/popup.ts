import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { kindNoun } from '../../../src/core/operations/names';
import { horizonLabel } from '../../../src/core/views/words';
import type { CanvasCommand } from '../../../src/protocol/canvas-commands';
import { placed, px } from '../../shared/dom/placed';
import { type Choice, menu } from '../../shared/view/menu';
import { chosenItems } from '../actions/choose';
import { copyImage, exportAs, exportFormats } from '../actions/export';
import { foldTo } from '../actions/look';
import { run } from '../actions/run';
import { returnToTree } from '../actions/select';
import { type Horizon, moveChosen, setHorizon, withHorizon } from '../actions/several';
import { addBelow } from '../actions/writing';
import type { Core } from '../core';
import { kindsBelow } from '../edits/place';
import { isFiltering } from '../model/filter';
import type { Scene } from '../scene';
import type { Popup } from '../state/state';
import { filterForm } from './filter';
import { kindIcons } from './icons';
import { keyList } from './key-list';
import { moveList } from './move-to';

/** What floats over the canvas: a menu, or the list of keys. */
export function popup(core: Core, scene: Scene): unknown {
  const { popup: open } = scene.state;
  if (!open) return nothing;
  const close = () => {
    core.update({ popup: null });
    returnToTree(core);
  };
  return html`<div class="backdrop" @pointerdown=${close} @contextmenu=${(event: Event) => event.preventDefault()}></div>
    ${content(core, scene, open, close)}`;
}

function content(core: Core, scene: Scene, open: Popup, close: () => void): unknown {
  switch (open.type) {
    case 'keys':
      return keyList(core, close);
    case 'move':
      return moveList(core, scene, open, close);
    case 'filter':
      return filterPopup(core, scene, open, close);
    default:
      return menu(open, choices(core, scene, open), close);
  }
}

/** Beside its button, and no higher than the window. */
function filterPopup(
  core: Core,
  scene: Scene,
  at: { readonly x: number; readonly y: number },
  close: () => void,
): TemplateResult {
  const { clientWidth, clientHeight } = document.documentElement;
  const left = px(Math.max(4, Math.min(at.x, clientWidth - 308)));
  const isAbove = at.y > clientHeight / 2;
  const place = {
    left,
    top: isAbove ? undefined : px(at.y),
    bottom: isAbove ? px(clientHeight - at.y + 2) : undefined,
  };
  return html`<div class="popup filter" role="dialog" aria-label=${l10n.t('Filter, colour and order')} ${placed(place)}>${filterForm(core, scene, close)}</div>`;
}

function choices(
  core: Core,
  scene: Scene,
  open: Exclude<Popup, { type: 'keys' | 'move' | 'filter' }>,
): (Choice | 'line')[] {
  switch (open.type) {
    case 'add':
      return addChoices(core, scene, open.key);
    case 'levels':
      return levelChoices(core);
    case 'export':
      return exportChoices(core, scene);
    case 'menu':
      return cardChoices(core, scene, open.key);
  }
}

function addChoices(core: Core, scene: Scene, key: string | null): Choice[] {
  const kind = key === null ? undefined : scene.model.items.get(key)?.data.card?.kind;
  return kindsBelow(kind).map(one => ({
    label: l10n.t('Add {0}', kindNoun(one)),
    glyph: kindIcons[one],
    act: () => addBelow(core, key, one),
  }));
}

/** Of what is shown, and where a card is selected of its branch. */
function exportChoices(core: Core, scene: Scene): (Choice | 'line')[] {
  const part = isFiltering(scene.state.filter) ? 'view' : 'all';
  const all = exportFormats().map(([format, label]) => ({ label, act: () => exportAs(core, format, part) }));
  const image = { label: l10n.t('Copy as a picture'), act: () => copyImage(core, part) };
  if (!scene.selected || scene.selected.data.card?.kind === 'idea') return [...all, 'line', image];
  const branch = exportFormats().map(([format, label]) => ({
    label: l10n.t('This branch: {0}', label),
    act: () => exportAs(core, format, 'branch'),
  }));
  const branchImage = { label: l10n.t('Copy this branch as a picture'), act: () => copyImage(core, 'branch') };
  return [...all, image, 'line', ...branch, branchImage];
}

function levelChoices(core: Core): Choice[] {
  const levels = [1, 2, 3].map(level => ({
    label: level === 1 ? l10n.t('1 level') : l10n.t('{0} levels', level),
    act: () => foldTo(core, level),
  }));
  return [...levels, { label: l10n.t('All levels'), act: () => foldTo(core, undefined) }];
}

function cardChoices(core: Core, scene: Scene, key: string): (Choice | 'line')[] {
  const item = scene.model.items.get(key);
  const card = item?.data.card;
  if (!item || !card) return [];
  const command = (label: string, name: CanvasCommand, shown: string): Choice => ({
    label,
    key: shown,
    act: () => run(core, name),
  });
  const look = [
    ...(card.kind === 'idea'
      ? []
      : [
          command(l10n.t('Focus on this branch'), 'focusBranch', 'F'),
          command(l10n.t('Zoom to this branch'), 'zoomToSelection', 'Z'),
        ]),
    command(l10n.t('Go to the text'), 'goToText', 'G'),
    ...(card.kind === 'opportunity'
      ? [{ label: l10n.t('New HPS…'), act: () => core.send({ type: 'open', what: 'newHps', key }) }]
      : []),
    ...(card.kind === 'opportunity' && card.score
      ? [{ label: l10n.t('Open the scorecard'), act: () => core.send({ type: 'open', what: 'scorecard', key }) }]
      : []),
  ];
  if (!scene.isEditable) return look;
  const fixes = scene.state.snapshot?.problems[key]
    ? [{ label: l10n.t('Fix the problem…'), act: () => core.send({ type: 'open', what: 'fixes', key }) }]
    : [];
  const several = chosenItems(core).length;
  if (several > 1) return severalChoices(core, several, command);
  const move = (label: string, direction: 'up' | 'down' | 'in' | 'out', shown: string): Choice => ({
    label,
    key: shown,
    act: () => moveChosen(core, direction),
  });
  const isIdea = card.kind === 'idea';
  const add = isIdea
    ? []
    : [
        'line' as const,
        ...addChoices(core, scene, key),
        command(l10n.t('Add {0} beside', kindNoun(card.kind)), 'addSibling', 'Ctrl+Enter'),
      ];
  const levels = isIdea
    ? []
    : [move(l10n.t('Move under the card above'), 'in', 'Alt+→'), move(l10n.t('Move out one level'), 'out', 'Alt+←')];
  return [
    command(l10n.t('Edit the title'), 'editTitle', 'F2'),
    ...fixes,
    ...add,
    'line',
    command(l10n.t('Move to…'), 'moveTo', 'M'),
    move(l10n.t('Move up'), 'up', 'Alt+↑'),
    move(l10n.t('Move down'), 'down', 'Alt+↓'),
    ...levels,
    ...(card.kind === 'opportunity' ? [command(l10n.t('Split'), 'split', 'S')] : []),
    ...horizonChoices(core),
    'line',
    ...clipboardChoices(command),
    'line',
    ...look,
    'line',
    command(l10n.t('Remove'), 'remove', 'Delete'),
  ];
}

type CommandChoice = (label: string, name: CanvasCommand, shown: string) => Choice;

/** What can be done to several cards at once, each as one edit. */
function severalChoices(core: Core, count: number, command: CommandChoice): (Choice | 'line')[] {
  return [
    command(l10n.t('Move {0} cards to…', count), 'moveTo', 'M'),
    command(l10n.t('Move up'), 'moveUp', 'Alt+↑'),
    command(l10n.t('Move down'), 'moveDown', 'Alt+↓'),
    ...horizonChoices(core),
    'line',
    ...clipboardChoices(command),
    'line',
    command(l10n.t('Remove {0} cards', count), 'remove', 'Delete'),
  ];
}

function clipboardChoices(command: CommandChoice): Choice[] {
  return [
    command(l10n.t('Copy'), 'copy', 'Ctrl+C'),
    command(l10n.t('Cut'), 'cut', 'Ctrl+X'),
    command(l10n.t('Paste below'), 'paste', 'Ctrl+V'),
  ];
}

function horizonChoices(core: Core): (Choice | 'line')[] {
  if (withHorizon(core).length === 0) return [];
  const set = (horizon: Horizon | null, label: string): Choice => ({ label, act: () => setHorizon(core, horizon) });
  return [
    'line',
    ...(['now', 'next', 'future'] as const).map(one => set(one, l10n.t('Horizon: {0}', horizonLabel(one)))),
    set(null, l10n.t('No horizon')),
  ];
}
