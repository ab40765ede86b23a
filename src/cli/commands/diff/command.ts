import { command, type Options } from '../../command';

export const options = {
  format: {
    type: 'choice',
    choices: {
      text: 'one line a change, for people',
      markdown: 'for the description of a pull request',
      json: 'as data, for scripts',
    },
  },
  'exit-code': { type: 'flag', help: 'exits with 1 where something changed, as git diff does' },
} as const satisfies Options;

export const diff = command({
  name: 'diff',
  usage: 'OLD NEW',
  summary: 'what changed, in terms of the tree',
  about:
    'Tells what changed between two files, or between two folders, in terms of what they mean: added, removed, moved, rephrased, rescored and changed items. Layout, quotes and comments do not count. Scores are compared where both folders hold the scorecards.',
  operands: {
    OLD: 'the earlier state: a file or a folder; "-" is a file from standard input',
    NEW: 'the later state: the same',
  },
  options,
  examples: {
    'git show main:app.tree.yaml | canopy diff - app.tree.yaml': 'what this branch changes in one tree',
    'canopy diff ../main/discovery discovery --format markdown': 'two checkouts, for a pull request',
  },
  load: async () => (await import('./run')).run,
});
