import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';

export const options = {
  form: {
    type: 'choice',
    choices: {
      openedx: 'Open edX’s (OEP-19), with rejected alternatives',
      nygard: 'Nygard’s: status, context, decision, consequences',
      madr: 'MADR 4.0, with considered options',
    },
  },
  folder: { type: 'text', value: 'FOLDER', help: 'the folder of the records, from that of the tree (docs/decisions)' },
  write: { type: 'flag', help: 'writes it into the folder under the next number, and links it from the solution' },
  date: dateOption,
} as const satisfies Options;

export const adr = command({
  name: 'adr',
  usage: 'ID [paths]',
  summary: 'an architecture decision record about a solution',
  about:
    'Makes an architecture decision record about a solution: its opportunity, evidence, experiments, alternatives and measurable signal are filled in from the files. What nobody has written yet is a question in italics.',
  operands: { ID: 'the id of a solution', paths: 'files, folders and globs to look in (the current folder)' },
  options,
  examples: {
    'canopy adr stream-progress': 'prints the record',
    'canopy adr stream-progress --form madr --write': 'writes it under the next number',
  },
  load: async () => (await import('./run')).run,
});
