import { pushAll } from '../push-all';
import type { Steps } from '../steps';
import { outOfBounds } from './bounds';
import { KeptPieces } from './kept-pieces';
import { isMistake, type LibraryError, type LibraryText, repeatedKey } from './library';
import { isDash, isMarker, type Line, lineUpTo } from './line-reader';
import { PieceReader } from './piece-reader';
import { entryEnd, identityOf, type ListItem, type ListNode, type MapEntry } from './source';
import { nextLineOf, textStart } from './style';

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
  /** What the library was given to read of it, see `effortOf`, and what our own reader took, in the same measure. */
  readonly effort: number;
  readonly own: number;
}

interface EntryPiece extends PieceBase {
  readonly type: 'entry' | 'head';
  /** There was a key above when it was read: what is no entry means something else at the start. */
  readonly isBelowKey: boolean;
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
 * in them or around them changed, and items also where they stand elsewhere now.
 */
export function* readPieces(text: string, before?: PiecedText): Steps<Pieces | undefined> {
  const cutter = new Cutter(text, before);
  const pieces = yield* cutter.cut();
  return pieces && { pieces, errors: cutter.errors, areIndependent: !cutter.reader.hasAnchors && !cutter.isCutOff };
}

/** The map that pieces make up, and what is wrong with it. Undefined where an item has no key above it. */
export function joinPieces({ pieces, errors: behind }: Pieces): LibraryText | undefined {
  const entries: MapEntry[] = [];
  const errors: LibraryError[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at++]!;
    if (piece.type === 'item') return undefined;
    pushAll(errors, piece.errors);
    const items: ListItem[] = [];
    for (let next = pieces[at]; next?.type === 'item'; next = pieces[++at]) {
      items.push(next.part);
      pushAll(errors, next.errors);
    }
    // Reading may have been left off between a key and its list.
    entries.push(items.length > 0 ? { ...piece.part, value: listOf(items) } : piece.part);
  }
  const first = entries[0];
  if (!first) return { root: undefined, errors: behind };
  const range = { start: first.start, end: entryEnd(entries.at(-1)!) };
  const all = [...errors, ...behind, ...repeatedKeys(entries)].sort((a, b) => a.start - b.start);
  return { root: { type: 'map', flow: false, entries, range }, errors: all };
}

/** Keys that stood before, as the library tells of them. */
function repeatedKeys(entries: readonly MapEntry[]): LibraryError[] {
  const seen = new Set<unknown>();
  const repeated: LibraryError[] = [];
  for (const { key } of entries) {
    const identity = identityOf(key);
    if (seen.has(identity)) repeated.push(repeatedKey(key.range.start));
    seen.add(identity);
  }
  return repeated;
}

function listOf(items: readonly ListItem[]): ListNode {
  const range = { start: items[0]!.start, end: items.at(-1)!.value.range.end };
  return { type: 'list', flow: false, items, range };
}

class Cutter {
  /** Not all of the text was read. */
  isCutOff = false;
  readonly errors: LibraryError[] = [];
  private readonly pieces: Piece[] = [];
  readonly reader: PieceReader;
  private hasKeys = false;
  private kept: KeptPieces | undefined;

  constructor(
    private readonly text: string,
    before: PiecedText | undefined,
  ) {
    this.kept = before && new KeptPieces(before, text);
    this.reader = new PieceReader(text);
  }

