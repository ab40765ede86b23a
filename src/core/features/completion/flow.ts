/** A bracket that is open at the caret, and for a brace the key whose value is being written and those before it. */
export interface Open {
  readonly bracket: '[' | '{';
  readonly key: string | undefined;
  readonly present: ReadonlyMap<string, string>;
}

interface Level {
  readonly bracket: '[' | '{';
  readonly present: Map<string, string>;
  key: string | undefined;
  /** What has been written since the last comma or colon. */
  word: string;
}

/** The brackets that a stretch of a line opens and does not close, outermost first; undefined where there is none. */
export function flowAt(text: string): readonly Open[] | undefined {
  const levels: Level[] = [];
  let quote = '';
  for (const [index, character] of [...text].entries()) {
    const level = levels.at(-1);
    if (quote) {
      if (character === quote) quote = '';
    } else if (level && (character === '"' || character === "'") && level.word.trim() === '') quote = character;
    else if (character === '[' || character === '{') {
      const isFirst = level === undefined && text.slice(0, index).trim() !== '';
      if (isFirst) return undefined;
      levels.push({ bracket: character, present: new Map(), key: undefined, word: '' });
    } else if (!level) continue;
    else if (character === ']' || character === '}') levels.pop();
    else if (character === ',') endEntry(level);
    else if (character === ':' && level.bracket === '{' && level.key === undefined) {
      level.key = level.word.trim();
      level.word = '';
    } else level.word += character;
  }
  return levels.length === 0 ? undefined : levels.map(({ bracket, key, present }) => ({ bracket, key, present }));
}

function endEntry(level: Level): void {
  if (level.key !== undefined) level.present.set(level.key, level.word.trim());
  level.key = undefined;
  level.word = '';
}
