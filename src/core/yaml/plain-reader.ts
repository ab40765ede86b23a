import { AsideReader, startsText } from './aside-reader';
import { readBlockScalar } from './block-scalar';
import { maxDepth, type Read } from './inline-reader';
import { mostProblems } from './library';
import { HASH, isDash, lineUpTo, SPACE } from './line-reader';
import { emptyScalar, entryEnd, identityOf, type ListItem, type MapEntry, type SourceNode } from './source';
import { nextLineOf } from './style';

const AMPERSAND = 0x26;
const DASH = 0x2d;
const GREATER = 0x3e;
const BAR = 0x7c;

/** Up to so many keys comparing with each is quicker than remembering them. */
const fewKeys = 16;

/**
 * Reads the part of YAML that these files are nearly always written in, about ten times as fast as the library: block maps
 * and lists, scalars of all styles, brackets, anchors and aliases. An entry or item that is not surely of this part is given to the
 * library, with its own lines alone. What is read is exactly what the library would give for the whole.
 */
export class PlainReader extends AsideReader {
  /** A whole text that is one map or list in brackets, as in JSON. */
  brackets(): SourceNode | undefined {
    if (!this.toContent() || !/[[{]/.test(this.text.charAt(this.at))) return undefined;
    const read = this.readInline(this.at, -1);
    return read && this.isRestEmpty(read.end) && !this.toContent() ? read.node : undefined;
  }

  /**
   * The lines as one entry of the map at the root.
   * @param isBelowKey There is a key above: then what is no entry is a mistake, and not a text that goes on over several lines.
   */
  entry(isBelowKey: boolean): MapEntry | undefined {
    if (!this.toContent() || this.indent !== 0) return undefined;
    const mark = this.mark();
    const own = this.readOwnEntry(0);
    const entry =
      own && this.indent < 0 ? own : this.readEntryAside(mark, this.end, isBelowKey ? /[^?:%]/ : startsText);
    const follows = this.end < this.text.length && !isDash(this.text, this.end) && this.text[this.end] !== '.';
    if (entry && follows) this.checkTab(entry, 0);
    return entry;
  }

  /** The lines as a key of the map at the root with nothing behind it. */
  head(): MapEntry | undefined {
    if (!this.toContent() || this.indent !== 0) return undefined;
    const entry = this.readOwnEntry(0);
    return this.indent < 0 && entry?.value.type === 'scalar' && isLeftOut(entry.value) ? entry : undefined;
  }

  /** The lines as one item of a list whose dashes stand at a column. */
  item(column: number): ListItem | undefined {
    if (!this.toContent() || this.indent !== column || !this.isDash(this.at)) return undefined;
    const mark = this.mark();
    const item = this.readItem(column);
    if (item) this.goesOn(column, 0);
    return item && this.indent < 0 ? item : this.readItemAside(mark, this.end);
  }

  private isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && (at + 1 >= this.lineEnd || this.text.charCodeAt(at + 1) === SPACE);
  }

  /** @param outside The column that all of its lines stand behind. */
  private readMap(column: number, outside: number): SourceNode | undefined {
    if (++this.depth > maxDepth) return undefined;
    const start = this.at;
    const entries: MapEntry[] = [];
    let keys: Set<unknown> | undefined;
    do {
      if (entries.length > 0) this.checkTab(entries.at(-1)!, column);
      const entry = this.readEntry(column);
      if (!entry) return undefined;
      const identity = identityOf(entry.key);
      if (entries.length === fewKeys) keys = new Set(entries.map(({ key }) => identityOf(key)));
      if (keys ? keys.has(identity) : hasKey(entries, identity)) this.repeated.push(entry.key.range.start);
      keys?.add(identity);
      entries.push(entry);
    } while (this.goesOn(column, outside) && !this.isDash(this.at));
    this.depth--;
    return { type: 'map', flow: false, entries, range: { start, end: entryEnd(entries.at(-1)!) } };
  }

  /** Whether a collection may go on with the present line. One that stands deeper than it ends, but not where it began, is a mistake. */
  private goesOn(column: number, outside: number): boolean {
    while (this.indent > outside && this.indent < column && startsLine.test(this.text.charAt(this.at)))
      this.skipOddLine();
    return this.indent === column;
  }

  private skipOddLine(): void {
    const { indent } = this;
    this.mistakes.push({ code: 'BAD_INDENT', message: '', ...this.place });
    if (this.mistakes.length > mostProblems) this.nextLine = this.end;
    do this.toContent();
    while (this.indent > indent);
  }

  /** The library takes a tab below a key without a value for indentation where another key follows. */
  private checkTab({ value }: MapEntry, column: number): void {
    if (!isLeftOut(value)) return;
    const below = nextLineOf(this.text, value.range.end);
    tabAlone.lastIndex = below;
    const indent = tabAlone.exec(this.text)?.[1]?.length;
    if (indent === undefined || indent > column) return;
    this.mistakes.push({ code: 'TAB_AS_INDENT', message: '', start: below + indent, end: below + indent + 1 });
  }

  private readEntry(column: number): MapEntry | undefined {
    const mark = this.mark();
    return this.readOwnEntry(column) ?? this.readEntryAside(mark, this.endOfEntry(mark.start, column), /[^:[{]/);
  }

  private readOwnEntry(column: number): MapEntry | undefined {
    const start = this.at;
    this.parts++;
    const key = this.readKey(start);
    const value = key && this.readValue(column, key.colon + 1);
    // Whatever stands deeper belonged to the value: it can't begin anything else.
    if (!value || this.indent > column) return undefined;
    return { start, key: key.node, colon: key.colon + 1, explicit: false, value };
  }

  /** Behind the lines of an entry: the list below may stand at its column, and so does the value of an explicit key. */
  private endOfEntry(start: number, column: number): number {
    const { text, end } = this;
    const isExplicit = text[start] === '?';
    const goesOn = (at: number) => isDash(text, at) || (isExplicit && text[at] === ':');
    let next = lineUpTo(text, column, nextLineOf(text, start), end);
    while (next?.indent === column && goesOn(next.start + column))
      next = lineUpTo(text, column, nextLineOf(text, next.start), end);
    return next?.start ?? end;
  }

  /** What stands behind a colon: on its line, or on the lines below. */
  private readValue(column: number, behind: number): SourceNode | undefined {
    const at = this.skipWhite(behind);
    if (at < this.lineEnd && this.text.charCodeAt(at) !== HASH) return this.readOnLine(at, column);
    this.toContent();
    if (this.indent === column && this.isDash(this.at)) return this.readList(column, column);
    return this.readBelow(column, behind);
  }

  /** The map, list or scalar that begins with the present line, where that stands behind a column; else nothing, at an offset. */
  private readBelow(column: number, offset: number): SourceNode | undefined {
    const { at, indent } = this;
    // The library takes a tab at the end of the text for indentation.
    if (indent < 0 && this.end >= this.text.length && /\n *\t[ \t]*$/.test(this.text.slice(offset))) return undefined;
    if (indent <= column) return emptyScalar(offset);
    if (this.isDash(at)) return this.readList(indent, column);
    return this.readKey(at) ? this.readMap(indent, column) : this.readOnLine(at, column);
  }

  private readList(column: number, outside: number): SourceNode | undefined {
    if (++this.depth > maxDepth) return undefined;
    const start = this.at;
    const items: ListItem[] = [];
    do {
      const item = this.readItem(column);
      if (!item) return undefined;
      items.push(item);
    } while (this.goesOn(column, outside) && this.isDash(this.at));
    this.depth--;
    return { type: 'list', flow: false, items, range: { start, end: items.at(-1)!.value.range.end } };
  }

  private readItem(column: number): ListItem | undefined {
    const mark = this.mark();
    const item = this.readOwnItem(column);
    if (item) return item;
    const next = lineUpTo(this.text, column, nextLineOf(this.text, mark.start), this.end);
    return this.readItemAside(mark, next?.start ?? this.end);
  }

  private readOwnItem(column: number): ListItem | undefined {
    const start = this.at;
    this.parts++;
    const value = this.readBehindDash(this.skipSpaces(start + 1), column);
    return value && this.indent <= column ? { start, value } : undefined;
  }

  private readBehindDash(at: number, column: number): SourceNode | undefined {
    const dash = this.at;
    if (at >= this.lineEnd || this.text.charCodeAt(at) === HASH) {
      this.toContent();
      return this.readBelow(column, dash + 1);
    }
    const isList = this.isDash(at);
    if (!isList && !this.readKey(at)) return this.readOnLine(at, column);
    this.at = at;
    this.indent = at - this.lineStart;
    return isList ? this.readList(this.indent, column) : this.readMap(this.indent, column);
  }

  /** A value that begins on the present line. A deeper line below it would go on with it. */
  private readOnLine(at: number, column: number): SourceNode | undefined {
    switch (this.text.charCodeAt(at)) {
      case BAR:
      case GREATER:
        return this.readBlock(at, column);
      case AMPERSAND:
        return this.readAnchoredBelow(at, column) ?? this.ended(this.readInline(at, column), column);
      default:
        return this.ended(this.readInline(at, column), column);
    }
  }

  /** A value, where nothing follows that would belong to it. */
  private ended(read: Read | undefined, column: number): SourceNode | undefined {
    if (!read || !this.isRestEmpty(read.end)) return undefined;
    this.toContent();
    return this.indent > column ? undefined : read.node;
  }

  private readBlock(at: number, column: number): SourceNode | undefined {
    const read = readBlockScalar(this.text.slice(at, this.end), column);
    if (!read) return undefined;
    this.nextLine = at + read.nextLine;
    this.toContent();
    return { type: 'scalar', range: { start: at, end: at + read.end }, value: read.value, style: read.style };
  }

  /** An anchor with what stands on the lines below. */
  private readAnchoredBelow(start: number, column: number): SourceNode | undefined {
    const end = this.endOfName(start, false);
    if (end === undefined || this.skipWhite(end) < this.lineEnd) return undefined;
    this.toContent();
    const below = this.indent > column ? this.readBelow(column, end) : undefined;
    const mayHaveOne = below && below.type !== 'alias' && below.anchor === undefined;
    return mayHaveOne ? { ...below, anchor: this.text.slice(start + 1, end) } : undefined;
  }
}

/** A line that holds nothing but a tab. */
const tabAlone = /( *)\t[ \t]*\r?(?:\n|$)/y;

/** What begins a line of its own wherever it stands. */
const startsLine = /[^\s?:,[\]{}#&*!|>%]/;

function isLeftOut({ type, range }: SourceNode): boolean {
  return type === 'scalar' && range.start === range.end;
}

function hasKey(entries: readonly MapEntry[], identity: unknown): boolean {
  for (const { key } of entries) if (identityOf(key) === identity) return true;
  return false;
}
