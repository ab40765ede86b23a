import { classesOf } from './classes';
import { ofKnowledge } from './knowledge';
import { englishToo } from './lists';
import type { Token } from './tokens';

const foreignWords = ofKnowledge(({ foreignWords }) => new Set(foreignWords));
const foreignEndings = ofKnowledge(({ lists }) => [...lists.foreignEndings]);
const englishEndings = /(?:tion|ment|ness|ing|ship|ful|less)s?$/;
const accents = /[äöüßàâçèêëîïôœùûñãõáíóúìòłżźćśęąńøåæőűčřšžýěůğışİ]/i;
const latin = /^[\p{Script=Latin}\p{N}]/u;

/**
 * Whether a title is English as far as its words show: a word the lexicon knows speaks for it, another script, another
 * language's frequent words, letters and endings against it. A title of unknown words alone is left alone.
 */
export function isEnglish(tokens: readonly Token[]): boolean {
  const spoken = tokens.filter(token => token.isWord && !/^\d/.test(token.key));
  if (spoken.length === 0) return false;
  const otherScript = spoken.filter(token => !latin.test(token.text)).length;
  if (otherScript * 3 >= spoken.length) return false;
  const [elsewhere, endings] = [foreignWords(), foreignEndings()];
  let english = 0;
  let foreign = 0;
  for (const token of spoken) {
    const classes = classesOf(token.key);
    const lower = token.text.toLowerCase().replace('’', "'");
    if (elsewhere.has(lower) && !englishToo.has(lower)) foreign += 2;
    else if (/^(?:l|d|j|qu|n|c|s|m)'\p{L}{2}/u.test(lower)) foreign += 2;
    else if (englishToo.has(lower)) english += 0.5;
    else if (classes.functionWord) english += 2;
    else if (classes.nouns.length > 0 || classes.verbs.length > 0) english += 1;
    else if (accents.test(lower) || endings.some(ending => lower.endsWith(ending))) foreign += 1;
    else if (englishEndings.test(lower)) english += 0.5;
  }
  return english > foreign;
}
