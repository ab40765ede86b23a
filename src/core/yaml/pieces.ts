import { pushAll } from '../push-all';
import type { Steps } from '../steps';
import { findTooDeep } from './depth';
import { isMistake, type LibraryError, type LibraryText, readWithLibrary, repeatedKey } from './library';
import { PlainReader } from './plain-reader';
import { shiftedEntry, shiftedItem } from './shift';
import {
  emptyScalar,
  entryEnd,
  type ListItem,
  type ListNode,
  type MapEntry,
  type ScalarNode,
  type SourceNode,
  walk,
} from './source';
import { textStart } from './style';

/**
 * Whole lines at the top of a file that can be read by themselves: a key with its value, a key that a list follows, or one item
 * of such a list. An edit makes new pieces only of those that it touches.
 */
export type Piece = EntryPiece | ItemPiece;

interface PieceBase {
  /** Offsets of the lines, with the comments and blank lines below them. */
  readonly start: number;
  readonly end: number;
  /** The same object for pieces of one text, wherever that text has moved to: what was made of them holds as long. */
  readonly content: object;
  readonly errors: readonly LibraryError[];
}

interface EntryPiece extends PieceBase {
  readonly type: 'entry' | 'head';
  readonly part: MapEntry;
}

interface ItemPiece extends PieceBase {
  readonly type: 'item';
  /** Column of its dash. */
  readonly column: number;
  readonly part: ListItem;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Mistakes behind the last piece. */
  readonly errors: readonly LibraryError[];
  /**
   * False with anchors or aliases, where what is made of one piece may depend on others, and where not all of the text was
   * read: then no piece may be taken over.
   */
  readonly areIndependent: boolean;
}

/** A text and the pieces that it was read in, which must be independent. */
export interface PiecedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a text into pieces and reads each. Undefined for a text that has to be read as a whole: with several documents, in
 * brackets, with an indentation or a tab that leaves in doubt what belongs where. Pieces of a text before are taken over where nothing
 * in them or around them changed.
 */
export function* readPieces(text: string, before?: PiecedText): Steps<Pieces | undefined> {
  if (text.includes('\n\t') && tabBelowKey.test(text)) return undefined;
  const cutter = new Cutter(text, before);
  const pieces = yield* cutter.cut();
  return pieces && { pieces, errors: cutter.errors, areIndependent: !cutter.hasAnchors && !cutter.isCutOff };
}

/** The map that pieces make up, and what is wrong with it. Undefined where an item has no key above it. */
export function joinPieces({ pieces, errors: behind }: Pieces): LibraryText | undefined {
  const entries: MapEntry[] = [];
  const errors: LibraryError[] = [...behind];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at++]!;
    if (piece.type === 'item') return undefined;
    pushAll(errors, piece.errors);
    const items: ListItem[] = [];
    for (let next = pieces[at]; next?.type === 'item'; next = pieces[++at]) {
      items.push(next.part);
      pushAll(errors, next.errors);
    }
    entries.push(piece.type === 'head' ? { ...piece.part, value: listOf(items) } : piece.part);
  }
  const first = entries[0];
  if (!first) return { root: undefined, errors };
  const range = { start: first.start, end: entryEnd(entries.at(-1)!) };
  const all = [...errors, ...repeatedKeys(entries)].sort((a, b) => a.start - b.start);
  return { root: { type: 'map', flow: false, entries, range }, errors: all };
}

/** Keys that stood before, as the library tells of them. */
function repeatedKeys(entries: readonly MapEntry[]): LibraryError[] {
  const seen = new Set<unknown>();
  const repeated: LibraryError[] = [];
  for (const { key } of entries) {
    if (seen.has(key.value)) repeated.push(repeatedKey(key.range.start));
    seen.add(key.value);
  }
  return repeated;
}

function listOf(items: readonly ListItem[]): ListNode {
  const range = { start: items[0]!.start, end: items.at(-1)!.value.range.end };
  return { type: 'list', flow: false, items, range };
}

