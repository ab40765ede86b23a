import { journeyDocument } from '../../../core/generate/journey/document';
import type { WorkspaceFile } from '../../../core/index/file';
import { usualCadences } from '../../../core/reviews/cadence';
import { reviewOf } from '../../../core/reviews/due';
import type { Service } from '../../../core/service';
import { projectJourney } from '../../../core/views/journey-view';
import { written } from '../../documents';
import type { Renderer } from './renderers';

export const markdown: Renderer = (service, file) => written(documentOf(service, file), 'markdown');

export const html: Renderer = (service, file) => written(documentOf(service, file), 'html');

function documentOf(service: Service, file: WorkspaceFile) {
  const review = reviewOf({ index: service.index, today: service.ports.today(), cadences: usualCadences }, file);
  return journeyDocument(projectJourney(service, file, review));
}
