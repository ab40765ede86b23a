import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';

export const options = {
  title: { type: 'text', value: 'TEXT', help: 'the target condition in a few words (the title of what it works on)' },
  experiments: {
    type: 'choice',
    choices: { next: 'the next experiment is its first step', all: 'those that are done are its steps, too' },
  },
  date: dateOption,
} as const satisfies Options;

export const kata = command({
  name: 'kata',
  usage: 'ID [paths]',
  summary: 'a Product Kata for an opportunity or an outcome',
  about:
    'Prints a new kata for an opportunity or an outcome: direction, metric, target and start come from the outcome, the steps from the experiments of the branch. What is not known is left to fill.',
  operands: {
    ID: 'the id of an opportunity or an outcome',
    paths: 'files, folders and globs to look in (the current folder)',
  },
  options,
  examples: {
    'canopy kata blind-provisioning > provisioning.kata.yaml': 'a kata with the next experiment as its first step',
    'canopy kata blind-provisioning --experiments all': 'with the experiments that are done as its steps',
  },
  load: async () => (await import('./run')).run,
});
