import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';

export const options = {
  format: { type: 'choice', choices: { markdown: 'Markdown', html: 'a page that stands alone' } },
  date: dateOption,
} as const satisfies Options;

export const backlog = command({
  name: 'backlog',
  usage: 'FILE',
  summary: 'what became of the ideas of a backlog',
  about:
    'Tells which ideas of a tree got a place, with their opportunity, outcome and alternatives; which were discarded, and why; and which still wait. An idea that became a solution is known by its “source”.',
  operands: { FILE: 'a tree' },
  options,
  examples: { 'canopy backlog team.tree.yaml > backlog.md': 'the report as a file to share' },
  load: async () => (await import('./run')).run,
});
