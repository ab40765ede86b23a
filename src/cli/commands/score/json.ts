import { jsonText } from '../../plain';
import type { ScoreReport } from './report';

/** The entries as data, for scripts. */
export function scoreJson({ asOf, lists }: ScoreReport): string {
  const entries = lists.flatMap(list => list.entries);
  const questions = lists.map(({ file, question }) => ({ file, question }));
  return jsonText({ version: 1, asOf, entries, questions });
}
