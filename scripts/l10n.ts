// npm run l10n: writes l10n/bundle.l10n.json with every string of the code, drops from the translations what nothing uses, and
// prints what has no translation yet. With --check it writes nothing, and ends with 1 where something differs or is missing.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Words } from './l10n/manifest';
import { usedStrings } from './l10n/strings';
import { flaws, inStep, translationsOf, wordsIn } from './l10n/translations';

const root = path.join(import.meta.dirname, '..');
const bundle = 'l10n/bundle.l10n.json';
const checkOnly = process.argv.includes('--check');
const problems: string[] = [];

function write(file: string, words: Words): void {
  const text = (content: Words) => `${JSON.stringify(content, null, 2)}\n`;
  if (text(wordsIn(root, file)) === text(words)) return;
  if (checkOnly) problems.push(`${file} is not what the code says: run "npm run l10n" and commit the result.`);
  else writeFileSync(path.join(root, file), text(words));
}

const messages = [...new Set(usedStrings(root).map(({ message }) => message))].sort();
const strings = Object.fromEntries(messages.map(message => [message, message]));
mkdirSync(path.join(root, 'l10n'), { recursive: true });
write(bundle, strings);

for (const [file, source] of [
  [bundle, strings],
  ['package.nls.json', wordsIn(root, 'package.nls.json')],
] as const) {
  for (const { file: other, words } of translationsOf(root, file)) write(other, inStep(source, words));
  problems.push(...flaws(source, translationsOf(root, file)));
}

for (const problem of problems) console.error(problem);
if (checkOnly && problems.length > 0) process.exitCode = 1;
