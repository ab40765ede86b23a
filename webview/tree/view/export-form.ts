import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { withoutMoment } from '../../../src/core/text/moment';
import { titleOf } from '../../../src/core/views/words';
import type { ExportFormat, ExportPart } from '../../../src/protocol/tree';
import { copyImage, type ExportTheme, type ExportWish, exportAs } from '../actions/export';
import type { Core } from '../core';
import { isFiltering } from '../model/filter';
import type { Scene } from '../scene';
import { type Option, select } from './select';

/** What was chosen last: who exports often does it the same way. */
let last: Partial<ExportWish> = {};

/** What is exported, as what, and in which colours. */
export function exportForm(core: Core, scene: Scene, close: () => void): TemplateResult {
  const wish = wishIn(scene);
  const choose = (patch: Partial<ExportWish>) => {
    last = { ...last, ...patch };
    core.update({});
  };
  const submit = (event: Event) => {
    event.preventDefault();
    close();
    exportAs(core, wish);
  };
  const copy = () => {
    close();
    copyImage(core, wish);
  };
  const hasColours = wish.format !== 'md' && wish.format !== 'mermaid';
  return html`<form @submit=${submit}>
    <div class="choices">
      ${select(l10n.t('What'), wish.part, partsIn(scene), part => choose({ part: part as ExportPart }))}
      ${select(l10n.t('As'), wish.format, formats(), format => choose({ format: format as ExportFormat }))}
      ${hasColours ? select(l10n.t('Colours'), wish.theme, themes(), theme => choose({ theme: theme as ExportTheme })) : nothing}
    </div>
    <div class="row acts">
      <button type="submit" class="btn pri">${l10n.t('Export…')}</button>
      <button type="button" class="btn" @click=${copy}>${l10n.t('Copy as a picture')}</button>
    </div>
  </form>`;
}

function wishIn(scene: Scene): ExportWish {
  const parts = partsIn(scene).map(([part]) => part);
  const isPart = isFiltering(scene.state.filter) || scene.state.folded.size > 0;
  const part = last.part !== undefined && parts.includes(last.part) ? last.part : isPart ? 'view' : 'all';
  return { format: last.format ?? 'svg', theme: last.theme ?? 'current', part };
}

function partsIn({ selected }: Scene): readonly Option[] {
  const card = selected?.data.card;
  return [
    ['all', l10n.t('All cards')],
    ['view', l10n.t('What is shown: without what is folded or filtered out')],
    ...(card && card.kind !== 'idea'
      ? [['branch', l10n.t('This branch: {0}', withoutMoment(titleOf(card)))] as const]
      : []),
  ];
}

function formats(): readonly Option[] {
  return [
    ['svg', l10n.t('SVG')],
    ['svg-down', l10n.t('SVG, top down')],
    ['png', l10n.t('PNG')],
    ['md', l10n.t('Markdown outline')],
    ['mermaid', l10n.t('Mermaid')],
    ['html', l10n.t('Page that stands alone (HTML)')],
  ];
}

function themes(): readonly Option[] {
  return [
    ['current', l10n.t('As on the canvas')],
    ['light', l10n.t('Light')],
    ['dark', l10n.t('Dark')],
  ];
}
