import { commonEnds } from '../text/common-ends';

/** How a text stands on lines: a plain one begins behind its key, the others below it. */
export interface LineForm {
  readonly style: 'plain' | 'literal' | 'folded';
  /** Column of its lines. */
  readonly indent: number;
  readonly eol: string;
}

interface Line {
  /** What comes before it in the value: nothing, a space or line breaks. */
  readonly gap: string;
  readonly text: string;
}

/** A line as it stands in a file, from the line break before it on. */
interface WrittenLine extends Line {
  readonly source: string;
  /** What of that stands before its text. */
  readonly lead: string;
}

/** Texts whose lines are shorter are broken at this column. */
const usualWidth = 80;

/**
 * The lines of a text with another value, from the line break before them on: those that hold nothing of what changed stay as they
 * are. Undefined where the new ones need escapes. Whether they read as the value is left to the caller: not every style holds all.
 * @param source The lines so far; empty for a new text.
 */
export function rewriteLines(source: string, value: string, form: LineForm): string | undefined {
  const old = linesOf(source, form);
  const { first, last, from, rest } = changedLines(old, value);
  const changed = breakUp(value.slice(from, value.length - rest), form.style, widthOf(old));
  if (!changed.every(({ text }) => isPrintable(text, form.style))) return undefined;
  const lines: Pick<WrittenLine, 'text' | 'source'>[] = old.slice(0, Math.max(0, first));
  for (const [at, { gap, text }] of changed.entries()) {
    const above = lines.at(-1)?.text;
    const own = at === 0 ? old[first] : undefined;
    const keepsLead = own && keepsBreaks(above, own.text, form.style) === keepsBreaks(above, text, form.style);
    const lead = keepsLead ? own.lead : leadOf({ gap: own?.gap ?? gap, text }, above, form);
    lines.push({ text, source: lead + text });
  }
  return [...lines, ...old.slice(last + 1)].map(line => line.source).join('');
}

/**
 * The first and the last line that holds something of what differs in a value, and the part of the value between the lines around
 * them, which neither begins nor ends with a line break: where it starts, and how much follows. The first is -1 where the difference
 * begins before all lines.
 */
function changedLines(old: readonly Line[], value: string) {
  const before = old.map(({ gap, text }) => gap + text).join('');
  const same = commonEnds(before, value);
  let offset = 0;
  const places = old.map(({ gap, text }) => {
    const start = offset + gap.length;
    offset = start + text.length;
    return { start, end: offset };
  });
  const first = places.findLastIndex(({ start }) => start <= same.start && value[start] !== '\n');
  const rests = places.map(({ end }) => before.length - end);
  const endsLine = (rest: number) => rest === 0 || /[^\n]/.test(value.charAt(value.length - rest - 1));
  const last = rests.findIndex((rest, at) => at >= first && rest <= same.end && endsLine(rest));
  return { first, last, from: places[first]?.start ?? 0, rest: rests[last] ?? 0 };
}

const anyLine = /(?:\r?\n|^)((?:[^\r\n]|\r(?!\n))*)/g;

function linesOf(source: string, { style, indent }: LineForm): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let [breaks, above] = [0, ''];
  for (const [whole, content = ''] of source.matchAll(anyLine)) {
    const text = style === 'plain' ? content.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '') : content.slice(indent);
    if (text === '') {
      breaks++;
      above += whole;
      continue;
    }
    const gap = gapOf(breaks, lines.at(-1)?.text, text, style);
    const source = above + whole;
    lines.push({ gap, text, source, lead: source.slice(0, source.lastIndexOf(text)) });
    [breaks, above] = [0, ''];
  }
  return lines;
}

/** What blank lines between two lines mean. */
function gapOf(blanks: number, above: string | undefined, text: string, style: LineForm['style']): string {
  if (above === undefined) return '\n'.repeat(blanks);
  return keepsBreaks(above, text, style) ? '\n'.repeat(blanks + 1) : '\n'.repeat(blanks) || ' ';
}

/** Whether the line break between two lines means itself: folding makes a space of it but around lines that are indented deeper. */
function keepsBreaks(above: string | undefined, text: string, style: LineForm['style']): boolean {
  const isDeeper = (line = '') => /^[ \t]/.test(line);
  return style === 'literal' || (style === 'folded' && (isDeeper(above) || isDeeper(text)));
}

/** What stands before a new line. */
function leadOf({ gap, text }: Line, above: string | undefined, { style, indent, eol }: LineForm): string {
  const begins = style === 'plain' ? 0 : 1;
  const more = above === undefined ? begins : keepsBreaks(above, text, style) || gap === ' ' ? 0 : 1;
  const breaks = gap.length + more;
  return breaks === 0 ? '' : eol.repeat(breaks) + ' '.repeat(indent);
}

/** The width that the lines of a text were broken at; none where there is one line. */
function widthOf(lines: readonly Line[]): number {
  return lines.length > 1 ? Math.max(usualWidth, ...lines.map(({ text }) => text.length)) : Number.POSITIVE_INFINITY;
}

/** A value on lines: each of its own, and what is folded also broken between words. */
function breakUp(value: string, style: LineForm['style'], width: number): Line[] {
  return [...value.matchAll(/(\n*)([^\n]+)/g)].flatMap(([, gap = '', line = '']) => {
    const parts = style === 'literal' ? [line] : wrapped(line, width);
    return parts.map((text, at) => ({ gap: at === 0 ? gap : ' ', text }));
  });
}

/** Breaks at single spaces, but not before what would begin a comment. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(/(?<=\S) (?=[^\s#])/)) {
    const begun = lines.at(-1);
    if (begun === undefined || begun.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${begun} ${word}`;
  }
  return lines;
}

/** Whether a line needs no escapes: there are no characters in it that can't be seen, but for tabs within a block. */
function isPrintable(line: string, style: LineForm['style']): boolean {
  return needsNoEscape(style === 'plain' || /^ *\t/.test(line) ? line : line.replaceAll('\t', ' '));
}

/** The escapes of double quotes are needed for line breaks, lone surrogates and characters that can't be seen. */
export function needsNoEscape(value: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value);
}
