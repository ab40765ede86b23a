import { own } from '../own';
import { CR, HASH, isMarker, isWhite, LineReader, SPACE } from './line-reader';
import { resolvePlain } from './resolve-plain';
import type { ListItem, MapEntry, ScalarNode, SourceNode } from './source';
import { unfold } from './unfold';

const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const ASTERISK = 0x2a;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const QUESTION = 0x3f;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

/** Deeper ones are left to the library, which is asked first whether a text is too deep for it. */
export const maxDepth = 60;
/** The longest key that the library reads is a little longer. */
const longestKey = 1000;

/** A value and the offset behind it. */
export interface Read {
  readonly node: SourceNode;
  readonly end: number;
}

/** A key and the offset of its colon. */
export interface Key {
  readonly node: ScalarNode;
  readonly colon: number;
}

/** Reads scalars, and collections in brackets, which may go on over several lines. */
export class InlineReader extends LineReader {
  /** Whether anchors or aliases were read. */
  hasAnchors = false;
  /** Where keys stand that stood before in their map. */
  repeated: number[] = [];
  /** How many keys and items were read. */
  parts = 0;
  protected depth = 0;
  /** How many brackets are open, and the column that the lines between them stand behind. */
  private open = 0;
  private column = 0;
  /** Where the colon stands that ended the plain text that was looked at last; -1 where something else did. */
  private colon = -1;

  /** A value at an offset of the present line. Its further lines stand behind a column. */
  protected readInline(at: number, column: number): Read | undefined {
    this.column = column;
    this.open = 0;
    return this.readAny(at, false);
  }

  /** A plain or quoted key with its colon; undefined where none stands. */
  protected readKey(at: number, inFlow = false): Key | undefined {
    const code = this.text.charCodeAt(at);
    const isQuoted = code === QUOTE || code === APOSTROPHE;
    const read = isQuoted ? this.readQuotedKey(at, code) : this.readPlain(at, inFlow);
    const colon = read && (isQuoted ? this.skipSpaces(read.end) : this.colon);
    if (!colon || colon - at > longestKey || this.text.charCodeAt(colon) !== COLON) return undefined;
    const touches = inFlow && isQuoted && colon === read.end;
    return touches || this.endsKey(colon + 1, false) ? { node: read.node as ScalarNode, colon } : undefined;
  }

  private readQuotedKey(at: number, quote: number): Read | undefined {
    return this.closingQuote(at, quote) < 0 ? undefined : this.readQuoted(at, quote);
  }

  private readAny(at: number, inFlow: boolean): Read | undefined {
    const code = this.text.charCodeAt(at);
    switch (code) {
      case QUOTE:
      case APOSTROPHE:
        return this.readQuoted(at, code);
      case OPEN_LIST:
        return this.readFlow(at, CLOSE_LIST);
      case OPEN_MAP:
        return this.readFlow(at, CLOSE_MAP);
      case ASTERISK:
        return this.readAlias(at, inFlow);
      case AMPERSAND:
        return this.readAnchored(at, inFlow);
      case EXCLAMATION:
        return this.readTagged(at, inFlow);
      default:
        return this.readPlainLines(at, inFlow);
    }
  }

  private readAlias(start: number, inFlow: boolean): Read | undefined {
    const end = this.endOfName(start, inFlow);
    if (end === undefined) return undefined;
    return { node: { type: 'alias', name: this.text.slice(start + 1, end), range: { start, end } }, end };
  }

  /** An anchor with what stands behind it on the present line. */
  private readAnchored(start: number, inFlow: boolean): Read | undefined {
    const end = this.endOfName(start, inFlow);
    const at = end === undefined ? start : this.skipWhite(end);
    const code = this.text.charCodeAt(at);
    if (at >= this.lineEnd || code === AMPERSAND || code === ASTERISK) return undefined;
    const read = this.readAny(at, inFlow);
    return read && { node: { ...read.node, anchor: this.text.slice(start + 1, end) }, end: read.end };
  }

  /** A scalar with the tag of a text, or with one of its own that nobody knows: it is the text that stands there. */
  private readTagged(start: number, inFlow: boolean): Read | undefined {
    const [tag = ''] = /^!(?:!str|[\w-]*)[ \t]+(?![&*!])/.exec(this.text.slice(start, this.lineEnd)) ?? [];
    const read = tag === '' ? undefined : this.readAny(start + tag.length, inFlow);
    if (read?.node.type !== 'scalar') return undefined;
    const { range, value } = read.node;
    const text = typeof value === 'string' ? value : this.text.slice(range.start, range.end);
    return { node: { ...read.node, value: text }, end: read.end };
  }

