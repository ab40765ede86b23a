import { overlap, stems } from '../rules/support/words';

/** Notes that may belong together, by their indices, and the words that they share. */
export interface Suggestion {
  readonly name: string;
  readonly notes: readonly number[];
}

/** Two groups whose notes share less of their words than this on average stay apart. */
const LEAST = 0.12;
/** More notes than this are not compared each with each other. */
const MOST = 400;

/**
 * Groups of notes by the words that they share: the two groups that are most alike become one, until none are alike enough
 * (agglomerative clustering, average linkage, over the Jaccard index of their stems). Notes that are like no other are in none.
 * The same notes give the same groups; a note later in the list never changes which of two equal pairs comes first.
 */
export function suggestGroups(texts: readonly string[]): Suggestion[] {
  const words = texts.slice(0, MOST).map(stems);
  const likeness = words.map(one => words.map(other => overlap(one, other)));
  const groups = new Map(words.map((_, at) => [at, [at]]));
  for (;;) {
    const pair = mostAlike([...groups.keys()], likeness);
    if (!pair) break;
    const [keep, join] = pair;
    const [a, b] = [groups.get(keep)!, groups.get(join)!];
    for (const other of groups.keys()) {
      const mean = (likeness[keep]![other]! * a.length + likeness[join]![other]! * b.length) / (a.length + b.length);
      likeness[keep]![other] = likeness[other]![keep] = mean;
    }
    groups.set(keep, [...a, ...b]);
    groups.delete(join);
  }
  return [...groups.values()]
    .filter(notes => notes.length > 1)
    .map(notes => ({ name: nameOf(notes.map(at => texts[at]!)), notes: [...notes].sort((a, b) => a - b) }));
}

function mostAlike(keys: readonly number[], likeness: readonly (readonly number[])[]): [number, number] | undefined {
  let best: [number, number] | undefined;
  let most = LEAST;
  for (const [at, one] of keys.entries()) {
    for (const other of keys.slice(at + 1)) {
      const alike = likeness[one]![other]!;
      if (alike <= most) continue;
      most = alike;
      best = [one, other];
    }
  }
  return best;
}

/** The words that most of the notes have, as they stand in the first of them: `Provision, stuck`. */
function nameOf(texts: readonly string[]): string {
  const counts = new Map<string, { count: number; word: string }>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
      const [stem] = stems(word);
      if (stem === undefined || seen.has(stem)) continue;
      seen.add(stem);
      const known = counts.get(stem);
      counts.set(stem, { count: (known?.count ?? 0) + 1, word: known?.word ?? word });
    }
  }
  const shared = [...counts.values()].filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
  const name = shared
    .slice(0, 2)
    .map(({ word }) => word)
    .join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
