// What VS Code in a browser is given to speak another language: an extension under development is asked for the strings of its
// code in the display language, but for those of its manifest in English.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PSEUDO_LANGUAGE, pseudoWords } from '../l10n/pseudo.mjs';

/**
 * @param extension folder of the extension
 * @param language a language that it is translated to, the pseudo-language of tests, or English
 * @returns the texts of the files that are read instead of those on disk, by their paths. Rejects where there is no translation.
 */
export async function filesInLanguage(extension, language) {
  const read = file => readFile(path.join(extension, file), 'utf8');
  const pseudo = async file => JSON.stringify(pseudoWords(JSON.parse(await read(file))));
  if (language === 'en') return {};
  if (language !== PSEUDO_LANGUAGE) return { 'package.nls.json': await read(`package.nls.${language}.json`) };
  return {
    'package.nls.json': await pseudo('package.nls.json'),
    [`l10n/bundle.l10n.${language}.json`]: await pseudo('l10n/bundle.l10n.json'),
  };
}
