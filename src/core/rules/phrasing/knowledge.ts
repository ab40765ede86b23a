import { bundled } from './bundled';
import type { NounClass, VerbClass } from './classes';
import type * as lists from './lexicon/lists';
import type { SignRow } from './sign-table';
import type { TrainedWeights } from './weights';

/**
 * What the judgement knows of English: word lists, turns of phrase, trained weights. Plain data, more of it than of code, so
 * that a program whose script should be small may read it from a file when it needs it. Lists of words may be sets.
 */
export interface Knowledge {
  /** In the order in which a word of two kinds is read. */
  readonly nouns: readonly (readonly [NounClass, Iterable<string>])[];
  readonly verbs: readonly (readonly [VerbClass, Iterable<string>])[];
  readonly functionWords: Iterable<string>;
  readonly irregularFinite: Iterable<string>;
  readonly nounLikeThirds: Iterable<string>;
  readonly foreignWords: Iterable<string>;
  readonly lists: Readonly<Record<keyof typeof lists, Iterable<string>>>;
  /** What a shortened word is read as: "it's" as "itis". */
  readonly contractions: readonly (readonly [string, string])[];
  /** What the short forms in `signs` stand for. */
  readonly shorthand: readonly (readonly [string, string])[];
  readonly signs: readonly SignRow[];
  readonly weights: TrainedWeights;
}

let present: Knowledge | undefined = bundled;

/** Brings the knowledge to a program that is built without it. */
export function provideKnowledge(knowledge: Knowledge): void {
  present = knowledge;
}

/** Until then no title can be judged. */
export function hasKnowledge(): boolean {
  return present !== undefined;
}

/** Something that is made of the knowledge: when it is first asked for, and again when other knowledge came. */
export function ofKnowledge<Made>(make: (knowledge: Knowledge) => Made): () => Made {
  let made: { readonly from: Knowledge; readonly value: Made } | undefined;
  return () => {
    if (!present) throw new Error('A title is judged before the knowledge is there.');
    if (made?.from !== present) made = { from: present, value: make(present) };
    return made.value;
  };
}
