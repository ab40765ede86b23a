import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { banner } from '../../shared/view/banner';
import { icon } from '../../shared/view/icon';
import { notice } from '../../shared/view/notice';
import type { Core } from '../core';
import type { Scene, Sheet } from '../scene';
import { derivation } from './derivation';
import { emptyList, noList } from './empty';
import { pictures } from './pictures';
import { popup } from './popup';
import { question } from './question';
import { table } from './table';
import { toolbar } from './toolbar';

/** The whole page, from top to bottom. */
export function page(core: Core, scene: Scene): TemplateResult {
  if (scene.sheets.length === 0) return core.state.isEmpty ? noList(core) : html`${unopened(core)}`;
  return html`${toolbar(core, scene)}${unopened(core)}
    <main class="main">
      <div class="sheets">
        <div class="tables scroll">${scene.sheets.map(sheet => section(core, scene, sheet))}</div>
      </div>
      ${scene.selected ? panes(core, scene) : nothing}
      ${notice(core.state.notice, {
        close: () => core.update({ notice: null }),
        openText: request => core.send({ type: 'openRefused', request }, ''),
        undo: () => {
          core.update({ notice: null });
          core.send({ type: 'history', step: 'undo' }, scene.selected?.sheet.list ?? '');
        },
      })}
    </main>
    ${popup(core, scene)}`;
}

/** A line for each list that is missing, with the reason. */
function unopened({ state }: Core): TemplateResult[] {
  return state.unopened.map(
    told => html`<div class="note" role="note">${icon('warning', 'bad')}<span>${told}</span></div>`,
  );
}

function section(core: Core, scene: Scene, sheet: Sheet): TemplateResult {
  const words = {
    last: (since: string) => l10n.t('so the table below is the last one that could, from {0}.', since),
    none: l10n.t('so below is only what could be made out of the text.'),
    beforeMerge: (since: string) => l10n.t('so the table below is the one before it, from {0}.', since),
    noneBeforeMerge: l10n.t('so there is no table to show yet.'),
  };
  const { snapshot, table: own } = sheet;
  return html`${scene.sheets.length > 1 ? html`<h2 class="list">${snapshot.view.title || sheet.list}</h2>` : nothing}
    ${banner(snapshot.broken, words, message => core.send(message, sheet.list))}
    ${own.rows.length === 0 && !snapshot.broken ? emptyList(core, sheet) : table(core, scene, sheet)}`;
}

function panes(core: Core, scene: Scene): TemplateResult {
  const { sheet, row } = scene.selected!;
  return html`<div class="low">
    <section tabindex="0" aria-label=${l10n.t('How the score comes about')}>${derivation(core, sheet, row)}</section>
    <section tabindex="0" aria-label=${l10n.t('What to measure first')}>${question(sheet, row)}</section>
    <section tabindex="0" aria-label=${l10n.t('Pictures of the list')}>${pictures(core, sheet, row)}</section>
  </div>`;
}
