/** A stretch of a text: UTF-16 offsets, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text by line, both zero-based, in UTF-16 code units, as the Language Server Protocol has it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions. `\n`, `\r\n` and a lone `\r` end a line, as VS Code counts lines. */
export class LineIndex {
  readonly #text: string;
  #found: readonly number[] | undefined;
  #eol: '\n' | '\r\n' | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the lines start. Found when they are first asked for: many texts are read and never shown. */
  get #starts(): readonly number[] {
    this.#found ??= lineStarts(this.#text);
    return this.#found;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The end-of-line that most lines of the text have, see `detectEol`. Looked up once. */
  get eol(): '\n' | '\r\n' {
    this.#eol ??= detectEol(this.#text);
    return this.#eol;
  }

  /** The offset of the line's first character; a line outside the text counts as the nearest one. */
  lineStart(line: number): number {
    return this.#starts[this.#clampLine(line)]!;
  }

  /** The offset after the line's last character, before its end-of-line. */
  lineEnd(line: number): number {
    const clamped = this.#clampLine(line);
    const next = this.#starts[clamped + 1];
    if (next === undefined) {
      return this.#text.length;
    }
    return this.#text[next - 1] === '\n' && this.#text[next - 2] === '\r' ? next - 2 : next - 1;
  }

  /** The characters of a line, without its end-of-line; nothing for a line outside the text. */
  textOf(line: number): string {
    const isInside = line >= 0 && line < this.lineCount;
    return isInside ? this.#text.slice(this.#starts[line], this.lineEnd(line)) : '';
  }

  /** The position of an offset. An offset outside the text, or inside a CRLF, counts as the nearest one before it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= clamped) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low, character: Math.min(clamped, this.lineEnd(low)) - this.#starts[low]! };
  }

  /** The offset of a position. A position past the end of its line counts as that end. */
  offsetAt(position: Position): number {
    if (position.line < 0) {
      return 0;
    }
    if (position.line >= this.lineCount) {
      return this.#text.length;
    }
    const start = this.lineStart(position.line);
    return Math.max(start, Math.min(start + position.character, this.lineEnd(position.line)));
  }

  #clampLine(line: number): number {
    return Math.max(0, Math.min(line, this.#starts.length - 1));
  }
}

/** The end-of-line that most lines of the text have; `\n` when there is none or as many of both. */
export function detectEol(text: string): '\n' | '\r\n' {
  if (!text.includes('\r')) return '\n';
  const all = text.match(/\n/g)?.length ?? 0;
  const withReturn = text.match(/\r\n/g)?.length ?? 0;
  return withReturn > all / 2 ? '\r\n' : '\n';
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  } else {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  }
  return starts;
}
