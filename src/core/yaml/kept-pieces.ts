import { commonEnds } from '../text/common-ends';
import { isDash } from './line-reader';
import type { Piece, PiecedText } from './pieces';
import { shiftedEntry, shiftedItem } from './shift';

/** What of the pieces of a text can be taken over into its next version. */
export class KeptPieces {
  /** Pieces before the change. The one right before it is read again: lines that follow may have come to belong to it. */
  readonly head: readonly Piece[];
  /** Pieces behind the change, by where they start now. */
  private readonly tail = new Map<number, number>();
  private readonly shift: number;
  /** Pieces in between by their text, made when first asked for. */
  private between: Map<string, Piece> | undefined;

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
  tailFrom(offset: number, column: number | undefined, isBelowKey: boolean): readonly Piece[] | undefined {
    const index = this.tail.get(offset);
    const piece = index === undefined ? undefined : this.before.pieces[index]!;
    if (!piece || (piece.type === 'item' ? piece.column !== column : piece.isBelowKey !== isBelowKey)) return undefined;
    // A dash that belonged to no list, and now stands where one goes on.
    if (piece.type !== 'item' && column === 0 && isDash(this.before.text, piece.start)) return undefined;
    return this.before.pieces.slice(index).map(each => shiftedPiece(each, this.shift));
  }

  /** An item with this text that stood elsewhere in what changed: it was moved, or another was moved past it. Given once. */
  item(text: string, start: number, column: number): Piece | undefined {
    this.between ??= this.piecesBetween();
    const piece = this.between.get(text);
    if (piece?.type !== 'item' || piece.column !== column) return undefined;
    this.between.delete(text);
    return shiftedPiece(piece, start - piece.start);
  }

  private piecesBetween(): Map<string, Piece> {
    const { pieces, text } = this.before;
    const between = pieces.slice(this.head.length, pieces.length - this.tail.size);
    return new Map(between.map(piece => [text.slice(piece.start, piece.end), piece]));
  }
}

function shiftedPiece(piece: Piece, by: number): Piece {
  if (by === 0) return piece;
  const { start, end, content, effort, own } = piece;
  const errors = piece.errors.map(error => ({ ...error, start: error.start + by, end: error.end + by }));
  const moved = { start: start + by, end: end + by, content, errors, effort, own };
  return piece.type === 'item'
    ? { type: 'item', column: piece.column, ...moved, part: shiftedItem(piece.part, by) }
    : { type: piece.type, isBelowKey: piece.isBelowKey, ...moved, part: shiftedEntry(piece.part, by) };
}
