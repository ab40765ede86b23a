import { withFonts } from '../../../core/export/fonts/embed';
import { treePage } from '../../../core/export/html/page';
import { treeMarkdown } from '../../../core/export/markdown';
import { treeMermaid } from '../../../core/export/mermaid';
import { treeSvg } from '../../../core/export/svg/svg';
import { type ExportTree, exportTree } from '../../../core/export/tree';
import type { WorkspaceFile } from '../../../core/index/file';
import { isTreeFile, type Service } from '../../../core/service';
import { Failure } from '../../failure';
import type { Renderer, RenderValues } from './renderers';

export const svg: Renderer = (service, file, values) => withFonts(treeSvg(chosen(service, file, values), values));

export const markdown: Renderer = (service, file, values) => treeMarkdown(chosen(service, file, values));

export const html: Renderer = (service, file, values) =>
  withFonts(treePage(chosen(service, file, values), { theme: values.theme, language: 'en' }));

export const mermaid: Renderer = (service, file, values) =>
  treeMermaid(chosen(service, file, values), values.direction);

function chosen(service: Service, file: WorkspaceFile, { branch }: RenderValues): ExportTree {
  if (!isTreeFile(file)) throw new Error(`A ${file.kind} is not drawn as a tree.`);
  const tree = exportTree(service.treeView(file), { branch });
  if (branch !== undefined && tree.roots.length === 0) {
    throw new Failure(`--branch: this tree has no card with the id “${branch}”.`);
  }
  return tree;
}
