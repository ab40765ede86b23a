import { insightsDocument } from '../../../core/generate/insights/document';
import type { WorkspaceFile } from '../../../core/index/file';
import type { Service } from '../../../core/service';
import { projectInsights } from '../../../core/views/insights-view';
import { written } from '../../documents';
import type { Renderer } from './renderers';

export const markdown: Renderer = (service, file) => written(documentOf(service, file), 'markdown');

export const html: Renderer = (service, file) => written(documentOf(service, file), 'html');

function documentOf(service: Service, file: WorkspaceFile) {
  return insightsDocument(projectInsights(service, file, []));
}
