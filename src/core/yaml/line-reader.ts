import type { Range } from '../text/lines';
import { nextLineOf } from './style';

const TAB = 0x09;
const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const HASH = 0x23;

/** A line that holds more than white space and a comment. */
export interface Line {
  readonly start: number;
  readonly indent: number;
}

interface Place {
  readonly at: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly indent: number;
  readonly nextLine: number;
}

/** Goes through the lines of a part of a text: where the content of the present one starts and ends, and how deep it stands. */
export class LineReader {
  protected at = 0;
  protected lineStart = 0;
  /** Before the line break. */
  protected lineEnd = 0;
  /** Spaces before the content of the present line; -1 behind the last one. */
  protected indent = -1;
  protected nextLine = 0;
  /** Behind the last line. */
  protected end = 0;

  constructor(protected readonly text: string) {}

  /** Starts at a line, for a part that ends at an offset. */
  from(start: number, end: number): this {
    this.nextLine = start;
    this.end = end;
    this.indent = -1;
    return this;
  }

  /** The content of the present line: where reading was given up. */
  get place(): Range {
    return { start: this.at, end: Math.max(this.at, this.lineEnd) };
  }

  /** Goes on to the next line that holds more than white space and a comment; false, with an indentation of -1, at the end. */
  protected toContent(): boolean {
    while (this.toLine()) {
      const code = this.text.charCodeAt(this.at);
      if (this.at < this.lineEnd && code !== HASH && !(code === TAB && this.isBlank())) return true;
    }
    return false;
  }

  /** Goes on to the next line, whatever it holds. */
  protected toLine(): boolean {
    const { text, end } = this;
    const start = this.nextLine;
    if (start >= end) {
      this.indent = -1;
      return false;
    }
    const lineBreak = text.indexOf('\n', start);
    const stop = lineBreak < 0 || lineBreak >= end ? end : lineBreak;
    let at = start;
    while (at < stop && text.charCodeAt(at) === SPACE) at++;
    this.nextLine = stop + 1;
    this.at = at;
    this.lineStart = start;
    this.lineEnd = stop > at && stop < end && text.charCodeAt(stop - 1) === CR ? stop - 1 : stop;
    this.indent = at - start;
    return true;
  }

  /** Whether the present line holds nothing but white space. */
  protected isBlank(): boolean {
    return this.skipWhite(this.at) >= this.lineEnd;
  }

  /** Whether the next line stands behind a column or is blank, so that it may go on with a scalar. */
  protected mayGoOn(column: number): boolean {
    const { text, end } = this;
    let at = this.nextLine;
    while (at < end && text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    return at < end && (at - this.nextLine > column || code === LF || code === CR);
  }

  /** The present line, to come back to. */
  protected here(): Place {
    const { at, lineStart, lineEnd, indent, nextLine } = this;
    return { at, lineStart, lineEnd, indent, nextLine };
  }

  protected goBack({ at, lineStart, lineEnd, indent, nextLine }: Place): void {
    this.at = at;
    this.lineStart = lineStart;
    this.lineEnd = lineEnd;
    this.indent = indent;
    this.nextLine = nextLine;
  }

  protected skipSpaces(from: number): number {
    let at = from;
    while (at < this.lineEnd && this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Skips spaces and tabs on the present line. */
  protected skipWhite(from: number): number {
    let at = from;
    while (at < this.lineEnd && isWhite(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Whether nothing but white space and a comment follows on the present line. */
  protected isRestEmpty(end: number): boolean {
    const at = this.skipWhite(end);
    return at >= this.lineEnd || (at > end && this.text.charCodeAt(at) === HASH);
  }
}

export function isWhite(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The first line from an offset on with content that is indented as far as a column or less. */
export function lineUpTo(text: string, column: number, from: number, end = text.length): Line | undefined {
  for (let start = from; start < end; start = nextLineOf(text, start)) {
    let at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    if (at - start <= column && isContent(text, at)) return { start, indent: at - start };
  }
  return undefined;
}

/**
 * Whether content stands at an offset that may begin an entry or item, rather than a tab, a bracket that closes, a comment or the
 * end of the line.
 */
function isContent(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (Number.isNaN(code) || code === HASH || code === LF || code === TAB || code === 0x5d || code === 0x7d)
    return false;
  return code !== CR || text.charCodeAt(offset + 1) !== LF;
}

/** Whether a line begins with what ends a document or begins the next one. */
export function isMarker(text: string, lineStart: number): boolean {
  return /^(?:---|\.\.\.)(?:[ \t\r\n]|$)/.test(text.slice(lineStart, lineStart + 4));
}

/** Whether a dash stands at an offset that begins an item. */
export function isDash(text: string, offset: number): boolean {
  const behind = text.charCodeAt(offset + 1);
  const isAlone = Number.isNaN(behind) || behind === SPACE || behind === LF || behind === CR;
  return isAlone && text.charCodeAt(offset) === 0x2d;
}
