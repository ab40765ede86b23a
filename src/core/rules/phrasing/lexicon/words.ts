/** Splits a readable list of words, as the lexicon files write them, into a set. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
