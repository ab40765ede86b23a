import * as l10n from '@vscode/l10n';
import type { StageView } from '../../src/core/views/journey-view';
import type { Choice } from '../shared/view/menu';
import type { Core } from './board';
import { positionOf } from './model';

/** Writes the name of a stage or place; an empty one is left as it was. */
export function rename(core: Core, key: string, before: string, title: string): void {
  core.update({ look: { ...core.state.look, writing: null } });
  const now = title.trim();
  if (now === '' || now === before) return;
  core.edit([{ op: 'set', id: key, field: 'title', value: now }], l10n.t('Renamed to “{0}”.', now));
}

/** Adds a place at the end of a stage, or at an index; its name waits to be typed over. */
export function addPlace(core: Core, stage: StageView, index = stage.places.length): void {
  const node = { title: l10n.t('New place…') };
  core.edit(
    [{ op: 'add', parent: stage.key, kind: 'place', index, node }],
    l10n.t('Added a place to {0}.', stage.title),
  );
}

export function addStage(core: Core): void {
  const node = { title: l10n.t('New stage…') };
  core.edit([{ op: 'add', parent: null, kind: 'stage', node }], l10n.t('Added a stage.'));
}

/** What can be done about a place. */
export function placeChoices(core: Core, key: string): (Choice | 'line')[] {
  const { view, editable } = core.state.snapshot!;
  const found = positionOf(view, key);
  if (!found || !editable) return [textChoice(core, key)];
  const { stage, at } = found;
  const number = view.stages.indexOf(stage);
  const { title } = stage.places[at]!;
  const to = (parent: StageView | undefined, index: number, label: string, glyph: string): Choice[] =>
    parent && index >= 0 && (parent !== stage || index < stage.places.length)
      ? [
          {
            label,
            glyph,
            act: () =>
              core.edit([{ op: 'move', id: key, parent: parent.key, index }], l10n.t('Moved the place “{0}”.', title)),
          },
        ]
      : [];
  const [before, after] = [view.stages[number - 1], view.stages[number + 1]];
  return [
    renameChoice(core, key),
    { label: l10n.t('Add a place after it'), glyph: 'add', act: () => addPlace(core, stage, at + 1) },
    'line',
    ...to(stage, at - 1, l10n.t('Move left'), 'arrow-left'),
    ...to(stage, at + 1, l10n.t('Move right'), 'arrow-right'),
    ...(before ? to(before, before.places.length, l10n.t('Move to {0}', before.title), 'arrow-left') : []),
    ...to(after, 0, l10n.t('Move to {0}', after?.title ?? ''), 'arrow-right'),
    'line',
    textChoice(core, key),
  ];
}

/** What can be done about a stage. */
export function stageChoices(core: Core, stage: StageView): (Choice | 'line')[] {
  const { view, editable } = core.state.snapshot!;
  if (!editable) return [textChoice(core, stage.key)];
  const at = view.stages.indexOf(stage);
  const to = (index: number, label: string, glyph: string): Choice[] =>
    index >= 0 && index < view.stages.length
      ? [
          {
            label,
            glyph,
            act: () =>
              core.edit(
                [{ op: 'move', id: stage.key, parent: null, index }],
                l10n.t('Moved the stage “{0}”.', stage.title),
              ),
          },
        ]
      : [];
  return [
    renameChoice(core, stage.key),
    { label: l10n.t('Add a place'), glyph: 'add', act: () => addPlace(core, stage) },
    { label: l10n.t('Add a stage'), glyph: 'add', act: () => addStage(core) },
    'line',
    ...to(at - 1, l10n.t('Move left'), 'arrow-left'),
    ...to(at + 1, l10n.t('Move right'), 'arrow-right'),
    textChoice(core, stage.key),
  ];
}

function renameChoice(core: Core, key: string): Choice {
  return {
    label: l10n.t('Rename'),
    glyph: 'edit',
    act: () => core.update({ look: { ...core.state.look, writing: key } }),
  };
}

function textChoice(core: Core, key: string): Choice {
  return {
    label: l10n.t('Go to the text'),
    glyph: 'file-code',
    act: () => core.send({ type: 'openText', key, line: null, beside: true }),
  };
}
