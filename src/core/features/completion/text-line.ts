/** One line of half-typed YAML, taken apart by its looks alone. */
export interface TextLine {
  /** Columns of the dashes that begin list items on this line, outermost first. */
  readonly dashes: readonly number[];
  /** Column of what stands behind the dashes; the end of the line where nothing does. */
  readonly column: number;
  readonly key: string | undefined;
  /** Column behind the colon of the key. */
  readonly afterColon: number;
  /** What stands behind the colon, or behind the dashes where there is no key; without a comment. */
  readonly value: string;
  /** Nothing but white space or a comment. */
  readonly isBlank: boolean;
}

const keyPattern = /^(?:"([^"]*)"|'([^']*)'|([A-Za-z_][\w-]*))\s*:(?=\s|$)/;

const emptyLine: TextLine = { dashes: [], column: 0, key: undefined, afterColon: 0, value: '', isBlank: true };

export function readLine(line: string): TextLine {
  if (line === '') return emptyLine;
  const text = withoutComment(line).trimEnd();
  const dashes: number[] = [];
  let column = /^ */.exec(text)![0].length;
  for (let dash = /^-(?: +|$)/.exec(text.slice(column)); dash; dash = /^-(?: +|$)/.exec(text.slice(column))) {
    dashes.push(column);
    column += dash[0].length;
  }
  const rest = text.slice(column);
  const match = keyPattern.exec(rest);
  const afterColon = column + (match?.[0].length ?? 0);
  return {
    dashes,
    column,
    key: match ? (match[1] ?? match[2] ?? match[3]) : undefined,
    afterColon,
    value: text.slice(afterColon).trim(),
    isBlank: text.trim() === '',
  };
}

/** Where a comment begins in a line: at a `#` that stands first or behind a space, outside of quotes; -1 without one. */
export function commentStart(line: string): number {
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!;
    const before = line[index - 1] ?? ' ';
    if (quote) {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s[{,:]/.test(before)) quote = character;
    else if (character === '#' && /\s/.test(before)) return index;
  }
  return -1;
}

function withoutComment(line: string): string {
  const start = commentStart(line);
  return start < 0 ? line : line.slice(0, start);
}
