/** A literal or folded text; offsets count from its header. */
export interface BlockScalar {
  readonly value: string;
  readonly style: 'literal' | 'folded';
  /** Behind its last character. */
  readonly end: number;
  /** Where the line behind its last one starts. */
  readonly nextLine: number;
}

const headerLine = /^([|>])([-+]?)(?:[ \t]+#[^\n]*|[ \t]*)\r?\n/;

/**
 * Reads a literal or folded text from its header on. Undefined for what only few write: indentation that is told, and
 * line breaks that are kept up to a blank line that none ends.
 * @param column The column that its lines stand behind.
 */
export function readBlockScalar(text: string, column: number): BlockScalar | undefined {
  const header = headerLine.exec(text);
  if (!header) return undefined;
  const style = header[1] === '|' ? 'literal' : 'folded';
  const body = readBody(text, header[0].length, column);
  if (!body) return undefined;
  const { lines, last, blanks, lastBlank, isWhole } = body;
  const value = style === 'literal' ? lines.join('\n') : fold(lines);
  switch (header[2]) {
    case '-':
      return { value, style, ...last };
    case '+':
      return isWhole ? { value: value + '\n'.repeat(blanks + 1), style, ...lastBlank } : undefined;
    default:
      return { value: `${value}\n`, style, ...last };
  }
}

/**
 * Makes spaces of single line breaks, and one less of several, but for those around a line that is indented deeper.
 * @see https://yaml.org/spec/1.2.2/#813-folded-style
 */
function fold(lines: readonly string[]): string {
  let value = lines[0]!;
  for (let at = 1, last = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '') continue;
    const before = lines[last]!;
    const breaks = at - last - ((last === 0 && before === '') || /^[ \t]/.test(before) || /^[ \t]/.test(line) ? 0 : 1);
    value += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + line;
    last = at;
  }
  return value;
}

/**
 * The lines of the text without their indentation, up to the last one that is not blank, and how many blank ones follow; where either
 * end, and whether a line break ends all of them.
 */
function readBody(text: string, start: number, column: number) {
  const lines: string[] = [];
  let indent: number | undefined;
  let blanks = 0;
  let isWhole = true;
  let last = { end: start, nextLine: start };
  let lastBlank = last;
  for (let line = start; line < text.length; line = lastBlank.nextLine) {
    const lineBreak = text.indexOf('\n', line);
    const nextLine = lineBreak < 0 ? text.length : lineBreak + 1;
    const content = text.slice(line, lineBreak < 0 ? nextLine : lineBreak).replace(/\r$/, '');
    const own = content.search(/[^ ]/);
    if (own < 0) {
      if (content.length > (indent ?? 0)) return undefined;
      isWhole = lineBreak >= 0;
      blanks++;
    } else {
      if (content[own] === '\t' && own <= (indent ?? own)) return undefined;
      if (own < (indent ?? column + 1)) break;
      indent ??= own;
      for (; blanks > 0; blanks--) lines.push('');
      lines.push(content.slice(indent));
    }
    lastBlank = { end: line + content.length, nextLine };
    if (own >= 0) last = lastBlank;
  }
  return lines.length === 0 ? undefined : { lines, last, blanks, lastBlank, isWhole };
}