/** A line that holds more than white space and a comment. */
interface Line {
  readonly start: number;
  readonly indent: number;
}

/** A text that can't be read anyway is not given to the library further than this: nobody mends more mistakes at once. */
const enoughOfBroken = 100_000;

class Cutter {
  hasAnchors = false;
  /** Not all of the text was read. */
  isCutOff = false;
  readonly errors: LibraryError[] = [];
  private isBroken = false;
  private givenToLibrary = 0;
  private readonly pieces: Piece[] = [];
  private readonly reader: PlainReader;
  private readonly kept: Kept | undefined;

  constructor(
    private readonly text: string,
    before: PiecedText | undefined,
  ) {
    this.kept = before && new Kept(before, text);
    this.reader = new PlainReader(text);
  }

  *cut(): Steps<readonly Piece[] | undefined> {
    const { text } = this;
    const start = this.kept?.head.at(-1)?.end ?? contentStart(text);
    if (this.kept) pushAll(this.pieces, this.kept.head);
    if (this.pieces.length === 0 && belongsAbove.test(text.slice(start, this.lineFrom(start)?.start))) return undefined;
    const last = this.pieces.at(-1);
    let column = last?.type === 'item' ? last.column : undefined;
    if (last?.type === 'head') column = this.lineFrom(start)?.indent;
    for (let line = this.lineFrom(start); line; line = this.lineFrom(this.pieces.at(-1)!.end)) {
      const moved = this.kept?.tailFrom(line.start, column);
      if (moved) {
        pushAll(this.pieces, moved);
        break;
      }
      if (this.isMarker(line)) return this.pieces.length > 0 && this.endsAt(line) ? this.pieces : undefined;
      const piece = this.piece(line, column);
      if (!piece) return undefined;
      this.pieces.push(piece);
      if (this.isBroken && this.givenToLibrary > enoughOfBroken) {
        this.isCutOff = true;
        break;
      }
      // A list begins right below its key.
      if (piece.type === 'head') column = this.lineFrom(piece.end)!.indent;
      else if (piece.type === 'entry') column = undefined;
      yield;
    }
    return this.pieces;
  }

  private piece(line: Line, column: number | undefined): Piece | undefined {
    if (line.indent === column && this.isDash(line)) return this.item(line, column);
    return line.indent > 0 ? undefined : this.entry(line);
  }

  private isMarker({ start, indent }: Line): boolean {
    return indent === 0 && documentMarker.test(this.text.slice(start, start + 4));
  }

  /** Takes in that a document ends. What follows it, where something does, is a second one. */
  private endsAt({ start }: Line): boolean {
    const { text } = this;
    const isStart = text.startsWith('---', start);
    const next = isStart ? undefined : this.lineFrom(nextLine(text, start));
    if (!isStart && text.slice(start + 3, nextLine(text, start)).trim() !== '') return false;
    if (!isStart && !next) return true;
    if (next && !text.startsWith('---', next.start)) return false;
    const message = 'Source contains multiple documents';
    const offset = next?.start ?? start;
    this.errors.push({ code: 'MULTIPLE_DOCS', message, start: offset, end: offset + 3 });
    this.isCutOff = true;
    return true;
  }

  /** The first line with content from the start of a line on. */
  private lineFrom(start: number): Line | undefined {
    return this.lineUpTo(Number.POSITIVE_INFINITY, start);
  }

  /** The first line with content that is indented as far as a column or less. */
  private lineUpTo(column: number, from: number): Line | undefined {
    const { text } = this;
    for (let start = from; start < text.length; start = nextLine(text, start)) {
      let at = start;
      while (text.charCodeAt(at) === 0x20) at++;
      if (at - start <= column && isContent(text, at)) return { start, indent: at - start };
    }
    return undefined;
  }

