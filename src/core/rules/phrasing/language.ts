import { classesOf } from './classes';
import { ofKnowledge } from './knowledge';
import { words } from './lexicon/words';
import type { Token } from './tokens';

const foreignWords = ofKnowledge(({ foreignWords }) => new Set(foreignWords));

const englishToo = words(
  'on en no do me see war die was an in am so to bad gut is as at he we be or if us my men man van per via non al el es le la ma mi tu os im ja se plus mais ne ze hat support per pro mod alle pun buat panel control push login ny de du',
);
const foreignEndings =
  /(?:ung|ungen|ieren|atisch|atische[nrms]?|ische[nrms]?|druck|enia|enie|ów|ych|nych|keit|heit|schaft|zentrum|lich|isch|ción|ciones|ção|ções|zione|zioni|ität|tät|eux|euse|mente|ować|anie|enie|ości|ость)$/;
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
  const elsewhere = foreignWords();
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
    else if (accents.test(lower) || foreignEndings.test(lower)) foreign += 1;
    else if (englishEndings.test(lower)) english += 0.5;
  }
  return english > foreign;
}
