import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { pseudoWords } from '../../../scripts/l10n/pseudo.mjs';
import { wordsIn } from '../../../scripts/l10n/translations';

const bundle = pseudoWords(wordsIn(path.join(import.meta.dirname, '../../..'), 'l10n/bundle.l10n.json'));

/** Lets the tests of a `describe` run in the pseudo-language. */
export function speakPseudo(): void {
  before(() => l10n.config({ contents: bundle }));
  after(() => l10n.config({ contents: {} }));
}

/** What is written the same in every language: names, units, abbreviations, and `CD3` and its like. */
const international = new Set(['CD', 'RICE', 'HPS', 'YAML', 'Canopy', 'EUR', 'ADR', 'OEP', 'https', 'md']);

/**
 * The words of a text that are neither in the pseudo-language nor in one of the sources: nobody could translate them. A single
 * value in quotation marks is one of a file.
 * @param sources texts of the files that the text speaks of
 */
export function hardCoded(text: string, sources: readonly string[]): string[] {
  const known = new Set(sources.flatMap(wordsOf));
  const bare = text.replace(/\]\([^)]*\)|\$\([\w-]+\)|<[^>]*>|“[a-z][\w-]*”/g, ' ');
  return wordsOf(bare).filter(word => !known.has(word) && !international.has(word));
}

function wordsOf(text: string): string[] {
  return text.match(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? [];
}
