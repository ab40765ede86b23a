import * as l10n from '@vscode/l10n';
import type { ExportFormat, ExportPart } from '../../../src/protocol/tree';
import { base64Of } from '../../shared/dom/base64';
import type { Core } from '../core';
import { isHidden } from '../state/walk';

/** Colours of a picture: those of the canvas, or of a page that is light or dark. */
export type ExportTheme = 'current' | 'light' | 'dark';

/** What is exported, as what, and in which colours. */
export interface ExportWish {
  readonly format: ExportFormat;
  readonly part: ExportPart;
  readonly theme: ExportTheme;
}

/** Exports the tree, the selected branch or what is shown: the page draws it, the host asks where it goes. */
export function exportAs(core: Core, wish: ExportWish): void {
  const { format } = wish;
  void inTime(core, async () => {
    const blob = await draw(core, wish);
    const base64 = await base64Of(blob);
    core.send({ type: 'export', format, base64 });
  });
}

/** Copies the tree, the selected branch or what is shown as a picture. */
export function copyImage(core: Core, { part, theme }: Omit<ExportWish, 'format'>): void {
  void inTime(core, async () => {
    await keyboardIsHere();
    const picture = draw(core, { format: 'png', part, theme });
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      core.tell(l10n.t('Copied as a picture.'));
    } catch (error) {
      await picture;
      core.refuse(l10n.t('The picture is not in the clipboard: {0}', messageOf(error)));
    }
  });
}

/** How long the page waits for the keyboard, in milliseconds: a picture that comes later would replace what was copied since. */
const patience = 1000;

/**
 * Only the page that has the keyboard may write into the clipboard. The palette gives it back a moment after its command runs; where
 * nobody does, writing is refused with that reason.
 */
function keyboardIsHere(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  return new Promise(resolve => {
    window.addEventListener('focus', () => resolve(), { once: true });
    setTimeout(resolve, patience);
    window.focus();
  });
}

/** What went wrong on the way is told, and nothing else happens. */
async function inTime(core: Core, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    core.refuse(l10n.t('This could not be drawn: {0}', messageOf(error)));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function draw(core: Core, { format, part, theme }: ExportWish): Promise<Blob> {
  const { rendered } = await import('../export/render');
  const { snapshot, selected, folded } = core.state;
  const items = [...(core.scene()?.model.items ?? [])].filter(([, item]) => !isHidden(item, folded));
  const shown = new Set(items.map(([key]) => key));
  const source = { whole: snapshot!.view, shown, branch: selected ?? undefined };
  return rendered(source, { format, part, theme: theme === 'current' ? ownTheme() : theme });
}

function ownTheme(): 'light' | 'dark' {
  const isDark = document.body.matches('.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)');
  return isDark ? 'dark' : 'light';
}
