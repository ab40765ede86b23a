import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fieldRange } from '../../../../src/core/artefacts/model';
import { nodeAt, nodeWithId } from '../../../../src/core/index/file';
import { WorkspaceIndex } from '../../../../src/core/index/workspace-index';
import { isoDate } from '../../../../src/core/values/date';

function createIndex(files: Record<string, string> = {}): WorkspaceIndex {
  let now = 0;
  const index = new WorkspaceIndex({ today: () => isoDate(2026, 11, 22), now: () => ++now });
  for (const [uri, text] of Object.entries(files)) index.update(uri, text);
  return index;
}

/** What an index knows, in an order of its own. */
function known(index: WorkspaceIndex, ids: readonly string[]) {
  const by = (a: string, b: string) => (a < b ? -1 : 1);
  return {
    files: index.all().map(file => [file.uri, file.parsed.text, file.readable, [...index.neighbours(file)].sort(by)]),
    ids: [...index.ids()]
      .map(([id, found]) => [id, found.map(({ file, node }) => `${file.uri} ${node.key}`).sort(by)] as const)
      .sort(([a], [b]) => by(a, b)),
    references: ids.map(id =>
      index
        .referencesTo(id)
        .map(({ file, reference }) => `${file.uri} ${reference.from.key} ${reference.field}`)
        .sort(by),
    ),
  };
}

describe('WorkspaceIndex', () => {
  const tree = 'outcomes:\n- id: o\nopportunities:\n- id: a\n  outcome: o\n  evidence: [i]\n';
  const insights = 'insights:\n- id: i\n  finding: F\n';
  const scorecard = 'entries:\n- id: e\n  opportunity: a\n';

  it('knows ids, references and neighbours over files', () => {
    const index = createIndex({ 'x.tree.yaml': tree, 'x.insights.yaml': insights, 'x.scorecard.yaml': scorecard });
    assert.equal(index.find('a', ['opportunity'])?.file.uri, 'x.tree.yaml');
    assert.equal(index.find('a', ['outcome']), undefined);
    assert.deepEqual(
      index.referencesTo('a').map(({ reference }) => [reference.from.key, reference.field]),
      [['e', 'opportunity']],
    );
    assert.deepEqual([...index.neighbours(index.get('x.tree.yaml')!)].sort(), ['x.insights.yaml', 'x.scorecard.yaml']);
  });

  it('leaves files alone that are not ours', () => {
    const index = createIndex({ 'x.yaml': tree, 'readme.md': '' });
    assert.deepEqual(index.all(), []);
  });

  it('keeps the last good model while the text can’t be read', () => {
    const index = createIndex({ 'x.tree.yaml': tree });
    const good = index.get('x.tree.yaml')!;
    const broken = index.update('x.tree.yaml', `${tree}  pla\n`)!;
    assert.equal(broken.readable, false);
    assert.equal(broken.root, good.root);
    assert.equal(broken.modelText.text, tree);
    assert.equal(broken.modelTime, good.modelTime);
    assert.equal(broken.parsed.text, `${tree}  pla\n`);
    assert.equal(index.definitions('a').length, 1);
    const worse = index.update('x.tree.yaml', `${tree}  pla\n  "x\n`)!;
    assert.equal(worse.root, good.root);
    const mended = index.update('x.tree.yaml', `${tree}  place: p\n`)!;
    assert.equal(mended.readable, true);
    assert.equal(mended.root.children.length, 2);
    assert.ok(mended.modelTime > good.modelTime);
  });

  it('shows what it can of a file that could never be read', () => {
    const file = createIndex({ 'x.tree.yaml': 'title: T\n  x\n"' }).get('x.tree.yaml')!;
    assert.equal(file.readable, false);
    assert.deepEqual(file.problems, []);
  });

  it('keeps every definition of an id that is used twice', () => {
    const index = createIndex({ 'x.tree.yaml': tree, 'y.tree.yaml': 'opportunities:\n- id: a\n- id: a\n' });
    assert.equal(index.definitions('a').length, 3);
    index.remove('x.tree.yaml');
    assert.deepEqual(
      index.definitions('a').map(({ node }) => node.path.at(-1)),
      [0, 1],
    );
    assert.equal(nodeWithId(index.get('y.tree.yaml')!, 'a')?.path.at(-1), 0);
    index.remove('y.tree.yaml');
    assert.deepEqual([...index.ids()], []);
  });

  it('tells which files a change touches, before and after it', () => {
    const index = createIndex({ 'x.tree.yaml': tree, 'x.insights.yaml': insights, 'y.journey.yaml': 'title: J\n' });
    const told: string[][] = [];
    const listening = index.onDidChange(uris => told.push([...uris].sort()));
    index.update('x.insights.yaml', insights.replace('id: i', 'id: j'));
    index.update('x.insights.yaml', insights.replace('id: i', 'id: j'));
    index.update('x.insights.yaml', insights);
    index.remove('x.insights.yaml');
    listening.dispose();
    index.remove('x.tree.yaml');
    const both = ['x.insights.yaml', 'x.tree.yaml'];
    assert.deepEqual(told, [both, both, both]);
  });

  it('counts offsets in the text as it is, with CRLF and a byte order mark', () => {
    const text = `\ufeff${tree.replaceAll('\n', '\r\n')}`;
    const file = createIndex({ 'x.tree.yaml': text }).get('x.tree.yaml')!;
    const node = file.nodes.get('a')!;
    const range = fieldRange(node, 'outcome')!;
    assert.equal(text.slice(range.start, range.end), 'o');
    assert.deepEqual(file.parsed.lines.positionAt(range.start), { line: 4, character: 11 });
    assert.equal(nodeAt(file, text.indexOf('- id: a')), node);
    assert.equal(nodeAt(file, range.start), node);
    assert.equal(nodeAt(file, 0), file.root);
  });

  it('knows the same after any changes as an index made anew', () => {
    const ids = ['a', 'b', 'c', 'o', 'p', 'i'];
    const id = fc.constantFrom(...ids);
    const texts = fc.oneof(
      fc
        .tuple(id, id, id, id)
        .map(
          ([outcome, one, two, evidence]) =>
            `outcomes:\n- id: ${outcome}\nopportunities:\n- id: ${one}\n  outcome: ${outcome}\n  evidence: [${evidence}]\n- id: ${two}\n`,
        ),
      fc.tuple(id, id).map(([one, place]) => `opportunities:\n- id: ${one}\n  place: ${place}\n`),
      fc.constantFrom('', 'title: "x\n', '<<<<<<< a\n=======\n>>>>>>> b\n', 'title: T\n'),
    );
    const uri = fc.constantFrom('x.tree.yaml', 'y.tree.yml', 'z.tree.yaml');
    const change = fc.record({ uri, text: fc.option(texts) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const index = createIndex();
        const lastGood = new Map<string, string[]>();
        for (const { uri: at, text } of changes) {
          if (text === null) {
            index.remove(at);
            lastGood.delete(at);
          } else {
            const file = index.update(at, text)!;
            lastGood.set(at, file.readable ? [text] : [...(lastGood.get(at) ?? []).slice(0, 1), text]);
          }
        }
        const anew = createIndex();
        for (const [at, all] of lastGood) for (const text of all) anew.update(at, text);
        assert.deepEqual(known(index, ids), known(anew, ids));
      }),
      { numRuns: 400, seed: 20261122 },
    );
  });
});
