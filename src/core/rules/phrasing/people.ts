import { classesOf } from './classes';
import { hasKnowledge } from './knowledge';

/** Whether a word names people who can have a need, such as “nurses”. Without knowledge every word may, so that nobody is told otherwise. */
export function namesPerson(word: string): boolean {
  return !hasKnowledge() || classesOf(word.toLowerCase()).nouns.includes('PERSON');
}
