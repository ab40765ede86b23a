import type { WorkspaceIndex } from '../../../core/index/workspace-index';
import { problemData } from '../../../core/reports/problems';
import { jsonText } from '../../plain';
import type { Report } from './report';

/** The problems as data, for scripts. */
export function checkJson({ files, problems }: Report, index: WorkspaceIndex): string {
  const diagnostics = problems.map(({ file, diagnostic }) => problemData(index, file, diagnostic));
  return jsonText({ version: 1, files, diagnostics });
}
