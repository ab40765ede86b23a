import { findTooDeep } from './depth';
import { type LibraryError, type LibraryText, readWithLibrary } from './library';
import { PlainReader } from './plain-reader';
import { shiftedEntry, shiftedItem } from './shift';
import { entryEnd, type ListItem, type ListNode, type MapEntry, type SourceNode, walk } from './source';
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
  /** False with anchors or aliases: what is made of one piece may depend on others, so none may be taken over. */
  readonly areIndependent: boolean;
}

/** A text and the pieces that it was read in, which must be independent. */
export interface PiecedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a text into pieces and reads each. Undefined for a text that has to be read as a whole: with several documents, in
 * brackets, with an indentation that leaves in doubt what belongs where. Pieces of a text before are taken over where nothing
 * in them or around them changed.
 */
export function readPieces(text: string, before?: PiecedText): Pieces | undefined {
  const cutter = new Cutter(text, before);
  const pieces = cutter.cut();
  return pieces && { pieces, areIndependent: !cutter.hasAnchors };
}

/** The map that pieces make up, and what is wrong with it. Undefined where an item has no key above it. */
export function joinPieces(pieces: readonly Piece[]): LibraryText | undefined {
  const entries: MapEntry[] = [];
  const errors: LibraryError[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at++]!;
    if (piece.type === 'item') return undefined;
    errors.push(...piece.errors);
    const items: ListItem[] = [];
    for (let next = pieces[at]; next?.type === 'item'; next = pieces[++at]) {
      items.push(next.part);
      errors.push(...next.errors);
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
  return entries.flatMap(({ key: { value, range } }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', start: range.start, end: range.start + 1 }];
  });
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

class Cutter {
  hasAnchors = false;
  private readonly pieces: Piece[] = [];
  private readonly kept: Kept | undefined;

  constructor(
    private readonly text: string,
    before: PiecedText | undefined,
  ) {
    this.kept = before && new Kept(before, text);
  }

  cut(): readonly Piece[] | undefined {
    const { text } = this;
    const start = this.kept?.head.at(-1)?.end ?? textStart(text);
    if (this.kept) this.pieces.push(...this.kept.head);
    // Lines that a tab leads belong to the piece above them, and here is none.
    if (this.pieces.length === 0 && text.slice(start, this.lineFrom(start)?.start).includes('\t')) return undefined;
    const last = this.pieces.at(-1);
    let column = last?.type === 'item' ? last.column : undefined;
    if (last?.type === 'head') column = this.lineFrom(start)?.indent;
    for (let line = this.lineFrom(start); line; line = this.lineFrom(this.pieces.at(-1)!.end)) {
      const moved = this.kept?.tailFrom(line.start, column);
      if (moved) {
        this.pieces.push(...moved);
        break;
      }
      const isItem = line.indent === column && this.isDash(line);
      if (!isItem && line.indent > 0) return undefined;
      const piece = isItem ? this.item(line, line.indent) : this.entry(line);
      if (!piece) return undefined;
      this.pieces.push(piece);
      // A list begins right below its key.
      if (piece.type === 'head') column = this.lineFrom(piece.end)!.indent;
      else if (piece.type === 'entry') column = undefined;
    }
    return this.pieces;
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
    const end = this.lineUpTo(column, nextLine(this.text, line.start))?.start ?? this.text.length;
    const reader = new PlainReader(this.text, line.start, end);
    const read = reader.item(column);
    if (read && reader.hasAnchors) this.hasAnchors = true;
    if (read) return { type: 'item', column, start: line.start, end, part: read, content: {}, errors: [] };
    const { root, errors } = this.readPart(line.start, end) ?? {};
    const part = root?.type === 'list' && !root.flow && root.items.length === 1 ? root.items[0] : undefined;
    return (
      part &&
      errors && {
        type: 'item',
        column,
        start: line.start,
        end,
        content: {},
        errors,
        part: shiftedItem(part, line.start),
      }
    );
  }

  private entry(line: Line): Piece | undefined {
    const { text } = this;
    const below = this.lineFrom(nextLine(text, line.start));
    const head = below && this.isDash(below) ? this.head(line.start, below.start) : undefined;
    if (head) return head;
    const end = this.lineUpTo(0, nextLine(text, line.start))?.start ?? text.length;
    const reader = new PlainReader(text, line.start, end);
    const read = reader.entry(0);
    if (read && reader.hasAnchors) this.hasAnchors = true;
    if (read) return { type: 'entry', start: line.start, end, part: read, content: {}, errors: [] };
    if (!rootKey.test(text.slice(line.start, line.start + longestKey))) return undefined;
    const { root, errors } = this.readPart(line.start, end) ?? {};
    const part = root?.type === 'map' && !root.flow && root.entries.length === 1 ? root.entries[0] : undefined;
    return (
      part &&
      errors && { type: 'entry', start: line.start, end, content: {}, errors, part: shiftedEntry(part, line.start) }
    );
  }

  /** A key with nothing behind it but, below, the first dash of a list. */
  private head(start: number, end: number): Piece | undefined {
    const part = new PlainReader(this.text, start, end).entry(0);
    const isAlone = part?.value.type === 'scalar' && part.value.range.start === part.value.range.end;
    return isAlone ? { type: 'head', start, end, part, content: {}, errors: [] } : undefined;
  }

  /** A part that the library has to read. What is too deep is told of the whole text. */
  private readPart(start: number, end: number): LibraryText | undefined {
    const own = this.text.slice(start, end);
    if (findTooDeep(own)) return undefined;
    const { root, errors } = readWithLibrary(own);
    if (!root) return undefined;
    if (hasAnchors(root)) this.hasAnchors = true;
    return { root, errors: errors.map(error => ({ ...error, start: error.start + start, end: error.end + start })) };
  }
}

function hasAnchors(root: SourceNode): boolean {
  let found = false;
  walk(root, node => {
    if (node.anchor !== undefined || node.type === 'alias') found = true;
  });
  return found;
}

const longestKey = 200;
const rootKey = /^[A-Za-z_][\w-]*:(?:[ \r\n]|$)/;

function nextLine(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** Whether content stands at an offset that may begin a piece, rather than a tab, a comment or the end of the line. */
function isContent(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (Number.isNaN(code) || code === 0x23 || code === 0x0a || code === 0x09) return false;
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
