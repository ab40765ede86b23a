import { judgePhrasing, type PhrasingVerdict } from '../phrasing';
import { hasKnowledge } from '../phrasing/knowledge';

/** Titles hardly change from one keystroke to the next, so what was judged is kept. */
const judged = new Map<string, PhrasingVerdict | undefined>();
const mostKept = 20_000;

/** The judgement of an opportunity's title; undefined where it reads as one. */
export function judge(title: string): PhrasingVerdict | undefined {
  if (!hasKnowledge()) return undefined;
  if (judged.has(title)) return judged.get(title);
  if (judged.size >= mostKept) judged.clear();
  const verdict = judgePhrasing(title);
  judged.set(title, verdict);
  return verdict;
}
