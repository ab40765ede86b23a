import assert from 'node:assert/strict';
import { runCli } from './memory-io';
import { latin1, scorecard, tree } from './project';

describe('canopy apply', () => {
  const rename = JSON.stringify([{ op: 'rename', id: 'a', to: 'b' }]);
  const files = {
    'd/a.tree.yaml': `\ufeff${tree}`,
    'd/deep/q.scorecard.yaml': scorecard,
    'other/q.scorecard.yaml': scorecard,
    'ops.json': rename,
  };

  it('prints the new text, writes nothing, and says so', async () => {
    const { code, out, err, files: after } = await runCli(['apply', 'd/a.tree.yaml', 'ops.json'], files);
    assert.equal(code, 0);
    assert.equal(err, 'Printed only: --write writes d/a.tree.yaml, d/deep/q.scorecard.yaml.\n');
    assert.equal(out, `\ufeff${tree.replace('id: a', 'id: b')}`);
    assert.deepEqual(after, files);
  });

  it('writes the file, and the references in its folder and below', async () => {
    const { code, out, files: after } = await runCli(['apply', 'd/a.tree.yaml', 'ops.json', '--write'], files);
    assert.equal(code, 0);
    assert.equal(out, 'Written: d/a.tree.yaml, d/deep/q.scorecard.yaml.\n');
    assert.deepEqual(after, {
      ...files,
      'd/a.tree.yaml': `\ufeff${tree.replace('id: a', 'id: b')}`,
      'd/deep/q.scorecard.yaml': scorecard.replaceAll('opportunity: a', 'opportunity: b'),
    });
  });

  describe('in a git repository', () => {
    const own = {
      ...files,
      '.git/HEAD': '',
      'other/nested/.git': 'gitdir: x',
      'other/nested/n.tree.yaml': 'title: N\n',
    };

    it('looks for references in all of it', async () => {
      const { code, out, files: after } = await runCli(['apply', 'd/a.tree.yaml', 'ops.json', '--write'], own);
      assert.deepEqual([code, out], [0, 'Written: d/a.tree.yaml, d/deep/q.scorecard.yaml, other/q.scorecard.yaml.\n']);
      assert.deepEqual(after, {
        ...own,
        'd/a.tree.yaml': `\ufeff${tree.replace('id: a', 'id: b')}`,
        'd/deep/q.scorecard.yaml': scorecard.replaceAll('opportunity: a', 'opportunity: b'),
        'other/q.scorecard.yaml': scorecard.replaceAll('opportunity: a', 'opportunity: b'),
      });
      const check = await runCli(['check'], after);
      assert.doesNotMatch(check.out, /“[ab]”.*\(dangling-reference\)/);
    });

    it('knows which ids are taken in all of it', async () => {
      const taken = { ...own, 'other/b.tree.yaml': 'title: B\nopportunities:\n  - id: b\n    title: B\n' };
      const { code, err } = await runCli(['apply', 'd/a.tree.yaml', 'ops.json', '--write'], taken);
      assert.equal(code, 1);
      assert.match(err, /“b”.*\(id-taken\)\n$/);
    });

    it('looks where paths say, and not where they leave out', async () => {
      const written = async (...paths: string[]) =>
        (await runCli(['apply', 'd/a.tree.yaml', 'ops.json', ...paths, '--write'], own)).out;
      assert.equal(await written('other'), 'Written: d/a.tree.yaml, other/q.scorecard.yaml.\n');
      assert.equal(await written('!other'), 'Written: d/a.tree.yaml, d/deep/q.scorecard.yaml.\n');
    });

    it('ends where the repository does', async () => {
      const { out } = await runCli(['apply', 'other/nested/n.tree.yaml', '-', '--format', 'json'], own, '[]');
      assert.deepEqual(JSON.parse(out), { version: 1, text: 'title: N\n', changes: [] });
    });
  });

  it('edits what is piped in, and says which files would have to follow', async () => {
    const { code, out, files: after } = await runCli(['apply', '-', 'ops.json'], { ...files, '.git/HEAD': '' }, tree);
    assert.deepEqual([code, out], [0, tree.replace('id: a', 'id: b')]);
    const kept = { ...files, 'd/a.tree.yaml': 'title: Without\n' };
    const alone = await runCli(['apply', '-', 'ops.json', 'd'], kept, tree);
    assert.deepEqual(
      [alone.code, alone.out, alone.err],
      [0, out, 'Printed only: what refers to it stays as it is in d/deep/q.scorecard.yaml.\n'],
    );
    assert.deepEqual(after, { ...files, '.git/HEAD': '' });
    const named = ['apply', '-', 'ops.json', '--stdin-name', 'd/a.tree.yaml', '--format', 'json'];
    assert.deepEqual(JSON.parse((await runCli(named, files, tree)).out), {
      version: 1,
      text: tree.replace('id: a', 'id: b'),
      changes: ['d/a.tree.yaml', 'd/deep/q.scorecard.yaml', 'other/q.scorecard.yaml'],
    });
    const quiet = await runCli(['apply', '-', 'ops.json'], { 'ops.json': rename }, tree);
    assert.deepEqual([quiet.out, quiet.err], [tree.replace('id: a', 'id: b'), '']);
  });

  it('is not held up by a file beside it that is not UTF-8, and says so', async () => {
    const operations = '[{ "op": "set", "id": "/", "field": "title", "value": "New" }]';
    const { code, out, err } = await runCli(
      ['apply', 'a.tree.yaml', '-'],
      { 'a.tree.yaml': 'title: Old\n', 'latin.tree.yaml': latin1 },
      operations,
    );
    assert.deepEqual([code, out], [0, 'title: New\n']);
    assert.match(err, /^latin\.tree\.yaml is not encoded as UTF-8/);
    const nothing = await runCli(['apply', 'a.tree.yaml', '-'], { 'a.tree.yaml': 'title: Old\n' }, '[]');
    assert.equal(nothing.err, 'Printed only: there is nothing to change.\n');
  });

  it('reads operations from standard input', async () => {
    const { out } = await runCli(['apply', 'a.tree.yaml', '-'], { 'a.tree.yaml': tree }, '[{"op":"remove","id":"o"}]');
    assert.equal(out, tree.replace('outcomes:\n  - id: o\n    title: O\n', ''));
  });

  it('tells a refusal as data or as a sentence, and writes nothing', async () => {
    const given = {
      'a.tree.yaml': tree,
      'ops.json': '[{"op":"set","id":"a","field":"title","value":"x"},{"op":"remove","id":"z"}]',
    };
    const {
      code,
      out,
      files: after,
    } = await runCli(['apply', 'a.tree.yaml', 'ops.json', '--write', '--format', 'json'], given);
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(JSON.parse(out)), ['refused']);
    assert.equal(JSON.parse(out).refused.code, 'not-found');
    assert.match(JSON.parse(out).refused.message, /“z”/);
    assert.deepEqual(after, given);
    const text = await runCli(['apply', 'a.tree.yaml', 'ops.json'], given);
    assert.equal(text.code, 1);
    assert.match(text.err, /“z”.*\(not-found\)\n$/);
  });
});
