import { messageReader, snapshotTypes, toEveryPageTypes } from './read-message';
import type { ToCanvas } from './tree';

export const readToCanvas = messageReader<ToCanvas>({
  snapshot: { ...snapshotTypes, view: 'object', problems: 'record' },
  compared: { since: 'string', items: 'array', removed: 'array' },
  ...toEveryPageTypes,
});
