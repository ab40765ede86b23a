import { resolvePlain } from './resolve-plain';
import { emptyScalar, entryEnd, type ListItem, type MapEntry, type ScalarNode, type SourceNode } from './source';

const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const ASTERISK = 0x2a;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

/** Deeper ones are left to the library, which is asked first whether a text is too deep for it. */
const maxDepth = 60;
const longestKey = 100;
/** Beyond them, looking whether a key stands twice would take long. */
const mostKeys = 200;

/** A value and the offset behind it. */
interface Read {
  readonly node: SourceNode;
  readonly end: number;
}

/**
 * Reads the part of YAML that these files are nearly always written in, about ten times as fast as the library: block maps
 * with plain keys, block lists, scalars and brackets of one line, anchors of such scalars and aliases. Whatever is not surely of this part gives undefined and
 * is for the library to read; what is read is exactly what the library would give.
 */
export class PlainReader {
  /** Whether anchors or aliases were read. */
  hasAnchors = false;
  /** The present line: where its content starts and ends, and how deep it is indented. */
  private at = 0;
  private lineStart = 0;
  private lineEnd = 0;
  private indent = -1;
  private nextLine: number;
  private depth = 0;

  /** @param end Offset behind the last line. */
  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
  ) {
    this.nextLine = start;
  }

  /** The lines as one entry of a map whose keys stand at a column. */
  entry(column: number): MapEntry | undefined {
    if (!this.toContent() || this.indent !== column) return undefined;
    const entry = this.readEntry(column);
    return entry && this.indent < 0 ? entry : undefined;
  }

  /** The lines as one item of a list whose dashes stand at a column. */
  item(column: number): ListItem | undefined {
    if (!this.toContent() || this.indent !== column || !this.isDash(this.at)) return undefined;
    const item = this.readItem(column);
    return item && this.indent < 0 ? item : undefined;
  }

  /** Goes on to the next line that holds more than spaces and a comment; false, with an indentation of -1, at the end. */
  private toContent(): boolean {
    const { text, end } = this;
    while (this.nextLine < end) {
      const start = this.nextLine;
      const lineBreak = text.indexOf('\n', start);
      const stop = lineBreak < 0 || lineBreak >= end ? end : lineBreak;
      this.nextLine = stop + 1;
      let at = start;
      while (at < stop && text.charCodeAt(at) === SPACE) at++;
      const lineEnd = stop > at && text.charCodeAt(stop - 1) === CR && stop < end ? stop - 1 : stop;
      if (at >= lineEnd || text.charCodeAt(at) === HASH) continue;
      this.at = at;
      this.lineStart = start;
      this.lineEnd = lineEnd;
      this.indent = at - start;
      return true;
    }
    this.indent = -1;
    return false;
  }

  private isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && (at + 1 >= this.lineEnd || this.text.charCodeAt(at + 1) === SPACE);
  }

  /** Offset of the colon of a key at an offset; -1 where no plain key with its colon stands. */
  private colonOf(at: number): number {
    const { text, lineEnd } = this;
    let colon = at;
    while (colon < lineEnd && isKeyCharacter(text.charCodeAt(colon), colon === at)) colon++;
    if (colon === at || colon - at > longestKey || text.charCodeAt(colon) !== COLON) return -1;
    return colon + 1 >= lineEnd || text.charCodeAt(colon + 1) === SPACE ? colon : -1;
  }

  private readMap(column: number): SourceNode | undefined {
    if (++this.depth > maxDepth) return undefined;
    const start = this.at;
    const entries: MapEntry[] = [];
    do {
      const entry = this.readEntry(column);
      if (!entry || entries.length > mostKeys || hasKey(entries, entry)) return undefined;
      entries.push(entry);
    } while (this.indent === column && !this.isDash(this.at));
    this.depth--;
    return { type: 'map', flow: false, entries, range: { start, end: entryEnd(entries.at(-1)!) } };
  }

  private readEntry(column: number): MapEntry | undefined {
    const start = this.at;
    const colon = this.colonOf(start);
    if (colon < 0) return undefined;
    const key = this.keyAt(start, colon);
    const value = key && this.readValue(column, colon + 1);
    return value && { start, key, colon: colon + 1, explicit: false, value };
  }

  private keyAt(start: number, end: number): ScalarNode | undefined {
    const value = this.text.slice(start, end);
    if (resolvePlain(value) !== value) return undefined;
    return { type: 'scalar', range: { start, end }, value, style: 'plain' };
  }

  /** What stands behind a colon: on its line, or on the lines below. */
  private readValue(column: number, behind: number): SourceNode | undefined {
    const at = this.skipSpaces(behind);
    if (at < this.lineEnd && this.text.charCodeAt(at) !== HASH) return this.readOnLine(at, column);
    this.toContent();
    if (this.indent === column && this.isDash(this.at)) return this.readList(column);
    if (this.indent <= column) return emptyScalar(behind);
    return this.isDash(this.at) ? this.readList(this.indent) : this.readMap(this.indent);
  }

  private readList(column: number): SourceNode | undefined {
    if (++this.depth > maxDepth) return undefined;
    const start = this.at;
    const items: ListItem[] = [];
    do {
      const item = this.readItem(column);
      if (!item) return undefined;
      items.push(item);
    } while (this.indent === column && this.isDash(this.at));
    this.depth--;
    return { type: 'list', flow: false, items, range: { start, end: items.at(-1)!.value.range.end } };
  }

  private readItem(column: number): ListItem | undefined {
    const start = this.at;
    const at = this.skipSpaces(start + 1);
    if (at >= this.lineEnd || this.text.charCodeAt(at) === HASH || this.isDash(at)) return undefined;
    if (this.colonOf(at) < 0) {
      const value = this.readOnLine(at, column);
      return value && { start, value };
    }
    this.at = at;
    this.indent = at - this.lineStart;
    const value = this.readMap(this.indent);
    // Whatever stands deeper than the dash belonged to the map: it can't begin anything else.
    return value && this.indent <= column ? { start, value } : undefined;
  }

  /** A value of one line. A deeper line below would go on with it. */
  private readOnLine(at: number, column: number): SourceNode | undefined {
    const read = this.readShared(at) ?? this.readInline(at, false);
    if (!read || !this.isRestEmpty(read.end)) return undefined;
    this.toContent();
    return this.indent > column ? undefined : read.node;
  }

  /** An alias, or a scalar with its anchor. */
  private readShared(start: number): Read | undefined {
    const sign = this.text.charCodeAt(start);
    if (sign !== AMPERSAND && sign !== ASTERISK) return undefined;
    let end = start + 1;
    while (end < this.lineEnd && isKeyCharacter(this.text.charCodeAt(end), false)) end++;
    if (end === start + 1) return undefined;
    const name = this.text.slice(start + 1, end);
    this.hasAnchors = true;
    if (sign === ASTERISK) return { node: { type: 'alias', name, range: { start, end } }, end };
    const at = this.skipSpaces(end);
    const read = at > end && at < this.lineEnd ? this.readInline(at, false) : undefined;
    return read?.node.type === 'scalar' ? { node: { ...read.node, anchor: name }, end: read.end } : undefined;
  }

  private isRestEmpty(end: number): boolean {
    const at = this.skipSpaces(end);
    return at >= this.lineEnd || (at > end && this.text.charCodeAt(at) === HASH);
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (at < this.lineEnd && this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  private readInline(at: number, inFlow: boolean): Read | undefined {
    switch (this.text.charCodeAt(at)) {
      case QUOTE:
        return this.readDouble(at);
      case APOSTROPHE:
        return this.readSingle(at);
      case OPEN_LIST:
        return this.readFlowList(at);
      case OPEN_MAP:
        return this.readFlowMap(at);
      default:
        return this.readPlain(at, inFlow);
    }
  }

  private readDouble(start: number): Read | undefined {
    for (let at = start + 1; at < this.lineEnd; at++) {
      const code = this.text.charCodeAt(at);
      if (code === QUOTE) return scalar(start, at + 1, this.text.slice(start + 1, at), 'double');
      if (code === BACKSLASH || code < SPACE) return undefined;
    }
    return undefined;
  }

  private readSingle(start: number): Read | undefined {
    for (let at = start + 1; at < this.lineEnd; at++) {
      const code = this.text.charCodeAt(at);
      if (code < SPACE) return undefined;
      if (code !== APOSTROPHE) continue;
      if (this.text.charCodeAt(at + 1) === APOSTROPHE) at++;
      else return scalar(start, at + 1, this.text.slice(start + 1, at).replaceAll("''", "'"), 'single');
    }
    return undefined;
  }

  private readPlain(start: number, inFlow: boolean): Read | undefined {
    const { text, lineEnd } = this;
    if (!startsPlain(text.charCodeAt(start), text.charCodeAt(start + 1))) return undefined;
    let end = start;
    for (let at = start; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (code < SPACE) return undefined;
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) {
        if (inFlow) return undefined;
        break;
      }
      if (inFlow && isFlowIndicator(code)) break;
      if (code === COLON && this.endsKey(at + 1, inFlow)) return undefined;
      end = at + 1;
    }
    return scalar(start, end, resolvePlain(text.slice(start, end)), 'plain');
  }

  private endsKey(behind: number, inFlow: boolean): boolean {
    const code = this.text.charCodeAt(behind);
    return behind >= this.lineEnd || code === SPACE || (inFlow && isFlowIndicator(code));
  }

  private readFlowList(start: number): Read | undefined {
    if (++this.depth > maxDepth) return undefined;
    const items: ListItem[] = [];
    let at = this.skipSpaces(start + 1);
    while (at < this.lineEnd && this.text.charCodeAt(at) !== CLOSE_LIST) {
      const read = this.readInline(at, true);
      if (!read) return undefined;
      items.push({ start: at, value: read.node });
      at = this.behindComma(read.end, CLOSE_LIST);
    }
    this.depth--;
    if (at < 0 || at >= this.lineEnd) return undefined;
    return { node: { type: 'list', flow: true, items, range: { start, end: at + 1 } }, end: at + 1 };
  }

  private readFlowMap(start: number): Read | undefined {
    if (++this.depth > maxDepth) return undefined;
    const entries: MapEntry[] = [];
    let at = this.skipSpaces(start + 1);
    while (at < this.lineEnd && this.text.charCodeAt(at) !== CLOSE_MAP) {
      const colon = this.colonOf(at);
      const key = colon < 0 ? undefined : this.keyAt(at, colon);
      const read = key && this.readInline(this.skipSpaces(colon + 1), true);
      if (!read) return undefined;
      const entry: MapEntry = { start: at, key, colon: colon + 1, explicit: false, value: read.node };
      if (entries.length > mostKeys || hasKey(entries, entry)) return undefined;
      entries.push(entry);
      at = this.behindComma(read.end, CLOSE_MAP);
    }
    this.depth--;
    if (at < 0 || at >= this.lineEnd) return undefined;
    return { node: { type: 'map', flow: true, entries, range: { start, end: at + 1 } }, end: at + 1 };
  }

  /** Where the next part begins, or where the bracket closes; the end of the line where neither follows. */
  private behindComma(end: number, close: number): number {
    const at = this.skipSpaces(end);
    const code = this.text.charCodeAt(at);
    if (at >= this.lineEnd || (code !== COMMA && code !== close)) return this.lineEnd;
    return code === close ? at : this.skipSpaces(at + 1);
  }
}

function scalar(start: number, end: number, value: ScalarNode['value'], style: ScalarNode['style']): Read {
  return { node: { type: 'scalar', range: { start, end }, value, style }, end };
}

function hasKey(entries: readonly MapEntry[], { key }: MapEntry): boolean {
  for (const entry of entries) if (entry.key.value === key.value) return true;
  return false;
}

/** Letters and `_`; digits and hyphens behind them. */
function isKeyCharacter(code: number, isFirst: boolean): boolean {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f) return true;
  return !isFirst && ((code >= 0x30 && code <= 0x39) || code === DASH);
}

/** Indicators have meanings of their own at the start; a hyphen may start a number. */
function startsPlain(code: number, next: number): boolean {
  if (code === DASH) return next >= 0x30 && next <= 0x39;
  if (code <= SPACE || code === 0x7f) return false;
  return !'?:,[]{}#&*!|>\'"%@`'.includes(String.fromCharCode(code));
}

function isFlowIndicator(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP;
}
