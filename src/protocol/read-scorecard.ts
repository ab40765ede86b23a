import { messageReader, snapshotTypes, toEveryPageTypes } from './read-message';
import type { ToScorecard } from './scorecard';

export const readToScorecard = messageReader<ToScorecard>({
  snapshot: { ...snapshotTypes, view: 'object', problems: 'record' },
  pasted: { text: 'string', taken: 'array' },
  gone: {},
  beside: { isEmpty: 'boolean', unopened: 'array' },
  ...toEveryPageTypes,
});
