import { readBlockScalar } from './block-scalar';
import { InlineReader, isKeyCharacter, maxDepth, type Read } from './inline-reader';
import { HASH, isWhite, SPACE } from './line-reader';
import { emptyScalar, entryEnd, type ListItem, type MapEntry, type SourceNode } from './source';

const AMPERSAND = 0x26;
const ASTERISK = 0x2a;
const DASH = 0x2d;
const GREATER = 0x3e;
const BAR = 0x7c;

/** Up to so many keys comparing with each is quicker than remembering them. */
const fewKeys = 16;

/**
 * Reads the part of YAML that these files are nearly always written in, about ten times as fast as the library: block maps
 * and lists, scalars of all styles, brackets, anchors and aliases. Whatever is not surely of this part gives undefined and is
 * for the library to read; what is read is exactly what the library would give.
 */
export class PlainReader extends InlineReader {
  /** Whether anchors or aliases were read. */
  hasAnchors = false;

  override from(start: number, end: number): this {
    this.hasAnchors = false;
    this.depth = 0;
    this.repeated = [];
    this.parts = 0;
    return super.from(start, end);
  }

  /** A whole text that is one map or list in brackets, as in JSON. */
  brackets(): SourceNode | undefined {
    if (!this.toContent() || !/[[{]/.test(this.text.charAt(this.at))) return undefined;
    const read = this.readInline(this.at, -1);
    return read && this.isRestEmpty(read.end) && !this.toContent() ? read.node : undefined;
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

  private isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && (at + 1 >= this.lineEnd || this.text.charCodeAt(at + 1) === SPACE);
  }

  private readMap(column: number): SourceNode | undefined {
    if (++this.depth > maxDepth) return undefined;
    const start = this.at;
    const entries: MapEntry[] = [];
    let keys: Set<unknown> | undefined;
    do {
      const entry = this.readEntry(column);
      if (!entry) return undefined;
      const { value } = entry.key;
      if (entries.length === fewKeys) keys = new Set(entries.map(({ key }) => key.value));
      if (keys ? keys.has(value) : hasKey(entries, value)) this.repeated.push(entry.key.range.start);
      keys?.add(value);
      entries.push(entry);
    } while (this.indent === column && !this.isDash(this.at));
    this.depth--;
    return { type: 'map', flow: false, entries, range: { start, end: entryEnd(entries.at(-1)!) } };
  }

  private readEntry(column: number): MapEntry | undefined {
    const start = this.at;
    this.parts++;
    const key = this.readKey(start);
    const value = key && this.readValue(column, key.colon + 1);
    return value && { start, key: key.node, colon: key.colon + 1, explicit: false, value };
  }

  /** What stands behind a colon: on its line, or on the lines below. */
  private readValue(column: number, behind: number): SourceNode | undefined {
    const at = this.skipWhite(behind);
    if (at < this.lineEnd && this.text.charCodeAt(at) !== HASH) return this.readOnLine(at, column);
    this.toContent();
    if (this.indent === column && this.isDash(this.at)) return this.readList(column);
    return this.indent <= column ? emptyScalar(behind) : this.readCollection();
  }

  /** The map or list that begins with the present line. */
  private readCollection(): SourceNode | undefined {
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
    this.parts++;
    const at = this.skipSpaces(start + 1);
    if (at >= this.lineEnd || this.text.charCodeAt(at) === HASH || this.isDash(at)) return undefined;
    if (!this.readKey(at)) {
      const value = this.readOnLine(at, column);
      return value && { start, value };
    }
    this.at = at;
    this.indent = at - this.lineStart;
    const value = this.readMap(this.indent);
    // Whatever stands deeper than the dash belonged to the map: it can't begin anything else.
    return value && this.indent <= column ? { start, value } : undefined;
  }

  /** A value that begins on the present line. A deeper line below it would go on with it. */
  private readOnLine(at: number, column: number): SourceNode | undefined {
    switch (this.text.charCodeAt(at)) {
      case AMPERSAND:
        return this.readAnchored(at, column);
      case ASTERISK:
        return this.ended(this.readAlias(at), column);
      case BAR:
      case GREATER:
        return this.readBlock(at, column);
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
    if (this.indent > column) return undefined;
    return { type: 'scalar', range: { start: at, end: at + read.end }, value: read.value, style: read.style };
  }

  private readAlias(start: number): Read | undefined {
    const end = this.endOfName(start);
    if (end === undefined) return undefined;
    this.hasAnchors = true;
    return { node: { type: 'alias', name: this.text.slice(start + 1, end), range: { start, end } }, end };
  }

  /** An anchor with the scalar behind it, or with the map or list below. */
  private readAnchored(start: number, column: number): SourceNode | undefined {
    const end = this.endOfName(start);
    if (end === undefined) return undefined;
    this.hasAnchors = true;
    const anchor = this.text.slice(start + 1, end);
    const at = this.skipWhite(end);
    if (at >= this.lineEnd) {
      this.toContent();
      const below = this.indent > column ? this.readCollection() : undefined;
      return below && this.indent <= column ? { ...below, anchor } : undefined;
    }
    const value = at > end ? this.ended(this.readInline(at, column), column) : undefined;
    return value?.type === 'scalar' ? { ...value, anchor } : undefined;
  }

  /** Behind the name of an anchor or alias. */
  private endOfName(start: number): number | undefined {
    let end = start + 1;
    while (end < this.lineEnd && isKeyCharacter(this.text.charCodeAt(end), false)) end++;
    const isWhole = end >= this.lineEnd || isWhite(this.text.charCodeAt(end));
    return end === start + 1 || !isWhole ? undefined : end;
  }
}

function hasKey(entries: readonly MapEntry[], value: unknown): boolean {
  for (const { key } of entries) if (key.value === value) return true;
  return false;
}
