import { countChanges, type FileComparison } from '../../../core/compare/comparison';
import { jsonText } from '../../plain';

/** The changes as data, for scripts. */
export function diffJson(files: readonly FileComparison[]): string {
  const told = files.map(({ uri, kind, status, title, changes }) => ({
    file: uri,
    kind,
    status,
    title,
    counts: countChanges(changes),
    changes,
  }));
  return jsonText({ version: 1, files: told });
}
