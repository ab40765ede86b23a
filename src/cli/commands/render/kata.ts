import { kataChart } from '../../../core/charts/kata-chart';
import { chartSvg } from '../../../core/charts/svg';
import { kataDocument } from '../../../core/generate/kata/document';
import { isFileOf, type WorkspaceFile } from '../../../core/index/file';
import type { Service } from '../../../core/service';
import type { KataView } from '../../../core/views/kata-view';
import { projectKata } from '../../../core/views/project-kata';
import { written } from '../../documents';
import type { Renderer } from './renderers';

export const svg: Renderer = (service, file, { theme }) => chartSvg(kataChart(viewOf(service, file)), theme);

export const markdown: Renderer = (service, file) => written(kataDocument(viewOf(service, file)), 'markdown');

export const html: Renderer = (service, file) => written(kataDocument(viewOf(service, file)), 'html');

function viewOf(service: Service, file: WorkspaceFile): KataView {
  if (!isFileOf(file, 'kata')) throw new Error(`A ${file.kind} is not drawn as a kata.`);
  return projectKata(service, file);
}
