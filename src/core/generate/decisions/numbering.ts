/** The next number of a folder's own sequence: `0004-x.md` and `0012-y.md` give 13, with as many digits as theirs. */
export function nextNumber(names: readonly string[]): { readonly number: number; readonly digits: number } {
  const found = names.flatMap(name => /^(?:adr-)?(\d{1,6})(?=[-_.\s])/i.exec(name)?.[1] ?? []);
  const number = Math.max(0, ...found.map(Number)) + 1;
  const digits = found.length > 0 ? Math.max(...found.map(digits => digits.length)) : 4;
  return { number, digits };
}

/** `0013-stream-progress.md` */
export function recordFileName({ number, digits }: ReturnType<typeof nextNumber>, slug: string): string {
  return `${String(number).padStart(digits, '0')}-${slug}.md`;
}
