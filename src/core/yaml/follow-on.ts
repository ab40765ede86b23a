import type { Cause, CauseCode } from './cause';
import { isDash, lineUpTo } from './line-reader';
import { lineEndOf, lineStartOf, nextLineOf } from './style';

/** Mistakes that leave open what the lines below them belong to. */
const leading: ReadonlySet<CauseCode> = new Set(['colon', 'below-value', 'indentation', 'unexpected']);
/** What such lines are then said to do wrong, though nothing is wrong with them. */
const following: ReadonlySet<CauseCode> = new Set(['below-value', 'indentation', 'unexpected']);

/** One mistake is told once: those, in the order of the text, that do not only follow from one above them. */
export function withoutFollowOns(causes: readonly Cause[], text: string): Cause[] {
  let end = 0;
  return causes.filter(cause => {
    const isBelow = cause.start < end;
    if (isBelow && (following.has(cause.code) || isRepeatedDash(cause, text))) return false;
    if (!isBelow && leading.has(cause.code)) end = blockEnd(cause, text);
    return true;
  });
}

/** Items of a list that are taken for keys are told to stand twice. */
function isRepeatedDash({ code, start }: Cause, text: string): boolean {
  return code === 'repeated-key' && isDash(text, start);
}

/** The end of what may belong to the line of a mistake: what is indented deeper, and the items of a list right below it. */
function blockEnd({ code, start }: Cause, text: string): number {
  const line = lineStartOf(text, start);
  const column = /^ *(?:- +)*/.exec(text.slice(line, lineEndOf(text, line)))![0].length;
  for (let from = nextLineOf(text, start); ; ) {
    const next = lineUpTo(text, column, from);
    if (!next) return text.length;
    const belongs = next.indent === column && (code === 'below-value' || isDash(text, next.start + column));
    if (!belongs) return next.start;
    from = nextLineOf(text, next.start);
  }
}
