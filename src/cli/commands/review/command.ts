import { dateOption } from '../../as-of';
import { command, type Options } from '../../command';
import { keepOption } from '../../documents';

export const options = {
  since: {
    type: 'text',
    value: 'DATE',
    help: 'the day of the last review (a quarter, a month, a sprint or a week ago, as the review usually is)',
  },
  opportunity: { type: 'text', value: 'ID', help: 'what a consumer review is about (what ranks first)' },
  format: { type: 'choice', choices: { markdown: 'Markdown', html: 'a page that stands alone and prints' } },
  keep: keepOption,
  date: dateOption,
} as const satisfies Options;

export const review = command({
  name: 'review',
  usage: 'PACK [paths]',
  summary: 'one document for a review, with what is new since the last',
  about:
    'Makes the document of a review from what the files say: outcomes and their pace, what to do first and what moved, what was shipped, tried and learned, decisions, and open questions. In a git repository it tells what changed since the last review.',
  operands: {
    PACK: 'strategy, consumer, engineering, demo or director',
    paths: 'files, folders and globs to read (the current folder)',
  },
  options,
  examples: {
    'canopy review strategy --format html > review.html': 'the quarterly strategy review, to print',
    'canopy review director --since 2026-11-16': 'the weekly touchpoint',
  },
  load: async () => (await import('./run')).run,
});
