import { withFonts } from '../../../core/export/fonts/embed';
import { roadmapDocument } from '../../../core/generate/roadmap/document';
import { buildRoadmap, layoutOf } from '../../../core/generate/roadmap/roadmap';
import { roadmapSvg } from '../../../core/generate/roadmap/svg';
import { written } from '../../documents';
import type { Renderer } from './renderers';

export const svg: Renderer = (service, file, { theme }) =>
  withFonts(roadmapSvg(buildRoadmap(service, layoutOf(file)), { audience: 'squad', theme }));

export const markdown: Renderer = (service, file) =>
  written(roadmapDocument(buildRoadmap(service, layoutOf(file))), 'markdown');

export const html: Renderer = (service, file) =>
  written(roadmapDocument(buildRoadmap(service, layoutOf(file))), 'html');