  private isDash({ start, indent }: Line): boolean {
    const behind = this.text.charCodeAt(start + indent + 1);
    return this.text[start + indent] === '-' && (Number.isNaN(behind) || /[ \r\n]/.test(String.fromCharCode(behind)));
  }

  private item(line: Line, column: number): Piece | undefined {
    const end = this.endOfItem(line, column);
    const read = this.reader.from(line.start, end).item(column);
    if (read && this.reader.hasAnchors) this.hasAnchors = true;
    if (read) return { type: 'item', column, start: line.start, end, part: read, content: {}, errors: this.repeated() };
    const own = this.readPart(line.start, end);
    if (!own) return undefined;
    const { root, errors } = own;
    const only = root?.type === 'list' && !root.flow && root.items.length === 1 ? root.items[0] : undefined;
    if (!only && !errors.some(isMistake)) return undefined;
    const dash = line.start + line.indent;
    const part = only ? shiftedItem(only, line.start) : { start: dash, value: emptyScalar(dash + 1) };
    return { type: 'item', column, start: line.start, end, content: {}, errors, part };
  }

  /** Lines between two items that belong nowhere are read with the one above them. */
  private endOfItem({ start }: Line, column: number): number {
    let next = this.lineUpTo(column, nextLine(this.text, start));
    while (next && next.indent > 0 && !(next.indent === column && this.isDash(next)))
      next = this.lineUpTo(column, nextLine(this.text, next.start));
    return next?.start ?? this.text.length;
  }

  private entry(line: Line): Piece | undefined {
    const { text } = this;
    const below = this.lineFrom(nextLine(text, line.start));
    const head = below && this.isDash(below) ? this.head(line.start, below.start) : undefined;
    if (head) return head;
    const end = this.lineUpTo(0, nextLine(text, line.start))?.start ?? text.length;
    const read = this.reader.from(line.start, end).entry(0);
    if (read && this.reader.hasAnchors) this.hasAnchors = true;
    if (read) return { type: 'entry', start: line.start, end, part: read, content: {}, errors: this.repeated() };
    const key = rootKey.exec(text.slice(line.start, line.start + longestKey))?.[1];
    const own = key === undefined ? undefined : this.readPart(line.start, end);
    if (key === undefined || !own) return undefined;
    const { root, errors } = own;
    const only = root?.type === 'map' && !root.flow && root.entries.length === 1 ? root.entries[0] : undefined;
    if (!only && !errors.some(isMistake)) return undefined;
    const part = only ? shiftedEntry(only, line.start) : emptyEntry(key, line.start);
    return { type: 'entry', start: line.start, end, content: {}, errors, part };
  }

  private repeated(): readonly LibraryError[] {
    return this.reader.repeated.length === 0 ? noErrors : this.reader.repeated.map(repeatedKey);
  }

  /** A key with nothing behind it but, below, the first dash of a list. */
  private head(start: number, end: number): Piece | undefined {
    const part = this.reader.from(start, end).entry(0);
    const isAlone = part?.value.type === 'scalar' && part.value.range.start === part.value.range.end;
    return isAlone ? { type: 'head', start, end, part, content: {}, errors: noErrors } : undefined;
  }

  /** A part that the library has to read. What is too deep is told of the whole text. */
  private readPart(start: number, end: number): LibraryText | undefined {
    const own = this.text.slice(start, end);
    if (findTooDeep(own)) return undefined;
    const { root, errors } = readWithLibrary(own);
    this.givenToLibrary += own.length;
    if (errors.some(isMistake)) this.isBroken = true;
    if (root && hasAnchors(root)) this.hasAnchors = true;
    return { root, errors: errors.map(error => ({ ...error, start: error.start + start, end: error.end + start })) };
  }
}

/** An entry that could not be read but for its key. */
function emptyEntry(key: string, start: number): MapEntry {
  const end = start + key.length;
  const node: ScalarNode = { type: 'scalar', range: { start, end }, value: key, style: 'plain' };
  return { start, key: node, colon: end + 1, explicit: false, value: emptyScalar(end + 1) };
}

