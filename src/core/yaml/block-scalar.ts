/** A literal or folded text; offsets count from its header. */
export interface BlockScalar {
  readonly value: string;
  readonly style: 'literal' | 'folded';
  /** Behind its last character. */
  readonly end: number;
  /** Where the line behind its last one starts. */
  readonly nextLine: number;
}

const headerLine = /^([|>])(-?)(?:[ \t]+#[^\n]*|[ \t]*)\r?\n/;

/**
 * Reads a literal or folded text from its header on. Undefined for what only few write: indentation that is told, line breaks
 * at the end that are kept.
 * @param column The column that its lines stand behind.
 */
export function readBlockScalar(text: string, column: number): BlockScalar | undefined {
  const header = headerLine.exec(text);
  if (!header) return undefined;
  const style = header[1] === '|' ? 'literal' : 'folded';
  const body = readBody(text, header[0].length, column);
  if (!body) return undefined;
  const { lines, end, nextLine } = body;
  const value = style === 'literal' ? lines.join('\n') : fold(lines);
  return { value: header[2] === '-' ? value : `${value}\n`, style, end, nextLine };
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

/** The lines of the text without their indentation, up to the last one that is not blank. */
function readBody(text: string, start: number, column: number) {
  const lines: string[] = [];
  let indent: number | undefined;
  let blanks = 0;
  let end = start;
  let nextLine = start;
  for (let line = start; line < text.length; ) {
    const lineBreak = text.indexOf('\n', line);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const content = text.slice(line, lineBreak < 0 ? next : lineBreak).replace(/\r$/, '');
    const own = content.search(/[^ ]/);
    if (own < 0) {
      if (content.length > (indent ?? 0)) return undefined;
      blanks++;
    } else {
      if (content[own] === '\t' && own <= (indent ?? own)) return undefined;
      if (own < (indent ?? column + 1)) break;
      indent ??= own;
      for (; blanks > 0; blanks--) lines.push('');
      lines.push(content.slice(indent));
      end = line + content.length;
      nextLine = next;
    }
    line = next;
  }
  return lines.length === 0 ? undefined : { lines, end, nextLine };
}
