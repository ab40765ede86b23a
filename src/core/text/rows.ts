/** Where a row has as many of each, the one that is rarer in sentences. */
const separators = ['\t', ';', ','] as const;

/**
 * The cells of a table as text, row by row (RFC 4180): between commas, semicolons or tabs, whichever its first row has most of.
 * A cell in quotes may hold separators, line breaks and doubled quotes; a quote elsewhere is a character like others. Rows
 * without a word are left out.
 */
export function readRows(text: string): string[][] {
  const content = text.replace(/^\ufeff/, '');
  const [first = []] = rowsBetween(content, undefined);
  const counts = separators.map(separator => first.join('').split(separator).length);
  const separator = separators[counts.indexOf(Math.max(...counts))];
  return rowsBetween(content, separator).filter(row => row.some(cell => cell.trim() !== ''));
}

/** Without a separator each row is one cell without what stands in quotes: what its separators are counted in. */
function rowsBetween(text: string, separator: string | undefined): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const { cell, end } = readCell(text, at, separator);
    row.push(cell);
    at = end + 1;
    if (separator !== undefined && text[end] === separator) continue;
    rows.push(row);
    row = [];
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (at >= text.length || separator === undefined) return rows;
  }
}

function readCell(text: string, start: number, separator: string | undefined): { cell: string; end: number } {
  let cell = '';
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
    const mayOpen = text[at] === '"' && (at === start || separator === undefined);
    const close = mayOpen ? closingQuote(text, at) : -1;
    const isQuoted = close >= 0;
    const end = isQuoted ? close : at;
    if (!isQuoted) cell += text[at];
    else if (separator !== undefined) cell += text.slice(at + 1, end).replaceAll('""', '"');
    at = end + 1;
  }
  return { cell, end: Math.min(at, text.length) };
}

/** Where a quotation ends; -1 where it is never closed, which makes its quote a character like others. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
