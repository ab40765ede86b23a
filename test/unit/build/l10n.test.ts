import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as library from '@vscode/l10n';
import * as shipped from '../../../src/core/l10n';

const root = path.resolve(import.meta.dirname, '../../..');
const german: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.de.json'), 'utf8'));

describe('the sentences as they ship', () => {
  afterEach(() => library.config({ contents: {} }));

  for (const [language, contents] of [
    ['English', {}],
    ['German', german],
  ] as const) {
    it(`are those of the library in ${language}`, () => {
      library.config({ contents });
      shipped.config({ contents });
      for (const sentence of [...Object.keys(german), 'A sentence of {0} that nobody has.', 'toString {1}']) {
        for (const values of [[], ['a'], ['$1', 2, '{0}', 'd', 'e', 'f']]) {
          assert.equal(shipped.t(sentence, ...values), library.t(sentence, ...values));
        }
      }
    });
  }
});
