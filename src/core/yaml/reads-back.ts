import { readBounded } from './bounds';
import { sameData } from './change';
import { mostEffortOf } from './effort';
import { type PlainData, toData } from './source';

/** Whether a text can be read, and reads as some data. */
export function readsBack(text: string, data: PlainData): boolean {
  const { root, errors } = readBounded(text, { effort: mostEffortOf(text), place: { start: 0, end: 0 } });
  return errors.length === 0 && sameData(toData(root), data);
}
