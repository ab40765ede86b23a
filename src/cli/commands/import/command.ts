import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';

export const options = {
  from: {
    type: 'choice',
    choices: {
      guess: 'by the name and the text of the file',
      csv: 'a table with headings, such as an export of Jira or a spreadsheet',
      opml: 'an outline or a mind map',
      markdown: 'a list, with headings or without',
      github: 'JSON of issues, as `gh issue list --json title,number,url` prints it',
      'ost-tools': 'a page, or a folder of pages',
      'ost-builder': 'its Markdown',
    },
  },
  title: { type: 'text', value: 'TEXT', help: 'the title of the tree (what the source is called)' },
  into: { type: 'text', value: 'TREE', help: 'prints this tree with what is new added, in place of a new tree' },
  done: { type: 'flag', help: 'takes in what is done or closed already, too' },
  date: dateOption,
} as const satisfies Options;

export const importCommand = command({
  name: 'import',
  usage: 'FILE',
  summary: 'a backlog or a tree from elsewhere',
  about:
    'Prints a tree with what another tool holds: a backlog becomes parked ideas, the start of working in reverse; a tree becomes a tree. What is done already and what could not be taken over is left out and told on standard error.',
  operands: { FILE: 'a file, or a folder of Markdown pages; "-" reads standard input' },
  options,
  examples: {
    'canopy import backlog.csv > team.tree.yaml': 'a new tree with the backlog parked',
    'gh issue list --json title,number,url | canopy import - --from github': 'the open issues of a repository',
    'canopy import backlog.csv --into team.tree.yaml': 'the tree with what it does not hold yet',
  },
  load: async () => (await import('./run')).run,
});
