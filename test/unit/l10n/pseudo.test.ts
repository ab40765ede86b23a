import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pseudo } from '../../../scripts/l10n/pseudo.mjs';
import { artefactKinds } from '../../../src/core/artefacts/registry';
import { jsonSchema } from '../../../src/core/features/json-schema';
import { ruleCodes } from '../../../src/core/rules/codes';
import { biases } from '../../../src/core/rules/insight-unknown-bias';
import { exampleFiles } from '../support/examples';
import { hardCoded } from '../support/hard-coded';
import { speakPseudo } from '../support/pseudo-language';
import { createTestService } from '../support/service';

const root = path.join(import.meta.dirname, '../../..');

type Files = Readonly<Record<string, string>>;

const examples: readonly Files[] = ['local-development', 'anti-patterns'].map(exampleFiles);

/** The examples of the pages of all rules, and the example workspaces. */
const workspaces: readonly Files[] = [
  ...readdirSync(path.join(root, 'docs/rules'))
    .map(name => readFileSync(path.join(root, 'docs/rules', name), 'utf8'))
    .map(page => page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g))
    .map(blocks => Object.fromEntries([...blocks].map(([, name = '', text = '']) => [name, text]))),
  ...examples,
];

/** What a file may say by its format, and a sentence of ours may name: codes of rules, kinds of files and keys. */
const format: readonly string[] = [...ruleCodes, ...artefactKinds, ...biases, ...keys()];

function keys(): string[] {
  const visit = (schema: object): string[] =>
    Object.entries(schema).flatMap(([name, value]) => [
      ...(name === 'properties' ? Object.keys(value) : []),
      ...(typeof value === 'object' && value !== null ? visit(value) : []),
    ]);
  return artefactKinds.flatMap(kind => visit(jsonSchema(kind)));
}

/** Before the choices of a field, which are listed as a file says them. */
const choices = pseudo('One of: {0}.').split('{0}', 1)[0]!;

/** The texts of one workspace that have words which nobody could translate, each with those words. */
function findings(files: Files, texts: readonly string[]): string[] {
  // A title without its moment begins with a capital.
  const shortened = Object.values(files).map(text => text.replace(/, \w/g, start => start.toUpperCase()));
  const sources = [...Object.keys(files), ...Object.values(files), ...shortened, ...format];
  return texts.flatMap(text => {
    const words = hardCoded(
      text.replace(/.*/g, line => (line.startsWith(choices) ? '' : line)),
      sources,
    );
    return words.length > 0 ? [`${words.join(' ')}: ${text}`] : [];
  });
}

describe('In another language', function () {
  this.timeout(60_000);
  speakPseudo();

  it('every message of every rule is whole, and so are the fixes', () => {
    const unknown: string[] = [];
    for (const files of workspaces) {
      const service = createTestService(files);
      for (const uri of Object.keys(files)) {
        const problems = service.diagnose(uri);
        for (const { message } of problems) assert.match(message, /^\[.*\]$/su);
        const fixes = service.fixesOf(problems).map(({ fix }) => fix.title);
        const related = problems.flatMap(problem => problem.related ?? []).map(({ message }) => message);
        unknown.push(...findings(files, [...problems.map(({ message }) => message), ...fixes, ...related]));
      }
    }
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('what the text offers is whole: hovers, completions, lenses, hints, symbols and refactorings', () => {
    const unknown: string[] = [];
    for (const files of examples) {
      const service = createTestService(files);
      for (const [uri, text] of Object.entries(files)) {
        const offsets = [...text.matchAll(/[\w-]+(?=:)|(?<=: )\S/g)].map(({ index }) => index);
        const hovers = offsets.flatMap(offset => service.hover(uri, offset) ?? []);
        const items = offsets.flatMap(offset => service.completion(uri, offset));
        const shown = [
          ...hovers.flatMap(({ sections, links }) => [...sections, ...links.map(({ title }) => title)]),
          ...items.flatMap(({ detail = '', documentation = '' }) => [detail, documentation]),
          ...offsets.flatMap(offset => service.refactorings(uri, offset)).map(({ fix }) => fix.title),
          ...[...service.lenses(uri)].flatMap(({ parts }) => parts.map(({ title }) => title)),
          ...service.inlayHints(uri, { start: 0, end: text.length }).map(hint => hint.text),
          ...Array.from(service.documentSymbols(uri), ({ detail }) => detail),
        ];
        unknown.push(...findings(files, [...new Set(shown)]));
      }
    }
    assert.deepEqual([...new Set(unknown)], []);
  });
});
