import { labelOf, type ModelNode } from '../../../core/artefacts/model';
import { chartsSvg } from '../../../core/charts/svg';
import { scorecardCharts, scorecardDocument } from '../../../core/generate/scorecard/document';
import type { WorkspaceFile } from '../../../core/index/file';
import type { ScoredList } from '../../../core/index/scores';
import type { Service } from '../../../core/service';
import { chartListOf } from '../../../core/views/chart-list';
import { written } from '../../documents';
import type { Renderer } from './renderers';

export const svg: Renderer = (service, file, { theme }) =>
  chartsSvg(scorecardCharts(chartListOf(service, listOf(service, file))), labelOf(file.root as ModelNode), theme);

export const markdown: Renderer = (service, file) =>
  written(scorecardDocument(service, listOf(service, file)), 'markdown');

export const html: Renderer = (service, file) => written(scorecardDocument(service, listOf(service, file)), 'html');

function listOf({ scores }: Service, file: WorkspaceFile): ScoredList {
  const list = scores.list(file);
  if (!list) throw new Error(`A ${file.kind} is not drawn as a scorecard.`);
  return list;
}
