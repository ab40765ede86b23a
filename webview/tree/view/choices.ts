import * as l10n from '@vscode/l10n';
import { kindNoun } from '../../../src/core/operations/names';
import type { Card } from '../../../src/core/views/tree-view';
import { horizonLabel } from '../../../src/core/views/words';
import type { CanvasCommand } from '../../../src/protocol/canvas-commands';
import type { Choice } from '../../shared/view/menu';
import { chosenItems } from '../actions/choose';
import { askOfComparison, endComparing } from '../actions/compare';
import { foldTo } from '../actions/look';
import { run } from '../actions/run';
import { type Horizon, setHorizon, withHorizon } from '../actions/several';
import { addBelow } from '../actions/writing';
import type { Core } from '../core';
import { kindsBelow } from '../edits/place';
import type { Scene } from '../scene';
import type { Popup } from '../state/state';
import { kindIcons } from './icons';

type Row = Choice | 'line';

/** The rows of a menu. */
export function choices(
  core: Core,
  scene: Scene,
  open: Exclude<Popup, { type: 'keys' | 'move' | 'filter' | 'export' }>,
): Row[] {
  switch (open.type) {
    case 'add':
      return addChoices(core, scene, open.key);
    case 'compared':
      return comparedChoices(core);
    case 'levels':
      return levelChoices(core);
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

/** What can be done with the comparison that is shown. */
function comparedChoices(core: Core): Row[] {
  return [
    { label: l10n.t('List of changes…'), glyph: 'list-unordered', act: () => askOfComparison(core, 'changes') },
    { label: l10n.t('Show the change of the text'), glyph: 'diff', act: () => askOfComparison(core, 'changedText') },
    {
      label: l10n.t('Copy as Markdown, for a pull request'),
      glyph: 'copy',
      act: () => askOfComparison(core, 'changesMarkdown'),
    },
    'line',
    { label: l10n.t('End the comparison'), glyph: 'close', key: 'Esc', act: () => endComparing(core) },
  ];
}

function levelChoices(core: Core): Choice[] {
  const levels = [1, 2, 3].map(level => ({
    label: level === 1 ? l10n.t('1 level') : l10n.t('{0} levels', level),
    act: () => foldTo(core, level),
  }));
  return [...levels, { label: l10n.t('All levels'), act: () => foldTo(core, undefined) }];
}

/** What can be done with a card, or with all that are chosen. */
function cardChoices(core: Core, scene: Scene, key: string): Row[] {
  const card = scene.model.items.get(key)?.data.card;
  if (!card) return [];
  const command = (label: string, name: CanvasCommand, shown: string): Choice => ({
    label,
    key: shown,
    act: () => run(core, name),
  });
  const look = lookChoices(core, card, command);
  if (!scene.isEditable) return look;
  const several = chosenItems(core).length;
  if (several > 1) return severalChoices(core, several, command);
  const hasProblem = Object.hasOwn(scene.state.snapshot?.problems ?? {}, key);
  return [
    command(l10n.t('Edit the title'), 'editTitle', 'F2'),
    ...(hasProblem ? [ask(core, l10n.t('Fix the problem…'), 'fixes', key)] : []),
    ...(card.kind === 'idea'
      ? []
      : [
          'line' as const,
          ...addChoices(core, scene, key),
          command(l10n.t('Add {0} beside', kindNoun(card.kind)), 'addSibling', 'Ctrl+Enter'),
        ]),
    'line',
    ...moveChoices(card, command),
    ...horizonChoices(core),
    'line',
    ...clipboardChoices(command),
    'line',
    ...look,
    'line',
    command(l10n.t('Remove'), 'remove', 'Delete'),
  ];
}

/** What changes nothing: also where the tree is view only. */
function lookChoices(core: Core, card: Card, command: CommandChoice): Choice[] {
  const isOpportunity = card.kind === 'opportunity';
  return [
    ...(card.kind === 'idea'
      ? []
      : [
          command(l10n.t('Focus on this branch'), 'focusBranch', 'F'),
          command(l10n.t('Zoom to this branch'), 'zoomToSelection', 'Z'),
        ]),
    command(l10n.t('Go to the text'), 'goToText', 'G'),
    ...(isOpportunity ? [ask(core, l10n.t('New HPS…'), 'newHps', card.key)] : []),
    ...(card.kind === 'outcome' ? [ask(core, l10n.t('Record a measurement…'), 'measurement', card.key)] : []),
    ...(isOpportunity && card.score ? [ask(core, l10n.t('Open the scorecard'), 'scorecard', card.key)] : []),
  ];
}

/** Opens what the host knows better. */
function ask(core: Core, label: string, what: 'fixes' | 'newHps' | 'measurement' | 'scorecard', key: string): Choice {
  return { label, act: () => core.send({ type: 'open', what, key }) };
}

function moveChoices({ kind }: Card, command: CommandChoice): Choice[] {
  return [
    command(l10n.t('Move to…'), 'moveTo', 'M'),
    command(l10n.t('Move up'), 'moveUp', 'Alt+↑'),
    command(l10n.t('Move down'), 'moveDown', 'Alt+↓'),
    ...(kind === 'idea'
      ? []
      : [
          command(l10n.t('Move under the card above'), 'moveIn', 'Alt+→'),
          command(l10n.t('Move out one level'), 'moveOut', 'Alt+←'),
        ]),
    ...(kind === 'opportunity' ? [command(l10n.t('Split'), 'split', 'S')] : []),
  ];
}

type CommandChoice = (label: string, name: CanvasCommand, shown: string) => Choice;

/** What can be done to several cards at once, each as one edit. */
function severalChoices(core: Core, count: number, command: CommandChoice): Row[] {
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

function horizonChoices(core: Core): Row[] {
  if (withHorizon(core).length === 0) return [];
  const set = (horizon: Horizon | null, label: string): Choice => ({ label, act: () => setHorizon(core, horizon) });
  return [
    'line',
    ...(['now', 'next', 'future'] as const).map(one => set(one, l10n.t('Horizon: {0}', horizonLabel(one)))),
    set(null, l10n.t('No horizon')),
  ];
}
