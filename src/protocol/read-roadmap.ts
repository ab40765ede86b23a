import { messageReader, snapshotTypes, toEveryPageTypes } from './read-message';
import type { ToRoadmap } from './roadmap';

export const readToRoadmap = messageReader<ToRoadmap>({
  snapshot: { ...snapshotTypes, roadmap: 'object' },
  ...toEveryPageTypes,
});
