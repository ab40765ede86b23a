import * as l10n from '@vscode/l10n';
import type { ExportFormat, ExportPart } from '../../../src/protocol/tree';
import { base64Of } from '../../shared/dom/base64';
import type { Core } from '../core';

/** Exports the tree, the selected branch or what is shown: the page draws it, the host asks where it goes. */
export function exportAs(core: Core, format: ExportFormat, part: ExportPart): void {
  void inTime(core, async () => {
    const blob = await draw(core, format, part);
    const base64 = await base64Of(blob);
    core.send({ type: 'export', format, base64 });
  });
}

/** Copies the tree as it is shown, or the selected branch, as a picture. */
export function copyImage(core: Core, part: ExportPart): void {
  void inTime(core, async () => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': draw(core, 'png', part) })]);
    core.tell(l10n.t('Copied as a picture.'));
  });
}

/** What went wrong on the way is told, and nothing else happens. */
async function inTime(core: Core, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    core.refuse(l10n.t('This could not be drawn: {0}', error instanceof Error ? error.message : String(error)));
  }
}

async function draw(core: Core, format: ExportFormat, part: ExportPart): Promise<Blob> {
  const { rendered } = await import('../export/render');
  const { snapshot, selected } = core.state;
  const shown = new Set(core.scene()?.model.items.keys());
  const isDark = document.body.matches('.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)');
  const source = { whole: snapshot!.view, shown, branch: selected ?? undefined };
  return rendered(source, { format, part, theme: isDark ? 'dark' : 'light' });
}

/** The formats with their names, as the menu lists them. */
export function exportFormats(): readonly (readonly [ExportFormat, string])[] {
  return [
    ['svg', l10n.t('Export as SVG…')],
    ['svg-down', l10n.t('Export as SVG, top down…')],
    ['png', l10n.t('Export as PNG…')],
    ['md', l10n.t('Export as Markdown…')],
    ['mermaid', l10n.t('Export as Mermaid…')],
    ['html', l10n.t('Export as a page (HTML)…')],
  ];
}
