/** Keys in the middle of a sentence, told apart from its words: `“from”, “by”`. */
export function quoted(keys: readonly string[]): string {
  return keys.map(key => `“${key}”`).join(', ');
}
