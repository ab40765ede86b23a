/** Text of a file on its way to a terminal: characters that steer the terminal or turn the writing direction are left out. */
export function withoutControls(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '');
}

/** A table with columns of even width; columns of numbers are aligned to the right. */
export function alignedTable(rows: readonly (readonly string[])[], numeric: readonly boolean[]): string {
  const widths = numeric.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  const cell = (text: string, column: number) =>
    numeric[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!);
  return rows.map(row => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
}

/** `1 file`, `2 files`. */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
