import type { Knowledge } from './knowledge';
import { functionWords } from './lexicon/closed-class';
import { contractions } from './lexicon/contractions';
import { featureModifiers, numbers, objects, times } from './lexicon/everyday';
import { foreignWords } from './lexicon/foreign';
import * as lists from './lexicon/lists';
import { humanGoods, pains } from './lexicon/pain';
import { people } from './lexicon/people';
import { adoptionVerbs, processes, processVerbs } from './lexicon/process';
import { comparatives, metrics, themes, units } from './lexicon/themes';
import { artefacts, technologies, uiElements } from './lexicon/things';
import {
  buildVerbs,
  capabilityVerbs,
  cognitionVerbs,
  experienceVerbs,
  improveVerbs,
  irregularFinite,
  metricVerbs,
  nounLikeThirds,
  otherVerbs,
} from './lexicon/verbs';
import { shorthand, signTable } from './sign-table';
import weights from './weights.json';

/**
 * The knowledge that a program is built with. The extension is built without it (undefined): there it is a file of its own,
 * `dist/phrasing.json`, so that a window does not wait for a hundred kilobytes of word lists when it starts. See esbuild.mjs.
 */
export const bundled: Knowledge | undefined = {
  nouns: [
    ['TECH', technologies],
    ['UI', uiElements],
    ['PERSON', people],
    ['ART', artefacts],
    ['PROC', processes],
    ['PAIN', pains],
    ['METRIC', metrics],
    ['THEME', themes],
    ['GOOD', humanGoods],
    ['BETTER', comparatives],
    ['UNIT', units],
    ['NUM', numbers],
    ['TIME', times],
    ['SMART', featureModifiers],
    ['OBJ', objects],
  ],
  verbs: [
    ['SUFFER', experienceVerbs],
    ['KNOW', cognitionVerbs],
    ['CAPABLE', capabilityVerbs],
    ['ADOPT', adoptionVerbs],
    ['RULE', processVerbs],
    ['MEASURE', metricVerbs],
    ['IMPROVE', improveVerbs],
    ['BUILD', buildVerbs],
    ['DO', otherVerbs],
  ],
  functionWords,
  irregularFinite,
  nounLikeThirds,
  foreignWords,
  lists,
  contractions,
  shorthand,
  signs: signTable,
  weights,
};
