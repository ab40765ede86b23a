const glyphs: Readonly<Record<string, string>> = {
  pain: 'flame',
  need: 'compass',
  desire: 'heart',
  question: 'question',
};

/** The icon of an opportunity, by what it is about. */
export const aboutGlyph = (about: string | undefined): string => glyphs[about ?? ''] ?? 'issue-draft';
