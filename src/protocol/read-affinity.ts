import type { ToAffinity } from './affinity';
import { messageReader, snapshotTypes, toEveryPageTypes } from './read-message';

export const readToAffinity = messageReader<ToAffinity>({
  snapshot: {
    ...snapshotTypes,
    trees: 'array',
    insights: 'array',
    taken: 'array',
    today: 'string',
    remembered: 'object or null',
  },
  judged: { judged: 'array' },
  ...toEveryPageTypes,
});
