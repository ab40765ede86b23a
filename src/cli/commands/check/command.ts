import { command, type Options } from '../../command';
import { pathsHelp, stdinNameOption } from '../../file-options';

export const options = {
  format: {
    type: 'choice',
    choices: {
      text: 'one line a problem, for people',
      json: 'with ranges (lines and characters count from 0) and fixes as operations',
      sarif: 'SARIF 2.1.0, for code scanning',
      github: 'annotations in a GitHub workflow',
    },
  },
  'fail-on': {
    type: 'choice',
    choices: {
      error: 'exits with 1 where there is an error',
      warning: 'also where there is a warning',
      hint: 'where there is anything at all',
    },
  },
  'stdin-name': stdinNameOption('stdin.tree.yaml'),
} as const satisfies Options;

export const check = command({
  name: 'check',
  usage: '[paths]',
  summary: 'what is wrong in the files, with the next move',
  about:
    'Reports everything that is wrong in files and folders. References are looked up in all files given, so give all files that belong together.',
  operands: { paths: pathsHelp },
  options,
  notes: `Exit codes: 0 where nothing is as grave as --fail-on says, also where a folder holds no Canopy file;
1 where something is; 2 where a file could not be read, such as one that is not UTF-8: standard
error says which and where, and the others are checked all the same.

Paths are told from the current folder. With github and sarif they are told from where GitHub has
checked the repository out (GITHUB_WORKSPACE), else from the root of the git repository.
`,
  examples: {
    'canopy check': 'everything below the current folder',
    'canopy check discovery --fail-on warning': 'a folder, strictly',
    "canopy check '!drafts/**'": 'everything but what stands in a folder',
    'canopy check "teams/**/*.{tree,insights}.yaml" --format github': 'what a glob finds, in a GitHub workflow',
  },
  load: async () => (await import('./run')).run,
});
