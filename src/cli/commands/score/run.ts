import { type ListScores, listScores } from '../../../core/reports/scores';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { load } from '../../files';
import type { options } from './command';
import { scoreCsv } from './csv';
import { scoreJson } from './json';
import { scoreMarkdown } from './markdown';
import { scoreText } from './text';

const formats = { text: scoreText, json: scoreJson, csv: scoreCsv, markdown: scoreMarkdown };

/** Prints every scorecard entry, each scorecard ranked by CD3. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const { service, uris, shown, exitCode } = await load(
    operands,
    asOf(values['as-of'], io),
    values['stdin-name'] ?? 'stdin.scorecard.yaml',
  );
  const divideBy = values.by === 'list' ? undefined : values.by;
  const lists = uris.flatMap((uri): ListScores[] => {
    const list = service.scores.list(service.index.get(uri)!, { divideBy });
    return list ? [listScores(service, shown(uri), list)] : [];
  });
  io.out(formats[values.format]({ asOf: service.ports.today().text, lists }));
  return exitCode;
};
