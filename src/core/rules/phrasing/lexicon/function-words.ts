import { words } from './words';

/** Words that begin a noun phrase. */
export const determiners = words(
  `a an the this that these those my our your their his her its every each all any some no both another more fewer less one two three several many few`,
);

/** Words that begin a subordinate clause or a prepositional phrase before the main clause. */
export const subordinators = words(
  `when whenever while if because since after before once until unless as although though during at in on by for from with without every whether where despite`,
);

/** Words that end a leading noun phrase. */
export const prepositions = words(
  `of in on at by for with without from into onto over under between among across through during within behind beyond against toward towards per via about before after when while that which who whose where so because if to as than and or but until since whenever below above around near past off despite like`,
);

export const subjectPronouns = words(
  `i we you he she it they nobody everybody everyone someone somebody anybody anyone noone no-one nothing something everything im ive id ill weve wed theyre youre hes shes whoever`,
);

export const modals = words(
  `can cant cannot could couldnt will wont would wouldnt shall should shouldnt must mustnt may might ought`,
);

export const auxiliaries = words(
  `is are was were am isnt arent wasnt werent has have had hasnt havent hadnt do does did dont doesnt didnt its theres thats hes shes whats`,
);

/** "I", alone or with its verb. */
export const firstPersons = words('i im ive id ill');
export const plurals = words('we weve wed weare wewill us');
export const nobodies = words('nobody none nothing noone no-one no');
export const anyones = words('someone somebody anyone anybody everyone everybody whoever they he she');

/** Verbs of wanting and needing, as they stand after a subject. */
export const wishes = words(
  'want wants wanted need needs needed wish wishes like love prefer prefers hope expect expects deserve deserves require requires miss',
);
/** Wishes only after "would": "I'd like", not "I like". */
export const conditionalWishes = words('like love hope expect expects miss deserves prefers');
export const conditionals = words('would id wed really also');

/** Verbs among the function words that are finite after a subject; the second list can also start an order. */
export const finiteWords = words(
  'wants needs wish wishes lacks keeps makes gets got wanted needed im thereis itis id ive',
);
export const finiteAfterSubject = words('want need lack keep get');

/** Verbs that say how their subject is: "is red", "stays blank", "looks empty". */
export const states = words(
  'is are was were isnt arent wasnt werent stays stay remains remain looks look goes go gets get keeps keep turns turn',
);

export const relatives = words('who that which whose');
/** Words after which a clause is no longer the main one. */
export const clauseOpeners = words('when if because since while where so before until whenever');
/** Openers whose clause has a subject of its own before the main clause's. */
export const clausalSubordinators = words('when while if because since whenever once');

export const questionWords = words('who whom whose what which why how where when');
export const questionOpeners = words(
  'who whom whose what which where when why how is are am do does did can could should shouldnt have has will would was were whatis whois whereis any',
);
export const questionAuxiliaries = words('can could do does did is are am should shouldnt will would');
/** Function words that start an order: "let", "keep", "get" … */
export const orderWords = words('let letus make keep get have support need want wish do');
/** Words before which a base form is a verb. */
export const takesVerb = words('to dont doesnt didnt do did does not never letus who');
export const particles = words('up out off to from by in on between');

/** Words that open a title of the backlog: "Bug: …", "[infra] …". */
export const ticketWords = words(
  'feat feature fix bug bugfix chore doc docs refactor perf proposal rfc epic idea spike request story task todo enhancement improvement question ux ui infra ci test build wip suggestion user us research tech poc mvp',
);
export const negatives = words(
  'no nobody nothing none not never dont doesnt didnt cant couldnt isnt arent wasnt wont without too only wrong hardly nowhere',
);
/** Openers of a clause that only says when: what it lacks or needs is circumstance, not what the title is about. */
export const circumstances = words('when whenever while if once after before until during at in on every');
