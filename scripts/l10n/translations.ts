// A source of strings and its translations are files beside each other: `bundle.l10n.json` and `bundle.l10n.de.json`,
// `package.nls.json` and `package.nls.de.json`.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Words } from './manifest';

export interface Translation {
  /** From the root of the repository. */
  readonly file: string;
  readonly words: Words;
}

/** The words of a file; none where it is not there yet. */
export function wordsIn(root: string, file: string): Words {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** The translations of a source, which is a file from the root of the repository. */
export function translationsOf(root: string, source: string): readonly Translation[] {
  const { dir, name } = path.posix.parse(source);
  const files = readdirSync(path.join(root, dir)).filter(
    file => file.startsWith(`${name}.`) && file !== `${name}.json`,
  );
  return files.map(file => path.posix.join(dir, file)).map(file => ({ file, words: wordsIn(root, file) }));
}

/** A translation with the keys of its source only, in the order of the source. */
export function inStep(source: Words, translation: Words): Words {
  const keys = Object.keys(source).filter(key => translation[key] !== undefined);
  return Object.fromEntries(keys.map(key => [key, translation[key]!]));
}

/** What keeps a translation from being whole, a sentence each. */
export function flaws(source: Words, translations: readonly Translation[]): readonly string[] {
  return translations.flatMap(({ file, words }) => {
    const missing = Object.keys(source).filter(key => !words[key]);
    const unused = Object.keys(words).filter(key => source[key] === undefined);
    const other = Object.keys(words).filter(
      key => source[key] && placeholders(source[key]) !== placeholders(words[key]!),
    );
    return [
      ...missing.map(key => `${file} has no translation of “${source[key]}”.`),
      ...unused.map(key => `${file} translates “${key}”, which nothing uses.`),
      ...other.map(key => `${file} has other placeholders than its source in “${words[key]}”.`),
    ];
  });
}

/** The placeholders, each once: in another language a value may come earlier, later or again. */
function placeholders(text: string): string {
  return [...new Set(text.match(/\{[^}]+\}/g))].sort().join(' ');
}
