import { closest, distance } from 'fastest-levenshtein';

/**
 * The word that a misspelt one most likely means; undefined where none is near.
 * @param reach How many letters may differ. Words of quite another length are not compared at all, so that a long text costs nothing.
 */
export function nearest<Word extends string>(word: string, known: readonly Word[], reach: number): Word | undefined {
  const candidates = known.filter(({ length }) => Math.abs(length - word.length) <= reach);
  if (candidates.length === 0) return undefined;
  const found = closest(word, candidates) as Word;
  return distance(word, found) <= reach ? found : undefined;
}
