import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toldByYamlServers } from '../../../../src/core/rules/codes';
import { exampleFiles } from '../../support/examples';
import { createTestService, withCaret } from '../../support/service';
import { yamlDocument, yamlServer } from '../../support/yaml-server';

const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../../package.json'), 'utf8'));

/** The lines at which the server tells an error; 1 is an error in its words. */
async function errorLines(name: string, text: string, withSchemas = true): Promise<number[]> {
  const found = await yamlServer({ withSchemas }).doValidation(yamlDocument(name, text), false);
  return found.filter(({ severity }) => severity === 1).map(({ range }) => range.start.line);
}

function ownErrors(name: string, text: string): { readonly code: string; readonly line: number }[] {
  const service = createTestService({ [name]: text });
  const { lines } = service.index.get(name)!.parsed;
  const errors = service.diagnose(name).filter(({ severity }) => severity === 'error');
  return errors.map(({ code, range }) => ({ code, line: lines.positionAt(range.start).line }));
}

describe('with the YAML language server', function () {
  this.timeout(60_000);

  for (const example of ['local-development', 'first-hour', 'anti-patterns']) {
    it(`${example} has no error under our schemas where we tell none`, async () => {
      for (const [name, text] of Object.entries(exampleFiles(example))) {
        const own = ownErrors(name, text).map(({ line }) => line);
        for (const line of await errorLines(name, text)) assert.ok(own.includes(line), `${name}, line ${line + 1}`);
      }
    });
  }

  const tree = 'title: T\nopportunities:\n  - title: O\n    ki|\n';

  it('our schemas offer keys and tell what they mean, for editors that have nothing but them', async () => {
    const { text, offset } = withCaret(tree);
    const document = yamlDocument('a.tree.yaml', text);
    const server = yamlServer({ withSchemas: true });
    const { items } = await server.doComplete(document, document.positionAt(offset), false);
    assert.ok(items.some(({ label }) => label === 'kind'));
    const hover = await server.doHover(document, { line: 2, character: 5 });
    assert.match(JSON.stringify(hover?.contents), /need, pain, desire or question in the user/);
  });

  it('keys are offered and told once in VS Code: the server gets no schema from us', async () => {
    assert.equal(manifest.contributes.yamlValidation, undefined);
    const { text, offset } = withCaret(tree);
    const document = yamlDocument('a.tree.yaml', text);
    const server = yamlServer({ withSchemas: false });
    assert.deepEqual((await server.doComplete(document, document.positionAt(offset), false)).items, []);
    assert.equal(await server.doHover(document, { line: 2, character: 5 }), null);
    const own = createTestService({ 'a.tree.yaml': text });
    assert.ok(own.completion('a.tree.yaml', offset).some(({ label }) => label === 'kind'));
  });

  const broken: Readonly<Record<string, string>> = {
    'yaml-syntax': 'title: [T\nowner: me\n',
    'duplicate-key': 'title: T\ntitle: U\n',
    'several-documents': 'title: T\n---\ntitle: U\n',
    'unreadable-value': 'reviewed: soon\ntitle: T\n',
    'not-a-list': 'title: T\nopportunities: { title: O }\n',
    'not-a-map': 'title: T\nparked:\n  - An idea\n',
  };

  for (const [code, text] of Object.entries(broken)) {
    const isTold = (toldByYamlServers as readonly string[]).includes(code);
    it(`${code} is told ${isTold ? 'by the server, and left to it' : 'by us alone'}`, async () => {
      const [own] = ownErrors('a.tree.yaml', text);
      assert.equal(own?.code, code);
      // Where a bracket is not closed, the server points at the line after it, and we at the bracket.
      const lines = await errorLines('a.tree.yaml', text, false);
      assert.equal(lines.length > 0, isTold);
    });
  }
});
