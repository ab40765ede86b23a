import { command, type Options } from '../../command';

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
  'stdin-name': {
    type: 'text',
    value: 'NAME',
    help: 'the name that standard input is read under (stdin.scorecard.yaml)',
  },
} as const satisfies Options;

export const score = command({
  name: 'score',
  usage: '[paths]',
  summary: 'every scorecard entry, ranked by CD3',
  about:
    'Ranks the entries of every scorecard by CD3 (cost of delay divided by effort or duration). Each scorecard is ranked by itself, since each has its own unit. A value that can’t be computed is "—", or null in JSON.',
  operands: { paths: 'files, folders and globs; "-" reads one file from standard input' },
  options,
  examples: {
    'canopy score': 'all scorecards below the current folder',
    'canopy score q1.scorecard.yaml --format csv > q1.csv': 'one scorecard, for a spreadsheet',
  },
  load: async () => (await import('./run')).run,
});
