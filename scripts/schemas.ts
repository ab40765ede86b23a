// Writes what is made from the code: schemas/<kind>.schema.json from what the artefacts' fields say about themselves, into
// package.json the setting canopy.rules.severity with the rules that there are and the tools for language models, for reports
// what the pages of the rules say, and the reference pages of docs/. Words that stand in package.json itself move to
// package.nls.json. With --check it writes nothing and ends with 1 where a file is not what it would write.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { artefactKinds } from '../src/core/artefacts/registry';
import { jsonSchema } from '../src/core/features/json-schema';
import { withKeys, withWords } from './l10n/manifest';
import { languageModelTools } from './language-model-tools';
import { referencePages } from './reference';
import { ruleHelp } from './rule-help';
import { severitySetting } from './severity-setting';

const root = path.join(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');
const stale: string[] = [];

function committed(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of ours, whose shape the code below names where it uses it.
function json(file: string): any {
  return JSON.parse(committed(file) ?? '{}');
}

function generate(file: string, content: object): void {
  generateText(file, `${JSON.stringify(content, null, 2)}\n`);
}

function generateText(file: string, text: string): void {
  if (committed(file) === text) return;
  stale.push(file);
  if (!checkOnly) writeFileSync(path.join(root, file), text);
}

mkdirSync(path.join(root, 'schemas'), { recursive: true });
for (const kind of artefactKinds) generate(`schemas/${kind}.schema.json`, jsonSchema(kind));

const manifest = withWords(json('package.json'), json('package.nls.json'));
Object.assign(manifest.contributes.configuration.properties['canopy.rules.severity'], severitySetting());
manifest.contributes.languageModelTools = languageModelTools();
const { manifest: keyed, words } = withKeys(manifest);
generate('package.json', keyed);
generate('package.nls.json', words);

generate('src/cli/commands/check/rule-help.json', ruleHelp());
for (const [file, text] of Object.entries(referencePages(manifest))) generateText(file, text);

if (checkOnly && stale.length > 0) {
  console.error(`The code says something else than ${stale.join(', ')}: run "npm run schemas" and commit the result.`);
  process.exitCode = 1;
}
