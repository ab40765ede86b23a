import { withFonts } from '../../src/core/export/fonts/embed';
import { toHtml } from '../../src/core/generate/document/html';
import { toMarkdown } from '../../src/core/generate/document/markdown';
import { roadmapDocument } from '../../src/core/generate/roadmap/document';
import type { Roadmap } from '../../src/core/generate/roadmap/roadmap';
import { roadmapSvg } from '../../src/core/generate/roadmap/svg';
import type { Audience } from '../../src/core/generate/roadmap/words';
import { rasterised } from '../shared/dom/raster';

/** Draws a roadmap as a document. A PNG is made of our own SVG, so that it looks like it. */
export async function drawn(
  roadmap: Roadmap,
  audience: Audience,
  ending: 'svg' | 'png' | 'md' | 'html',
): Promise<Blob> {
  const isDark = document.body.matches('.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)');
  const picture = () => withFonts(roadmapSvg(roadmap, { audience, theme: isDark ? 'dark' : 'light' }));
  switch (ending) {
    case 'svg':
      return new Blob([await picture()], { type: 'image/svg+xml' });
    case 'png':
      return rasterised(await picture());
    case 'md':
      return new Blob([toMarkdown(roadmapDocument(roadmap, audience))], { type: 'text/markdown' });
    case 'html': {
      const language = document.documentElement.lang || 'en';
      return new Blob([toHtml(roadmapDocument(roadmap, audience), language)], { type: 'text/html' });
    }
  }
}