  /** Behind the name of an anchor or alias. */
  protected endOfName(start: number, inFlow: boolean): number | undefined {
    let end = start + 1;
    while (end < this.lineEnd && isNameCharacter(this.text.charCodeAt(end))) end++;
    const behind = this.text.charCodeAt(end);
    const isWhole = end >= this.lineEnd || isWhite(behind) || (inFlow && isFlowIndicator(behind));
    if (end === start + 1 || !isWhole) return undefined;
    this.hasAnchors = true;
    return end;
  }

  /** Offset behind the quote that closes one on the present line; -1 where none does. */
  private closingQuote(start: number, quote: number): number {
    for (let at = start + 1; at < this.lineEnd; at++) {
      const code = this.text.charCodeAt(at);
      if (code === BACKSLASH && quote === QUOTE) at++;
      else if (code === quote) {
        if (quote === QUOTE || this.text.charCodeAt(at + 1) !== quote) return at + 1;
        at++;
      } else if (code === CR) return -1;
    }
    return -1;
  }

  private readQuoted(start: number, quote: number): Read | undefined {
    const style = quote === QUOTE ? 'double' : 'single';
    const end = this.closingQuote(start, quote);
    if (end < 0) return this.readQuotedLines(start, quote);
    const inner = this.text.slice(start + 1, end - 1);
    if (style === 'single') return scalar(start, end, inner.replaceAll("''", "'"), style);
    const value = inner.includes('\\') ? unescaped(inner) : inner;
    return value === undefined ? undefined : scalar(start, end, value, style);
  }

  /** A quoted text over several lines. Escapes may reach over line breaks: they are left to the library. */
  private readQuotedLines(start: number, quote: number): Read | undefined {
    const lines = [this.text.slice(start + 1, this.lineEnd)];
    while (!lines.at(-1)!.includes('\\')) {
      if (!this.toLine() || (this.at < this.lineEnd && (this.indent <= this.column || this.isBlank())))
        return undefined;
      const end = this.closingQuote(this.at - 1, quote);
      if (end >= 0) {
        lines.push(this.text.slice(this.at, end - 1));
        if (lines.at(-1)!.includes('\\') || lines.some(hasReturn)) return undefined;
        const value = unfold(lines);
        return quote === QUOTE
          ? scalar(start, end, value, 'double')
          : scalar(start, end, value.replaceAll("''", "'"), 'single');
      }
      if (this.text.slice(this.at, this.lineEnd).includes(String.fromCharCode(quote))) return undefined;
      lines.push(this.text.slice(this.at, this.lineEnd));
    }
    return undefined;
  }

  /** A plain scalar with the lines that go on with it. */
  private readPlainLines(start: number, inFlow: boolean): Read | undefined {
    const first = this.readPlain(start, inFlow);
    if (!first || this.colon >= 0) return undefined;
    if (!this.mayGoOn(this.column) || this.skipWhite(first.end) < this.lineEnd) return first;
    const lines = [this.text.slice(start, first.end)];
    let { end } = first;
    // A comment ends a scalar.
    let isWhole = true;
    for (let last = this.here(), blanks = 0; ; ) {
      const goesOn = isWhole && this.toLine();
      if (goesOn && this.at >= this.lineEnd) {
        blanks++;
        continue;
      }
      if (!goesOn || !this.goesOnPlain(inFlow)) {
        this.goBack(last);
        break;
      }
      const more = this.endOfPlain(this.at, inFlow);
      if (more === undefined || this.colon >= 0) return undefined;
      for (; blanks > 0; blanks--) lines.push('');
      lines.push(this.text.slice(this.at, more));
      end = more;
      last = this.here();
      isWhole = this.skipWhite(end) >= this.lineEnd;
    }
    return lines.length === 1 ? first : scalar(start, end, resolvePlain(unfold(lines)), 'plain');
  }

  /** Whether the present line goes on with a plain text. */
  private goesOnPlain(inFlow: boolean): boolean {
    const at = this.skipWhite(this.at);
    const code = this.text.charCodeAt(at);
    if (this.indent <= this.column || code === HASH || at >= this.lineEnd || this.isMarker()) return false;
    return !(inFlow && isFlowIndicator(code));
  }

  /** Plain text on the present line, up to a colon that makes it a key. */
  private readPlain(start: number, inFlow: boolean): Read | undefined {
    const { text } = this;
    if (!startsPlain(text.charCodeAt(start), text.charCodeAt(start + 1), inFlow)) return undefined;
    const end = this.endOfPlain(start, inFlow);
    return end === undefined ? undefined : scalar(start, end, resolvePlain(text.slice(start, end)), 'plain');
  }

  /** Behind the last character of plain text on the present line, which may be a key; undefined with a return in it. */
  private endOfPlain(start: number, inFlow: boolean): number | undefined {
    const { text, lineEnd } = this;
    let end = start;
    this.colon = -1;
    for (let at = start; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (isWhite(code)) continue;
      if (code === CR) return undefined;
      if (code === HASH && at > start && isWhite(text.charCodeAt(at - 1))) break;
      if (inFlow && isFlowIndicator(code)) break;
      if (code === COLON && this.endsKey(at + 1, inFlow)) {
        this.colon = at;
        break;
      }
      end = at + 1;
    }
    return end;
  }