function hasAnchors(root: SourceNode): boolean {
  let found = false;
  walk(root, node => {
    if (node.anchor !== undefined || node.type === 'alias') found = true;
  });
  return found;
}

/** The library takes a tab below a key without a value for indentation where a key follows, and for nothing at the end of a piece. */
const tabBelowKey = /:[ \t]*(?:#[^\n]*)?\r?\n\t[ \t]*\r?$/m;

/** Lines that belong to the piece above them, which is not there at the start. */
const belongsAbove = /^ *(?:\t[ \t]*\S|[\]}])/m;

const noErrors: readonly LibraryError[] = [];

const longestKey = 200;
const rootKey = /^([A-Za-z_][\w-]*):(?:[ \r\n]|$)/;
const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/;

/** Behind the byte order mark and the marker that may start a document. */
function contentStart(text: string): number {
  const start = textStart(text);
  const marker = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 100));
  return start + (marker?.[0].length ?? 0);
}

function nextLine(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/**
 * Whether content stands at an offset that may begin a piece, rather than a tab, a bracket that closes, a comment or the end of
 * the line.
 */
function isContent(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (Number.isNaN(code) || code === 0x23 || code === 0x0a || code === 0x09 || code === 0x5d || code === 0x7d)
    return false;
  return code !== 0x0d || text.charCodeAt(offset + 1) !== 0x0a;
}

/** What of the pieces of a text can be taken over into its next version. */
class Kept {
  /** Pieces before the change. The one right before it is read again: lines that follow may have come to belong to it. */
  readonly head: readonly Piece[];
  /** Pieces behind the change, by where they start now. */
  private readonly tail = new Map<number, number>();
  private readonly shift: number;

  constructor(
    private readonly before: PiecedText,
    text: string,
  ) {
    const { pieces } = before;
    const same = commonEnds(before.text, text);
    this.shift = text.length - before.text.length;
    const untouched = pieces.findLastIndex(({ end }) => end <= same.start);
    this.head = pieces.slice(0, Math.max(0, untouched));
    const from = before.text.length - same.end;
    for (let index = pieces.length - 1; index >= 0 && pieces[index]!.start >= from; index--) {
      this.tail.set(pieces[index]!.start + this.shift, index);
    }
  }

  /** All pieces from an offset on, where they were cut there before in the same surroundings. */
  tailFrom(offset: number, column: number | undefined): readonly Piece[] | undefined {
    const index = this.tail.get(offset);
    const piece = index === undefined ? undefined : this.before.pieces[index]!;
    if (!piece || (piece.type === 'item' && piece.column !== column)) return undefined;
    return this.before.pieces.slice(index).map(each => shiftedPiece(each, this.shift));
  }
}

/** Compared at once, which is much faster than one by one. */
const stride = 4096;

/** How many characters two texts have in common at their starts, and behind those at their ends. */
function commonEnds(a: string, b: string): { start: number; end: number } {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start + stride <= shortest && a.slice(start, start + stride) === b.slice(start, start + stride))
    start += stride;
  while (start < shortest && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  const most = shortest - start;
  const before = (text: string, end: number) => text.slice(text.length - end - stride, text.length - end);
  let end = 0;
  while (end + stride <= most && before(a, end) === before(b, end)) end += stride;
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return { start, end };
}

function shiftedPiece(piece: Piece, by: number): Piece {
  if (by === 0) return piece;
  const { start, end, content } = piece;
  const errors = piece.errors.map(error => ({ ...error, start: error.start + by, end: error.end + by }));
  const moved = { start: start + by, end: end + by, content, errors };
  return piece.type === 'item'
    ? { type: 'item', column: piece.column, ...moved, part: shiftedItem(piece.part, by) }
    : { type: piece.type, ...moved, part: shiftedEntry(piece.part, by) };
}
