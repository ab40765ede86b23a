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
  usage: 'OLD [NEW]',
  summary: 'what changed, in terms of the tree',
  about:
    'Tells what changed between two files, folders or revisions of a git repository, in terms of what they mean: added, removed, moved, rephrased, rescored and changed items. Layout, quotes and comments do not count. Scores are compared where both states hold the scorecards.',
  operands: {
    OLD: 'the earlier state: a file, a folder, or a git revision such as main, HEAD~2 or main:app.tree.yaml, which without a path means that of NEW; "-" is a file from standard input',
    NEW: 'the later state: the same (the current folder)',
  },
  options,
  examples: {
    'canopy diff HEAD': 'what is not committed yet, in the current folder',
    'canopy diff main app.tree.yaml': 'what this branch changes in one tree',
    'canopy diff v1.0 v2.0 --format markdown': 'two revisions, for release notes',
    'canopy diff ../main/discovery discovery --format markdown': 'two checkouts, for a pull request',
  },
  load: async () => (await import('./run')).run,
});
