import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { usedStrings } from '../../../scripts/l10n/strings';
import { flaws, translationsOf, wordsIn } from '../../../scripts/l10n/translations';

const root = path.join(import.meta.dirname, '../../..');
const bundle = wordsIn(root, 'l10n/bundle.l10n.json');
const manifest = wordsIn(root, 'package.nls.json');

/** A translation that is not whole stays in English there: this is the only place that says so. */
const remedy = 'Run "npm run l10n" and translate what it prints.';

describe('The strings of the product', () => {
  it('stand in the bundle, each that the code uses and no other', () => {
    const used = [...new Set(usedStrings(root).map(({ message }) => message))].sort();
    assert.deepEqual(Object.keys(bundle), used, remedy);
  });

  it('are all translated, with the placeholders that they have in English', () => {
    assert.deepEqual(flaws(bundle, translationsOf(root, 'l10n/bundle.l10n.json')), [], remedy);
    assert.deepEqual(flaws(manifest, translationsOf(root, 'package.nls.json')), [], remedy);
  });

  it('have the same languages in the code and in the manifest', () => {
    const languages = (file: string) => translationsOf(root, file).map(({ file: other }) => other.split('.').at(-2));
    assert.deepEqual(languages('l10n/bundle.l10n.json'), languages('package.nls.json'));
    assert.ok(languages('package.nls.json').includes('de'));
  });

  it('lead to pages of the walkthrough that are there', () => {
    const all = [manifest, ...translationsOf(root, 'package.nls.json').map(({ words }) => words)];
    const pages = all.flatMap(words => Object.entries(words)).filter(([key]) => key.endsWith('.markdown'));
    assert.deepEqual(
      pages.map(([, page]) => page).filter(page => !existsSync(path.join(root, page))),
      [],
    );
  });

  it('name commands in buttons that the English text names too', () => {
    const linked = (text: string) => [...text.matchAll(/\(command:[^)]+\)/g)].map(String);
    for (const { words } of translationsOf(root, 'package.nls.json'))
      for (const [key, text] of Object.entries(words)) assert.deepEqual(linked(text), linked(manifest[key]!), key);
  });
});

describe('The German', () => {
  const words = ['l10n/bundle.l10n.de.json', 'package.nls.de.json'].flatMap(file => Object.values(wordsIn(root, file)));

  it('has German quotation marks, in pairs', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    const odd = words.filter(text => text.includes('”') || count(text, '„') !== count(text, '“'));
    assert.deepEqual(odd, []);
  });

  it('keeps to its glossary', () => {
    const avoided = /\b(Chancen?|Insights?|Evidenz|Stakeholder|Konfidenz|Ids?)\b/;
    assert.deepEqual(
      words.filter(text => avoided.test(text)),
      [],
    );
  });
});
