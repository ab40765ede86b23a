import { effortOfEntry, effortOfItem } from './effort';
import type { Line } from './line-reader';
import type { Piece } from './pieces';
import { PlainReader } from './plain-reader';
import { Spent } from './spent';

/** Reads single pieces of a text. */
export class PieceReader {
  /** Whether anchors or aliases were read. */
  hasAnchors = false;
  readonly spent: Spent;
  private readonly reader: PlainReader;

  constructor(text: string) {
    this.spent = new Spent(text);
    this.reader = new PlainReader(text, this.spent);
  }

  item({ start }: Line, column: number, end: number): Piece | undefined {
    const part = this.reader.from(start, end).item(column);
    return part && { type: 'item', column, start, end, part, ...this.taken(effortOfItem) };
  }

  /** @param isBelowKey There is a key above: then what is no entry is a mistake, and not a text that goes on over several lines. */
  entry({ start }: Line, end: number, isBelowKey: boolean): Piece | undefined {
    const part = this.reader.from(start, end).entry(isBelowKey);
    return part && { type: 'entry', isBelowKey, start, end, part, ...this.taken(effortOfEntry) };
  }

  /** A key with nothing behind it but, below, the first dash of a list. */
  head(start: number, end: number, isBelowKey: boolean): Piece | undefined {
    const part = this.reader.from(start, end).head();
    return part && { type: 'head', isBelowKey, start, end, part, ...this.taken(effortOfEntry) };
  }

  /** What belongs to the piece that was read last. */
  private taken(whole: number): Pick<Piece, 'content' | 'errors' | 'effort' | 'own'> {
    const { hasAnchors, errors, effort, own } = this.reader;
    if (hasAnchors) this.hasAnchors = true;
    return { content: {}, errors, effort, own: whole + own };
  }
}
