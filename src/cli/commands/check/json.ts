import type { WorkspaceIndex } from '../../../core/index/workspace-index';
import { problemData } from '../../../core/reports/problems';
import type { Report } from './report';

/** The problems as data, for scripts. */
export function checkJson({ files, problems }: Report, index: WorkspaceIndex): string {
  const diagnostics = problems.map(({ file, diagnostic }) => problemData(index, file, diagnostic));
  return `${JSON.stringify({ version: 1, files, diagnostics }, null, 2)}\n`;
}
