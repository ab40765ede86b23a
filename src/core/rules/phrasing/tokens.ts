import { ofKnowledge } from './knowledge';

/** A word, number or mark of a title. */
export interface Token {
  /** Lower case, apostrophes resolved: the form the lexicon knows ("don't" and "dont" are both "dont"). */
  readonly key: string;
  readonly text: string;
  /** Offsets into the title. */
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** No title needs more; a longer one is judged by its beginning, so that a pasted page costs nothing. */
export const judgedLength = 400;

const pattern =
  /\d+(?:[.,]\d+)*\s?%|\.net\b|\bw\/o?(?![\p{L}])|[\p{L}\p{N}]+(?:['’.\-_‑+&][\p{L}\p{N}]+)*[+#]*|[,;:?!.()[\]"“”–—…&/%-]/giu;

const contractions = ofKnowledge(({ contractions }) => new Map(contractions));

function keyOf(text: string): string {
  const lower = text.toLowerCase().replace(/[’]/g, "'").replace(/[‑_]/g, '-');
  const known = contractions().get(lower);
  if (known !== undefined) return known;
  if (lower.endsWith("n't")) return lower.replace("'", '');
  return lower.replace(/'s?$/, '').replaceAll("'", '');
}

/** Splits a title into words and marks with their offsets; reads at most the first 400 characters. */
export function tokenise(title: string): Token[] {
  const tokens: Token[] = [];
  for (const match of title.slice(0, judgedLength).matchAll(pattern)) {
    const text = match[0];
    const isWord = /[\p{L}\p{N}]/u.test(text);
    tokens.push({
      key: isWord ? keyOf(text) : text,
      text,
      start: match.index,
      end: match.index + text.length,
      isWord,
    });
  }
  return tokens;
}
