import type { ToKata } from './kata';
import { messageReader, snapshotTypes, toEveryPageTypes } from './read-message';

export const readToKata = messageReader<ToKata>({
  snapshot: { ...snapshotTypes, view: 'object', problems: 'record' },
  ...toEveryPageTypes,
});
