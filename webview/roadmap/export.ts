import * as l10n from '@vscode/l10n';
import type { Roadmap } from '../../src/core/generate/roadmap/roadmap';
import { base64Of } from '../shared/dom/base64';
import type { Choice } from '../shared/view/menu';
import type { Core } from './board';

type Ending = 'svg' | 'png' | 'md' | 'html';

/** The formats that the roadmap can be saved as: what is shown, for the audience that is chosen. */
export function exportChoices(core: Core, shown: Roadmap): Choice[] {
  const formats: readonly (readonly [Ending, string])[] = [
    ['svg', l10n.t('Export as SVG…')],
    ['png', l10n.t('Export as PNG…')],
    ['md', l10n.t('Export as Markdown…')],
    ['html', l10n.t('Export as a page (HTML)…')],
  ];
  return formats.map(([ending, label]) => ({ label, glyph: 'export', act: () => void save(core, shown, ending) }));
}

async function save(core: Core, shown: Roadmap, ending: Ending): Promise<void> {
  try {
    const { drawn } = await import('./draw');
    const base64 = await base64Of(await drawn(shown, core.state.look.audience, ending));
    core.send({ type: 'save', ending, base64 });
  } catch (error) {
    core.refuse(l10n.t('This could not be drawn: {0}', error instanceof Error ? error.message : String(error)));
  }
}