  private endsKey(behind: number, inFlow: boolean): boolean {
    const code = this.text.charCodeAt(behind);
    return behind >= this.lineEnd || isWhite(code) || (inFlow && isFlowIndicator(code));
  }

  private readFlow(start: number, close: number): Read | undefined {
    if (++this.depth > maxDepth) return undefined;
    this.open++;
    const parts = new FlowParts();
    let at = this.nextToken(start + 1);
    while (at >= 0 && this.text.charCodeAt(at) !== close) {
      const end = close === CLOSE_LIST ? this.readFlowItem(at, parts) : this.readFlowEntry(at, parts);
      if (end === undefined) return undefined;
      at = this.behindComma(end, close);
    }
    this.depth--;
    this.open--;
    if (at < 0) return undefined;
    const range = { start, end: at + 1 };
    const node: SourceNode =
      close === CLOSE_LIST
        ? { type: 'list', flow: true, items: parts.items, range }
        : { type: 'map', flow: true, entries: parts.entries, range };
    return { node, end: at + 1 };
  }

  private readFlowItem(start: number, { items }: FlowParts): number | undefined {
    const read = this.readAny(start, true);
    this.parts++;
    if (read) items.push({ start, value: read.node });
    return read?.end;
  }

  private readFlowEntry(start: number, parts: FlowParts): number | undefined {
    const key = this.readKey(start, true);
    const read = key && this.readAny(this.skipWhite(key.colon + 1), true);
    if (!read) return undefined;
    const entry = { start, key: key.node, colon: key.colon + 1, explicit: false, value: read.node };
    this.parts++;
    if (!parts.add(entry)) this.repeated.push(start);
    return read.end;
  }

  /** Where the next part begins, or where the bracket closes; -1 where neither follows. */
  private behindComma(end: number, close: number): number {
    const at = this.nextToken(end);
    const code = at < 0 ? 0 : this.text.charCodeAt(at);
    if (code === close) return at;
    return code === COMMA ? this.nextToken(at + 1) : -1;
  }

  private isMarker(): boolean {
    return this.indent === 0 && isMarker(this.text, this.at);
  }

  /** What follows between brackets, on this line or a further one that is indented enough; -1 where nothing does. */
  private nextToken(from: number): number {
    if (!this.isRestEmpty(from)) return this.skipWhite(from);
    if (!this.toContent() || this.isMarker()) return -1;
    const code = this.text.charCodeAt(this.at);
    const closesLast = this.open === 1 && (code === CLOSE_LIST || code === CLOSE_MAP) && this.indent === this.column;
    return this.indent > this.column || closesLast ? this.at : -1;
  }
}

class FlowParts {
  readonly items: ListItem[] = [];
  readonly entries: MapEntry[] = [];
  private readonly keys = new Set<unknown>();

  /** False where the key stood before. */
  add(entry: MapEntry): boolean {
    const isNew = !this.keys.has(entry.key.value);
    this.keys.add(entry.key.value);
    this.entries.push(entry);
    return isNew;
  }
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
  ...{ ' ': ' ', '"': '"', '/': '/', '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
};

const anyEscape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U(00(?:0[\da-fA-F]|10)[\da-fA-F]{4})|(.))/g;

/** What stands in double quotes; undefined where an escape means nothing. */
function unescaped(inner: string): string | undefined {
  let isKnown = true;
  const value = inner.replace(anyEscape, (_, two, four, eight, letter) => {
    const code = two ?? four ?? eight;
    const found = code === undefined ? own(escapes, letter) : String.fromCodePoint(Number.parseInt(code, 16));
    isKnown &&= found !== undefined;
    return found ?? '';
  });
  return isKnown ? value : undefined;
}

function hasReturn(line: string): boolean {
  return line.includes('\r');
}

function scalar(start: number, end: number, value: ScalarNode['value'], style: ScalarNode['style']): Read {
  return { node: { type: 'scalar', range: { start, end }, value, style }, end };
}

/** Letters, digits, `_` and hyphens: what nearly every anchor is named with. */
function isNameCharacter(code: number): boolean {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f) return true;
  return (code >= 0x30 && code <= 0x39) || code === DASH;
}

/** Indicators have meanings of their own at the start; some have none where no space follows. */
function startsPlain(code: number, next: number, inFlow: boolean): boolean {
  if (code === DASH || (!inFlow && (code === COLON || code === QUESTION)))
    return next > SPACE && !(inFlow && isFlowIndicator(next));
  return !'\t\n\r ?:,[]{}#&*!|>\'"%@`'.includes(String.fromCharCode(code));
}

function isFlowIndicator(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP;
}