  *cut(): Steps<readonly Piece[] | undefined> {
    const { text } = this;
    const start = this.kept?.head.at(-1)?.end ?? contentStart(text);
    if (this.kept) this.add(this.kept.head);
    if (this.pieces.length === 0 && belongsAbove.test(text.slice(start, this.lineFrom(start)?.start))) return undefined;
    const last = this.pieces.at(-1);
    let column = last?.type === 'item' ? last.column : undefined;
    if (last?.type === 'head') column = this.lineFrom(start)?.indent;
    for (let line = this.lineFrom(start); line; line = this.lineFrom(this.pieces.at(-1)!.end)) {
      const moved = this.kept?.tailFrom(line.start, column, this.hasKeys);
      if (moved && !this.reader.spent.with(moved).isAll) {
        this.add(moved);
        break;
      }
      if (moved) this.kept = undefined;
      if (line.indent === 0 && isMarker(text, line.start))
        return this.hasKeys && this.endsAt(line) ? this.pieces : undefined;
      const piece = this.piece(line, column);
      if (!piece) return undefined;
      this.add([piece]);
      if (this.reader.spent.isAll) {
        this.cutOff(piece);
        break;
      }
      // A list begins right below its key.
      if (piece.type === 'head') column = this.lineFrom(piece.end)!.indent;
      else if (piece.type === 'entry') column = undefined;
      yield;
    }
    return this.hasKeys || this.pieces.length === 0 ? this.pieces : undefined;
  }

  /** Leaves what follows a piece unread. */
  private cutOff({ start, end, errors }: Piece): void {
    this.isCutOff = true;
    if (!errors.some(isMistake)) this.errors.push(outOfBounds('TOO_LONG', { start, end }));
  }

  private add(pieces: readonly Piece[]): void {
    pushAll(this.pieces, pieces);
    this.reader.spent.add(pieces);
    this.hasKeys ||= pieces.some(({ type, part }) => type === 'item' || (part as MapEntry).colon !== undefined);
  }

  private piece(line: Line, column: number | undefined): Piece | undefined {
    if (line.indent === column && this.isDash(line)) return this.item(line, column);
    return line.indent > 0 ? undefined : this.entry(line);
  }

  /** Takes in that a document ends. What follows it, where something does, is a second one. */
  private endsAt({ start }: Line): boolean {
    const { text } = this;
    const isStart = text.startsWith('---', start);
    const next = isStart ? undefined : this.lineFrom(nextLineOf(text, start));
    if (!isStart && text.slice(start + 3, nextLineOf(text, start)).trim() !== '') return false;
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
    return lineUpTo(this.text, Number.POSITIVE_INFINITY, start);
  }

  private isDash({ start, indent }: Line): boolean {
    return isDash(this.text, start + indent);
  }

  private item(line: Line, column: number): Piece | undefined {
    const { start } = line;
    const end = this.endOfItem(line, column);
    const moved = this.kept?.item(this.text.slice(start, end), start, column);
    return moved && !this.reader.spent.with([moved]).isAll ? moved : this.reader.item(line, column, end);
  }

  /** Lines between two items that belong nowhere are read with the one above them. */
  private endOfItem({ start }: Line, column: number): number {
    let next = lineUpTo(this.text, column, nextLineOf(this.text, start));
    while (next && next.indent > 0 && !(next.indent === column && this.isDash(next)))
      next = lineUpTo(this.text, column, nextLineOf(this.text, next.start));
    return next?.start ?? this.text.length;
  }

  private entry(line: Line): Piece | undefined {
    const { text } = this;
    const below = this.lineFrom(nextLineOf(text, line.start));
    const head = below && this.isDash(below) ? this.reader.head(line.start, below.start, this.hasKeys) : undefined;
    if (head) return head;
    const end = lineUpTo(text, 0, nextLineOf(text, line.start))?.start ?? text.length;
    return this.reader.entry(line, end, this.hasKeys);
  }
}

/** Lines that belong to the piece above them, which is not there at the start. */
const belongsAbove = /(?:^|\n) *(?:\t[ \t]*[^ \t\r\n]|[\]}])/;

const blankLines = '(?: *(?:#[^\\n]*)?\\r?\\n)*';
const header = new RegExp(
  `^${blankLines}(?:%YAML 1\\.[12] *\\r?\\n${blankLines})?---(?:[ \\t]+#[^\\n]*|[ \\t]*)\\r?\\n`,
);
const longestHeader = 10_000;

/** Behind the byte order mark and what may start a document: comments, the version of YAML, the marker. */
function contentStart(text: string): number {
  const start = textStart(text);
  return start + (header.exec(text.slice(start, start + longestHeader))?.[0].length ?? 0);
}
