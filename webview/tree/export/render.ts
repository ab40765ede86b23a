import { withFonts } from '../../../src/core/export/fonts/embed';
import { treePage } from '../../../src/core/export/html/page';
import { treeMarkdown } from '../../../src/core/export/markdown';
import { treeMermaid } from '../../../src/core/export/mermaid';
import type { Direction } from '../../../src/core/export/svg/layout';
import { treeSvg } from '../../../src/core/export/svg/svg';
import { type ExportTree, exportTree } from '../../../src/core/export/tree';
import type { TreeView } from '../../../src/core/views/tree-view';
import type { ExportFormat, ExportPart } from '../../../src/protocol/tree';
import { rasterised } from '../../shared/dom/raster';

/** What is exported, and how it looks. */
export interface RenderWish {
  readonly format: ExportFormat;
  readonly part: ExportPart;
  readonly theme: 'light' | 'dark';
}

/** The tree that a wish is about: all of it, the selected branch, or what the filter leaves. */
export interface ExportSource {
  readonly whole: TreeView;
  readonly shown: ReadonlySet<string>;
  readonly branch: string | undefined;
}

/** Draws a tree as a document. Pictures are made of our own SVG, so that a PNG looks like it. */
export async function rendered(source: ExportSource, { format, part, theme }: RenderWish): Promise<Blob> {
  const tree = treeOf(source, part);
  const picture = (direction: Direction) => withFonts(treeSvg(tree, { theme, direction }));
  switch (format) {
    case 'svg':
    case 'svg-down':
      return textBlob(await picture(format === 'svg' ? 'right' : 'down'), 'image/svg+xml');
    case 'png':
      return rasterised(await picture('right'));
    case 'md':
      return textBlob(treeMarkdown(tree), 'text/markdown');
    case 'mermaid':
      return textBlob(treeMermaid(tree, 'right'), 'text/plain');
    case 'html': {
      const language = document.documentElement.lang || 'en';
      return textBlob(await withFonts(treePage(tree, { theme, language })), 'text/html');
    }
  }
}

function treeOf({ whole, shown, branch }: ExportSource, part: ExportPart): ExportTree {
  if (part === 'branch') return exportTree(whole, { branch });
  return exportTree(whole, part === 'view' ? { keys: shown } : {});
}

function textBlob(text: string, type: string): Blob {
  return new Blob([text], { type });
}
