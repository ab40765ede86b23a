import { type Knowledge, ofKnowledge } from './knowledge';

/** A list of the knowledge, to ask whether a word stands in it. What the lists hold: lexicon/lists.ts. */
function list(name: keyof Knowledge['lists']): Pick<ReadonlySet<string>, 'has'> {
  const words = ofKnowledge(({ lists }) => new Set(lists[name]));
  return { has: word => words().has(word) };
}

export const anyones = list('anyones');
export const auxiliaries = list('auxiliaries');
export const circumstances = list('circumstances');
export const clausalSubordinators = list('clausalSubordinators');
export const clauseOpeners = list('clauseOpeners');
export const conditionalWishes = list('conditionalWishes');
export const conditionals = list('conditionals');
export const determiners = list('determiners');
export const englishToo = list('englishToo');
export const featureEndings = list('featureEndings');
export const featurePrefixes = list('featurePrefixes');
export const finiteAfterSubject = list('finiteAfterSubject');
export const finiteWords = list('finiteWords');
export const firstPersons = list('firstPersons');
export const modals = list('modals');
export const negatives = list('negatives');
export const nobodies = list('nobodies');
export const orderWords = list('orderWords');
export const particles = list('particles');
export const plurals = list('plurals');
export const prepositions = list('prepositions');
export const questionAuxiliaries = list('questionAuxiliaries');
export const questionOpeners = list('questionOpeners');
export const questionWords = list('questionWords');
export const relatives = list('relatives');
export const states = list('states');
export const subjectPronouns = list('subjectPronouns');
export const subordinators = list('subordinators');
export const takesVerb = list('takesVerb');
export const ticketWords = list('ticketWords');
export const wishes = list('wishes');
