import { actionOf, finiteOf, mainOf, startOf, wishOf } from './clause';
import { modals } from './lists';
import type { Form, Subject } from './phrase';
import { formOf, headOf, subjectOf } from './phrase';
import type { Word } from './skeleton';
import { skeletonOf } from './skeleton';
import type { Token } from './tokens';
import { tokenise } from './tokens';

/** What a title says about its own structure; numbers are indices of its words, -1 for "there is none". */
export interface Reading {
  readonly words: readonly Word[];
  /** First word after a ticket prefix such as "[infra]" or "feat:". */
  readonly start: number;
  /** First word of the main clause: after "When I open the app,". */
  readonly main: number;
  readonly form: Form;
  readonly subject: Subject;
  /** The main clause's finite verb. */
  readonly finite: number;
  /** "want", "need", "wish" … as the main verb. */
  readonly wish: number;
  /** The noun that a wish, an order or a title without a verb is about. */
  readonly head: number;
  /** The verb after "want to", "need to", "should", "can", or the order itself. */
  readonly action: number;
  /** The words' symbols, " ^ i want a UI $ ", and where in it each word's symbol starts. */
  readonly skeleton: string;
  readonly offsets: readonly number[];
}

/** Leaves out quotation marks and what stands in brackets: they hold names and examples, not the statement. */
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.key === '(') depth += 1;
    if (depth === 0 && token.key !== '"' && token.key !== '“' && token.key !== '”') kept.push(token);
    if (token.key === ')' && depth > 0) depth -= 1;
  }
  return kept.some(token => token.isWord) ? kept : tokens;
}

/** Reads a title's structure. Pure; cost is linear in the (capped) length of the title. */
export function read(title: string): Reading {
  const tokens = withoutAsides(tokenise(title));
  const start = startOf(tokens);
  const words = skeletonOf(tokens, start);
  const main = mainOf(words, start);
  const finite = finiteOf(words, main);
  const wish = wishOf(words, main);
  const form = formOf(words, start, main, finite);
  const subject = subjectOf(words, main, finite);

  let head = headOf(words, main, finite > main ? finite : words.length);
  if (wish >= 0) head = headOf(words, wish + 1);
  else if (form === 'imperative' || form === 'gerund') head = headOf(words, main + 1);

  let action = form === 'imperative' ? main : -1;
  if (wish >= 0) action = actionOf(words, wish);
  else if (finite >= 0 && modals.has(words[finite]!.key)) action = actionOf(words, finite);

  const offsets: number[] = [];
  let skeleton = ' ^ ';
  for (const word of words) {
    offsets.push(skeleton.length);
    skeleton += `${word.symbol} `;
  }
  skeleton += '$ ';
  return { words, start, main, form, subject, finite, wish, head, action, skeleton, offsets };
}
