import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';

export const options = {
  form: {
    type: 'choice',
    choices: {
      pep: 'abstract, motivation, specification, rationale …',
      adr: 'context, decision, consequences …',
      external: 'abstract and references to a document elsewhere',
    },
  },
  type: {
    type: 'choice',
    choices: { architecture: 'Architecture', process: 'Process', 'best-practice': 'Best Practice' },
  },
  number: { type: 'text', value: 'NUMBER', help: 'the number of the proposal; XXXX where it has none yet' },
  folder: { type: 'text', value: 'FOLDER', help: 'the folder of the proposals, from that of the tree (oeps)' },
  write: { type: 'flag', help: 'writes it into the folder, and links it from the solution' },
  date: dateOption,
} as const satisfies Options;

export const oep = command({
  name: 'oep',
  usage: 'ID [paths]',
  summary: 'an Open edX proposal about a solution',
  about:
    'Makes an Open edX proposal (OEP-1) about a solution, as reStructuredText, filled in from the files. What nobody has written yet is a question in italics.',
  operands: { ID: 'the id of a solution', paths: 'files, folders and globs to look in (the current folder)' },
  options,
  examples: {
    'canopy oep stream-progress': 'prints the proposal',
    'canopy oep stream-progress --type process --number 66 --write': 'writes oeps/oep-0066-proc-stream-progress.rst',
  },
  load: async () => (await import('./run')).run,
});
