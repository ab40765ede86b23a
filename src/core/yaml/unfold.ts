/**
 * The value of a scalar that is broken over lines: a line break is a space, blank lines are line breaks.
 * @param lines Its lines. White space around the breaks counts for nothing.
 */
export function unfold(lines: readonly string[]): string {
  let value = '';
  let breaks = 0;
  for (const [at, line] of lines.entries()) {
    const content = trimmed(line, at > 0, at < lines.length - 1);
    if (at > 0 && at < lines.length - 1 && content === '') {
      breaks++;
      continue;
    }
    if (at > 0) value += breaks > 0 ? '\n'.repeat(breaks) : ' ';
    value += content;
    breaks = 0;
  }
  return value;
}

function trimmed(line: string, atStart: boolean, atEnd: boolean): string {
  const end = atEnd ? line.replace(/[ \t\r]+$/, '') : line;
  return atStart ? end.replace(/^[ \t]+/, '') : end;
}
