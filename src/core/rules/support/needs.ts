/** Spaces count from where they begin, so that a long row of them is read once and not from each of them. */
const clause =
  /(?:,\s*|(?<!\s)\s+)(?:and|but)\s+(?=(?:i|we|they|he|she|you|nobody|no one|somebody|everybody|there)\b)|(?<!\s)\s*;\s*/i;
const trouble = /\b(?:can[’']?t|cannot|don[’']t|doesn[’']t|never|nobody|no one|need|want|have to|must|lose|wait)\b/i;
const opening = /^\s*(?:when|while|before|after)\b[^,]*,\s*/i;

/** The moment that a title begins with (`When I start, `, or nothing), and the needs that it names behind it. */
export function needsIn(title: string): { readonly moment: string; readonly needs: readonly string[] } {
  const moment = opening.exec(title)?.[0] ?? '';
  const needs: string[] = [];
  let before = '';
  for (const part of title.slice(moment.length).split(clause)) {
    const words = before === '' ? part : joined(before, part);
    if (trouble.test(part)) needs.push(words.trim());
    before = trouble.test(part) ? '' : words;
  }
  if (before !== '' && needs.length > 0) needs.push(joined(needs.pop()!, before));
  return { moment, needs };
}

/** A clause without a need of its own belongs to its neighbour. */
function joined(first: string, second: string): string {
  return `${first} and ${second}`;
}
