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
