import { kataChart } from '../../src/core/charts/kata-chart';
import { chartSvg } from '../../src/core/charts/svg';
import { toHtml } from '../../src/core/generate/document/html';
import { kataDocument } from '../../src/core/generate/kata/document';
import type { KataView } from '../../src/core/views/kata-view';

/** Draws a kata: its course as a picture, or all of it as a page that prints. */
export function drawn(view: KataView, ending: 'svg' | 'html'): Blob {
  if (ending === 'svg') return new Blob([chartSvg(kataChart(view))], { type: 'image/svg+xml' });
  const language = document.documentElement.lang || 'en';
  return new Blob([toHtml(kataDocument(view), language)], { type: 'text/html' });
}
