import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { RootFiles } from '../../../src/cli/commands/mcp/root-files';
import { revision } from '../../../src/cli/history';
import type { Io } from '../../../src/cli/io';
import { nodeIo } from '../../../src/cli/node-io';
import { replaceFile } from '../../../src/cli/replace-file';
import { run } from '../../../src/cli/run';

const isWindows = process.platform === 'win32';

describe('The command line on disk', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const text = (name: string) => readFileSync(at(name), 'utf8');
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'canopy-disk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function canopy(argv: readonly string[], own: Partial<Io> = {}) {
    const told = { out: '', err: '' };
    const take = (stream: 'out' | 'err') => (words: string) => {
      told[stream] += words;
    };
    const cwd = folder.split(path.sep).join('/');
    const code = await run(argv, { ...nodeIo(), cwd, out: take('out'), err: take('err'), ...own });
    return { code, ...told };
  }

  const bytes = (words: string) => new TextEncoder().encode(words);

  it('writes a file as a whole, with its mode, and leaves nothing beside it', async () => {
    write('a.txt', 'old');
    if (!isWindows) chmodSync(at('a.txt'), 0o640);
    await replaceFile(at('a.txt'), bytes('new'));
    await replaceFile(at('deep/er/b.txt'), bytes('made'));
    assert.deepEqual([text('a.txt'), text('deep/er/b.txt')], ['new', 'made']);
    if (!isWindows) assert.equal(statSync(at('a.txt')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'deep']);
  });

  it('leaves what is there where a file can’t be written', async () => {
    mkdirSync(at('a.txt'));
    await assert.rejects(replaceFile(at('a.txt'), bytes('new')));
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });

  it('writes into a pipe, which stays one', async function () {
    if (isWindows) this.skip();
    execFileSync('mkfifo', [at('pipe')]);
    const [read] = await Promise.all([readFile(at('pipe'), 'utf8'), replaceFile(at('pipe'), bytes('new'))]);
    assert.equal(read, 'new');
    assert.ok(statSync(at('pipe')).isFIFO());
  });

  it('writes what a link leads to, and every name of a file', async function () {
    if (isWindows) this.skip();
    write('real/a.txt', 'old');
    symlinkSync(at('real/a.txt'), at('link.txt'));
    linkSync(at('real/a.txt'), at('twin.txt'));
    await replaceFile(at('link.txt'), bytes('new'));
    assert.deepEqual([text('real/a.txt'), text('twin.txt')], ['new', 'new']);
    assert.ok(lstatSync(at('link.txt')).isSymbolicLink());
    assert.deepEqual(readdirSync(at('real')), ['a.txt']);
  });

  it('writes through a link to what is not there yet', async function () {
    if (isWindows) this.skip();
    symlinkSync(at('later.txt'), at('link.txt'));
    await replaceFile(at('link.txt'), bytes('new'));
    assert.equal(text('later.txt'), 'new');
    assert.ok(lstatSync(at('link.txt')).isSymbolicLink());
  });

  it('writes a file with the longest name', async () => {
    const name = `${'n'.repeat(245)}.tree.yaml`;
    await replaceFile(at(name), bytes('new'));
    assert.deepEqual(readdirSync(folder), [name]);
  });

  it('edits a tree that is named by a link, and no file that a link beside it leads to', async function () {
    if (isWindows) this.skip();
    const tree = 'opportunities:\n  - id: a\n';
    const scorecard = 'entries:\n  - opportunity: a\n';
    write('kept/a.tree.yaml', tree);
    write('kept/q.scorecard.yaml', scorecard);
    write('ops.json', '[{ "op": "rename", "id": "a", "to": "b" }]');
    mkdirSync(at('team'));
    symlinkSync(at('kept/a.tree.yaml'), at('team/a.tree.yaml'));
    const done = await canopy(['apply', 'team/a.tree.yaml', 'ops.json', '--write']);
    assert.deepEqual(done, { code: 0, out: 'Written: team/a.tree.yaml.\n', err: '' });
    assert.equal(text('kept/a.tree.yaml'), tree.replace('id: a', 'id: b'));
    write('kept/a.tree.yaml', tree);
    symlinkSync(at('kept/q.scorecard.yaml'), at('team/q.scorecard.yaml'));
    const { code, err } = await canopy(['apply', 'team/a.tree.yaml', 'ops.json', '--write']);
    assert.equal(code, 2);
    assert.equal(
      err,
      'Nothing is written: team/q.scorecard.yaml refers to it, and is a link that leads out of team. Rename there first.\n',
    );
    assert.deepEqual([text('kept/a.tree.yaml'), text('kept/q.scorecard.yaml')], [tree, scorecard]);
  });

  it('looks through a repository for what refers to a tree, which counts once by all its names', async function () {
    if (isWindows) this.skip();
    const tree = 'opportunities:\n  - id: a\n';
    const scorecard = 'entries:\n  - opportunity: a\n';
    write('work/.git/HEAD', '');
    write('work/trees/a.tree.yaml', tree);
    write('work/scores/q.scorecard.yaml', scorecard);
    write('out/q.scorecard.yaml', scorecard);
    write('ops.json', '[{ "op": "rename", "id": "a", "to": "b" }]');
    symlinkSync(at('work/trees/a.tree.yaml'), at('work/link.tree.yaml'));
    symlinkSync(at('work/trees'), at('trees'));
    const done = await canopy(['apply', 'trees/a.tree.yaml', 'ops.json', '--write']);
    assert.deepEqual(done, { code: 0, out: 'Written: trees/a.tree.yaml, work/scores/q.scorecard.yaml.\n', err: '' });
    const texts = () => [
      text('work/trees/a.tree.yaml'),
      text('work/scores/q.scorecard.yaml'),
      text('out/q.scorecard.yaml'),
    ];
    assert.deepEqual(texts(), [tree.replace('id: a', 'id: b'), scorecard.replace(': a', ': b'), scorecard]);
    write('work/trees/a.tree.yaml', tree);
    symlinkSync(at('out/q.scorecard.yaml'), at('work/scores/out.scorecard.yaml'));
    const { code, err } = await canopy(['apply', 'work/trees/a.tree.yaml', 'ops.json', '--write']);
    assert.deepEqual(
      [code, err],
      [
        2,
        'Nothing is written: work/scores/out.scorecard.yaml refers to it, and is a link that leads out of work. Rename there first.\n',
      ],
    );
    const named = await canopy(['apply', 'work/trees/a.tree.yaml', 'ops.json', 'out', '--write']);
    assert.equal(named.out, 'Written: work/trees/a.tree.yaml, out/q.scorecard.yaml.\n');
  });

  it('checks the rest where a folder can’t be searched', async () => {
    write('a.tree.yaml', 'title: T\n');
    write('locked/b.tree.yaml', 'title: [\n');
    const { list } = nodeIo();
    const { code, out, err } = await canopy(['check', '.'], {
      list: where =>
        where.endsWith('/locked') ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) : list(where),
    });
    assert.equal(err, 'locked can’t be searched: you have no permission.\n');
    assert.equal(code, 2);
    assert.match(out, /in 1 file/);
  });

  it('answers an agent on the rest where a folder can’t be searched, and says why where there is no rest', async () => {
    write('a.tree.yaml', 'title: T\n');
    mkdirSync(at('locked'));
    const { list } = nodeIo();
    const refused = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
    const cwd = folder.split(path.sep).join('/');
    let err = '';
    const io: Io = {
      ...nodeIo(),
      cwd,
      list: where => (where.endsWith('/locked') ? refused() : list(where)),
      err: words => {
        err += words;
      },
    };
    const names = (root: string) =>
      new RootFiles(root, io).ask(({ service, nameOf }) => service.index.all().map(({ uri }) => nameOf(uri)));
    assert.deepEqual(await names(cwd), ['a.tree.yaml']);
    assert.equal(err, 'locked can’t be searched: you have no permission.\n');
    await assert.rejects(names(`${cwd}/locked`), /^Error: locked can’t be searched: you have no permission\.$/);
  });

  describe('with git', () => {
    const git = (...args: string[]) => {
      const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
      execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'pipe' });
    };
    const diff = (...operands: string[]) => canopy(['diff', ...operands], { revision: name => revision(folder, name) });

    beforeEach(() => {
      write('real/a.tree.yaml', 'title: T\n');
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'then');
    });

    it('compares what a linked folder leads to', async function () {
      if (isWindows) this.skip();
      symlinkSync(at('real'), at('link'));
      assert.deepEqual(await diff('HEAD', 'link/a.tree.yaml'), { code: 0, out: 'Nothing changed.\n', err: '' });
      assert.deepEqual(await diff('HEAD', 'link'), { code: 0, out: 'Nothing changed.\n', err: '' });
    });

    it('reads what is asked for as it was committed, whatever it is called and however it ends', async () => {
      const held = {
        'é x.tree.yaml': 'title: É\n',
        'e.tree.yaml': '',
        'deep/n.tree.yaml': 'title: N\n\n100644 blob 3',
      };
      for (const [name, content] of Object.entries(held)) write(name, content);
      git('add', '.');
      git('commit', '-qm', 'more');
      const at = await revision(folder, 'HEAD');
      const read = async (wanted: (path: string) => boolean) =>
        [...(await at!.read(wanted))].map(([name, content]) => [path.relative(at!.top, name), String(content)]);
      assert.deepEqual(Object.fromEntries(await read(name => !name.endsWith('/a.tree.yaml'))), held);
      assert.deepEqual(await read(name => name.includes('/deep/')), [['deep/n.tree.yaml', held['deep/n.tree.yaml']]]);
    });

    it('asks git as often for many files as for one', async function () {
      if (isWindows) this.skip();
      const bin = mkdtempSync(path.join(tmpdir(), 'canopy-bin-'));
      const log = path.join(bin, 'log');
      const found = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
      writeFileSync(path.join(bin, 'git'), `#!/bin/sh\necho "$3" >> '${log}'\nexec '${found}' "$@"\n`, { mode: 0o755 });
      const before = process.env;
      process.env = { ...before, PATH: `${bin}:${before.PATH}` };
      const asked = async (...operands: string[]) => {
        writeFileSync(log, '');
        assert.deepEqual(await diff(...operands), { code: 0, out: 'Nothing changed.\n', err: '' });
        return readFileSync(log, 'utf8').split('\n').length - 1;
      };
      try {
        const alone = await asked('HEAD');
        for (let number = 0; number < 40; number++) write(`many/${number}.tree.yaml`, `title: T${number}\n`);
        git('add', '.');
        git('commit', '-qm', 'many');
        assert.deepEqual([await asked('HEAD'), await asked('HEAD', 'many/3.tree.yaml')], [alone, alone]);
      } finally {
        process.env = before;
        rmSync(bin, { recursive: true });
      }
    });

    it('tells what is gone from the disk, in a folder that is gone too', async () => {
      rmSync(at('real'), { recursive: true });
      const out = 'real/a.tree.yaml: file removed\n';
      assert.deepEqual(await diff('HEAD', 'real/a.tree.yaml'), { code: 0, out, err: '' });
      assert.deepEqual(await diff('HEAD', 'real'), { code: 0, out: out.replace('real/', ''), err: '' });
    });

    for (const [what, variables, sentence] of [
      ['that it is not there', { PATH: '' }, /^There is no file or folder “HEAD”\. Git can’t be asked: it is not/],
      [
        'what it says',
        { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull },
        /^There is no file or folder “HEAD”\. The history can’t be read; git says: fatal: .*dubious ownership/,
      ],
    ] as const) {
      it(`tells of a git that can’t answer ${what}`, async function () {
        if (isWindows) this.skip();
        const before = process.env;
        process.env = { ...before, ...variables };
        try {
          const { code, err } = await diff('HEAD');
          assert.equal(code, 2);
          assert.match(err, sentence);
        } finally {
          process.env = before;
        }
      });
    }
  });

  it('says in a sentence why something can’t be read', async function () {
    if (isWindows) this.skip();
    symlinkSync(at('a.tree.yaml'), at('a.tree.yaml'));
    const { code, err } = await canopy(['check', '.']);
    assert.deepEqual([code, err], [2, 'a.tree.yaml can’t be read: its links lead in a circle.\n']);
  });
});
