import { type Knowledge, ofKnowledge } from './knowledge';
import { circumstances } from './lists';
import type { Reading } from './reading';
import type { PhrasingReason, SignRow } from './sign-table';

/** A turn of phrase found in a title, with the words that show it (indices of words, `to` exclusive). */
export interface Sign {
  readonly name: string;
  /** What it says against the title; undefined when it speaks for an opportunity. */
  readonly reason: PhrasingReason | undefined;
  readonly from: number;
  readonly to: number;
}

interface Pattern {
  readonly name: string;
  readonly reason: PhrasingReason | undefined;
  readonly regex: RegExp;
  /** Only titles with a wish can match: the others need not be searched. */
  readonly wishes: boolean;
}

function patternOf([name, reason, source]: SignRow, shorthand: Knowledge['shorthand']): Pattern {
  const full = shorthand.reduce((text, [short, long]) => text.replaceAll(short, long), source);
  return {
    name,
    reason: reason ?? undefined,
    regex: new RegExp(full),
    wishes: source.includes('<WISH>') && !source.includes('|<WISH>'),
  };
}

const patterns = ofKnowledge(({ signs, shorthand }) => signs.map(row => patternOf(row, shorthand)));
const wish = / (?:want|need|wish|like|love|prefer|require)/;

/** The word whose symbol stands at an offset of the skeleton, or before it. */
function wordAt(reading: Reading, offset: number): number {
  let index = 0;
  while (index + 1 < reading.offsets.length && reading.offsets[index + 1]! <= offset) index += 1;
  return index;
}

/** What a view of the skeleton starts with: a blank and the mark of the beginning. */
const opening = ' ^ ';

/** All signs of a title, in the table's order; searched from the main clause and from the title's own start. */
export function signsOf(reading: Reading): Sign[] {
  const starts = reading.main > reading.start ? [reading.main, reading.start] : [reading.start];
  const views = starts.map(from => {
    const at = reading.offsets[from] ?? opening.length;
    return { shift: at - opening.length, text: opening + reading.skeleton.slice(at) };
  });
  const opensWithMoment = circumstances.has(reading.words[reading.start]?.key ?? '');
  const mainAt = opensWithMoment ? (reading.offsets[reading.main] ?? 0) : 0;
  const hasWish = wish.test(reading.skeleton);
  const signs: Sign[] = [];
  for (const { name, reason, regex, wishes } of patterns()) {
    if (wishes && !hasWish) continue;
    for (const { shift, text } of views) {
      const match = regex.exec(text);
      if (match === null) continue;
      const skipped = match[0].startsWith(' ^') ? opening.length : 1;
      const start = match.index + skipped + shift;
      const end = match.index + match[0].trimEnd().length + shift;
      if (end <= mainAt) continue;
      signs.push({ name, reason, from: wordAt(reading, start), to: wordAt(reading, Math.max(start, end - 1)) + 1 });
      break;
    }
  }
  return signs;
}
