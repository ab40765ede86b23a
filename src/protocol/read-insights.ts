import type { ToInsights } from './insights';
import { messageReader, snapshotTypes, toEveryPageTypes } from './read-message';

export const readToInsights = messageReader<ToInsights>({
  snapshot: { ...snapshotTypes, view: 'object' },
  ...toEveryPageTypes,
});
