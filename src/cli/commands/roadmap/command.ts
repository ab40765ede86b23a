import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';
import { keepOption } from '../../documents';
import { lookedUpHelp } from '../../file-options';

export const options = {
  format: { type: 'choice', choices: { markdown: 'Markdown', html: 'a page that stands alone' } },
  for: {
    type: 'choice',
    choices: { squad: 'with solutions', leadership: 'opportunities and results only' },
  },
  owner: { type: 'text', value: 'NAME', help: 'only trees of this owner' },
  outcome: { type: 'text', value: 'ID', help: 'only what serves this outcome, or one below it' },
  keep: keepOption,
  date: dateOption,
} as const satisfies Options;

export const roadmap = command({
  name: 'roadmap',
  usage: 'FILE [paths]',
  summary: 'Recent, Now, Next and Future from the trees',
  about:
    'Lays out what has a horizon in the trees as a table: a column for each place of the journey or business outcome, a row for each horizon. Recent shows promised against measured. It has no dates of delivery, and names what is missing.',
  operands: {
    FILE: 'a *.roadmap.yaml that says how it is laid out; "-" is standard input',
    paths: lookedUpHelp,
  },
  options,
  examples: {
    'canopy roadmap arch.roadmap.yaml': 'prints the roadmap',
    'canopy roadmap arch.roadmap.yaml --keep ROADMAP.md > new.md': 'the same, with the paragraphs of ROADMAP.md',
  },
  load: async () => (await import('./run')).run,
});
