import * as l10n from '@vscode/l10n';
import type { KataView } from '../../src/core/views/kata-view';
import { save } from '../shared/export';
import type { Choice } from '../shared/view/menu';
import type { Core } from './core';

/** The formats that a kata can be made into. */
export function exportChoices(core: Core, view: KataView): Choice[] {
  return [
    { label: l10n.t('Export as Markdown'), glyph: 'export', act: () => core.send({ type: 'export' }) },
    { label: l10n.t('Export as a page (HTML)…'), glyph: 'export', act: () => void saveAs(core, view, 'html') },
    { label: l10n.t('Export the course as SVG…'), glyph: 'export', act: () => void saveAs(core, view, 'svg') },
  ];
}

async function saveAs(core: Core, view: KataView, ending: 'svg' | 'html'): Promise<void> {
  await save(core, ending, async () => (await import('./draw')).drawn(view, ending));
}
