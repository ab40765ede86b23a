import * as l10n from '@vscode/l10n';
import type { GeneratedDocument } from '../../src/core/generate/document/document';
import type { FromEveryBoard } from '../../src/protocol/board';
import { base64Of } from './dom/base64';
import type { Choice } from './view/menu';

export type Ending = Extract<FromEveryBoard, { type: 'save' }>['ending'];

/** What saving needs of a page. */
interface Saving<E> {
  send(message: { readonly type: 'save'; readonly ending: E; readonly base64: string }): void;
  refuse(reason: string): void;
}

function label(ending: Ending): string {
  switch (ending) {
    case 'svg':
      return l10n.t('Export as SVG…');
    case 'png':
      return l10n.t('Export as PNG…');
    case 'md':
      return l10n.t('Export as Markdown…');
    case 'html':
      return l10n.t('Export as a page (HTML)…');
  }
}

/** The formats that a page can be saved as, as choices of a menu. `draw` is asked when one is chosen. */
export function exportChoices<E extends Ending>(
  core: Saving<NoInfer<E>>,
  endings: readonly E[],
  draw: (ending: E) => Promise<Blob>,
): Choice[] {
  return endings.map(ending => ({
    label: label(ending),
    glyph: 'export',
    act: () => void save(core, ending, draw),
  }));
}

/** Draws and lets the user save it; tells why where it could not be drawn. */
export async function save<E extends Ending>(
  core: Saving<NoInfer<E>>,
  ending: E,
  draw: (ending: E) => Promise<Blob>,
): Promise<void> {
  try {
    core.send({ type: 'save', ending, base64: await base64Of(await draw(ending)) });
  } catch (error) {
    core.refuse(l10n.t('This could not be drawn: {0}', error instanceof Error ? error.message : String(error)));
  }
}

/** A document in one of the formats that people read. */
export async function written(document: GeneratedDocument, ending: 'md' | 'html'): Promise<Blob> {
  if (ending === 'md') {
    const { toMarkdown } = await import('../../src/core/generate/document/markdown');
    return new Blob([toMarkdown(document)], { type: 'text/markdown' });
  }
  const { toHtml } = await import('../../src/core/generate/document/html');
  return new Blob([toHtml(document, window.document.documentElement.lang || 'en')], { type: 'text/html' });
}
