import { command, type Options } from '../../command';
import { pathsHelp, stdinNameOption } from '../../file-options';

export const options = {
  format: {
    type: 'choice',
    choices: {
      text: 'a table for people',
      json: 'with ranges and the probability of coming first',
      csv: 'for spreadsheets',
      markdown: 'a table for a page',
    },
  },
  'as-of': { type: 'text', value: 'DATE', help: 'the day that deadlines are judged on, as 2027-02-15 (today)' },
  by: {
    type: 'choice',
    choices: {
      list: 'divide by what each scorecard says',
      effort: 'divide all by dev-weeks',
      duration: 'divide all by the weeks that the pipeline is blocked',
    },
  },
  'stdin-name': stdinNameOption('stdin.scorecard.yaml'),
} as const satisfies Options;

export const score = command({
  name: 'score',
  usage: '[paths]',
  summary: 'every scorecard entry, ranked by CD3',
  about:
    'Ranks the entries of every scorecard by CD3 (cost of delay divided by effort or duration). Each scorecard is ranked by itself, since each has its own unit. With a deadline the cost of delay is zero until the deadline less the duration; --as-of moves the day of the ranking. A value that can’t be computed is "—", or null in JSON.',
  operands: { paths: pathsHelp },
  options,
  examples: {
    'canopy score': 'all scorecards below the current folder',
    'canopy score q1.scorecard.yaml --format csv > q1.csv': 'one scorecard, for a spreadsheet',
    'canopy score --as-of 2027-02-15 --by duration': 'the order in mid-February, by weeks and not by effort',
  },
  load: async () => (await import('./run')).run,
});
