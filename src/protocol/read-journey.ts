import type { ToJourney } from './journey';
import { messageReader, snapshotTypes, toEveryPageTypes } from './read-message';

export const readToJourney = messageReader<ToJourney>({
  snapshot: { ...snapshotTypes, view: 'object' },
  ...toEveryPageTypes,
});
