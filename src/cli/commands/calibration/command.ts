import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';

export const options = {
  format: { type: 'choice', choices: { markdown: 'Markdown', html: 'a page that stands alone' } },
  date: dateOption,
} as const satisfies Options;

export const calibration = command({
  name: 'calibration',
  usage: '[paths]',
  summary: 'expected and measured side by side',
  about:
    'Sets what was estimated beside what was measured (“measured” of scorecard entries, “result” of shipped solutions), and says how far off the estimates were, by person, input and kind of opportunity.',
  operands: { paths: 'files, folders and globs to read (the current folder)' },
  options,
  examples: { 'canopy calibration': 'all scorecards below the current folder' },
  load: async () => (await import('./run')).run,
});
