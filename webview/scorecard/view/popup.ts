import * as l10n from '@vscode/l10n';
import { nothing } from 'lit/html.js';
import type { Choice } from '../../shared/view/menu';
import { popupMenu } from '../../shared/view/popup';
import { focusCell, removeEntry, startEditing } from '../actions';
import type { Core } from '../core';
import { asMarkdown, asSeparated } from '../model/copy';
import { unitName } from '../model/words';
import type { Scene, Sheet } from '../scene';
import type { Popup } from '../state';
import { chartOf } from './pictures';

/** The menu that is open. */
export function popup(core: Core, scene: Scene): unknown {
  const { popup: open } = scene.state;
  const sheet = scene.selected?.sheet ?? scene.sheets[0];
  if (!open || !sheet) return nothing;
  const close = () => {
    core.update({ popup: null });
    core.afterDraw(() => focusCell(core));
  };
  return popupMenu(open, choices(core, sheet, open), { afterDraw: work => core.afterDraw(work), close });
}

function choices(core: Core, sheet: Sheet, open: Popup): (Choice | 'line')[] {
  switch (open.type) {
    case 'divide':
      return divideChoices(core, sheet);
    case 'unit':
      return unitChoices(core, sheet);
    case 'group':
      return groupChoices(core);
    case 'export':
      return exportChoices(core, sheet);
    case 'row':
      return rowChoices(core, sheet, open.place);
  }
}

const checked = (isOn: boolean) => (isOn ? { glyph: 'check' } : {});

function divideChoices(core: Core, { list, table }: Sheet): Choice[] {
  const now = table.options.divideBy;
  const choice = (value: 'effort' | 'duration', label: string): Choice => ({
    label,
    ...checked(now === value),
    act: () => {
      if (now !== value) core.edit(list, [{ op: 'set', id: '/', field: 'divide_by', value }]);
    },
  });
  return [choice('effort', l10n.t('Effort, in dev-weeks')), choice('duration', l10n.t('Duration, in weeks'))];
}

function unitChoices(core: Core, { list, table }: Sheet): Choice[] {
  const now = table.options.unit;
  const units = ['hours', 'EUR', 'USD', 'GBP'];
  return [...new Set([...units, now])].map(unit => ({
    label: unitName(unit),
    ...checked(now === unit),
    act: () => {
      if (now !== unit) core.edit(list, [{ op: 'set', id: '/', field: 'unit', value: unit }]);
    },
  }));
}

function groupChoices(core: Core): Choice[] {
  const choice = (group: 'none' | 'outcome' | 'place', label: string): Choice => ({
    label,
    ...checked(core.state.group === group),
    act: () => core.update({ group }),
  });
  return [
    choice('none', l10n.t('Not grouped')),
    choice('outcome', l10n.t('By outcome')),
    choice('place', l10n.t('By place')),
  ];
}

function exportChoices(core: Core, sheet: Sheet): (Choice | 'line')[] {
  const { list, isEditable } = sheet;
  const rows = sheet.groups.flatMap(group => group.rows);
  const copy = (label: string, text: () => string): Choice => ({
    label,
    glyph: 'copy',
    act: () => {
      core.send({ type: 'copy', text: text() }, list);
      core.update({ notice: { text: l10n.t('Copied {0} rows.', rows.length), refused: false, undo: false } });
    },
  });
  const chart = chartOf(core.state.picture, sheet);
  return [
    copy(l10n.t('Copy as CSV'), () => asSeparated(sheet, rows, ',')),
    copy(l10n.t('Copy for a spreadsheet'), () => asSeparated(sheet, rows, '\t')),
    copy(l10n.t('Copy as Markdown'), () => asMarkdown(sheet, rows)),
    ...(isEditable
      ? [
          'line' as const,
          {
            label: l10n.t('Paste rows from the clipboard'),
            glyph: 'clippy',
            act: () => core.send({ type: 'paste' }, list),
          },
        ]
      : []),
    ...(chart
      ? [
          'line' as const,
          { label: l10n.t('Save the picture as SVG…'), glyph: 'save-as', act: () => void savePicture(core, sheet) },
        ]
      : []),
  ];
}

/** The picture as a file of its own. What writes it is loaded only now. */
async function savePicture(core: Core, sheet: Sheet): Promise<void> {
  const chart = chartOf(core.state.picture, sheet);
  const { chartSvg } = await import('../../../src/core/charts/svg');
  if (chart) core.send({ type: 'save', name: `${chart.name}.svg`, text: chartSvg(chart) }, sheet.list);
}

function rowChoices(
  core: Core,
  { list, snapshot, isEditable }: Sheet,
  place: { list: string; key: string },
): (Choice | 'line')[] {
  const { key } = place;
  const entry = snapshot.view.entries.find(one => one.key === key);
  const look: Choice[] = [
    {
      label: l10n.t('Go to the text'),
      glyph: 'file-code',
      act: () => core.send({ type: 'openText', key, line: null, beside: true }, list),
    },
    ...(entry?.opportunity
      ? [
          {
            label: l10n.t('Show the opportunity'),
            glyph: 'type-hierarchy',
            act: () => core.send({ type: 'openOpportunity', id: entry.opportunity!.id }, list),
          },
        ]
      : []),
  ];
  if (!isEditable) return look;
  const fixes: Choice[] = snapshot.problems[key]
    ? [{ label: l10n.t('Fix the problem…'), glyph: 'lightbulb', act: () => core.send({ type: 'fixes', key }, list) }]
    : [];
  return [
    {
      label: l10n.t('Edit the hypothesis'),
      glyph: 'edit',
      key: 'Enter',
      act: () => startEditing(core, place, 'hypothesis'),
    },
    ...fixes,
    'line',
    ...look,
    'line',
    { label: l10n.t('Remove the entry'), glyph: 'trash', key: 'Delete', act: () => removeEntry(core, place) },
  ];
}
