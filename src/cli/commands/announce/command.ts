import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';

export const options = {
  format: { type: 'choice', choices: { markdown: 'Markdown', html: 'a page that stands alone' } },
  date: dateOption,
} as const satisfies Options;

export const announce = command({
  name: 'announce',
  usage: 'ID [paths]',
  summary: 'an announcement of a solution to its users',
  about:
    'Makes an announcement of a solution to those whose work it changes: what changes for whom and why, what they have to do, where to ask, and how everybody will see whether it worked. What nobody has written yet is a question in italics.',
  operands: { ID: 'the id of a solution', paths: 'files, folders and globs to look in (the current folder)' },
  options,
  examples: { 'canopy announce stream-progress > announcement.md': 'the announcement as a file to finish' },
  load: async () => (await import('./run')).run,
});
