const filler = new Set(
  'about after again all also and any are been before being between both but can each fall falls for from had has have her his how into its less many median month months more most not number of off on one only our out over people percent per quarter rate rise rises share signal some than that the their them then there these they this those time times to under until user users was week weeks were what when which while who will with within without year years you your'.split(
    ' ',
  ),
);

/** The telling words of a sentence by their stems, so that `restarts` and `restarting` meet. */
export function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter(word => !filler.has(word)).map(stem));
}

function stem(word: string): string {
  return word.replace(/(?:ings?|ed|ions?|ers?|es|s)$/, '').slice(0, 6);
}

/** Share of the words that two sets have in common, of all words of both: 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
