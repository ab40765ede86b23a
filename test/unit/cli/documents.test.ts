import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { committedOn, revision } from '../../../src/cli/history';
import { exampleFiles } from '../support/examples';
import { runCli } from './memory-io';

const example = exampleFiles('local-development');
const golden = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../fixtures/generated', name), 'utf8').replaceAll('\r\n', '\n');

describe('canopy adr, oep and announce', () => {
  const records = Object.fromEntries([1, 2, 3, 4, 5, 6].map(number => [`docs/decisions/000${number}-x.md`, '']));

  it('print what the commands in the editor make', async () => {
    const adr = await runCli(['adr', 'stream-progress', '--form', 'madr'], { ...example, ...records });
    assert.deepEqual([adr.code, adr.out], [0, golden('adr-madr.md')], adr.err);
    const oep = await runCli(
      ['oep', 'select-tests', '--number', '66', '--form', 'adr', '--folder', 'docs/oeps'],
      example,
    );
    assert.deepEqual(
      [oep.code, oep.out.split('\n')[1]],
      [0, 'OEP-0066: Run only the tests that the change touches'],
      oep.err,
    );
    const page = await runCli(['announce', 'next-step-hints', '--format', 'html'], example);
    assert.match(page.out, /^<!DOCTYPE html>/);
  });

  it('take the day that is given', async () => {
    const { out } = await runCli(['adr', 'next-step-hints', '--date', '2027-01-02'], example);
    assert.match(out, /Draft \(2027-01-02\)/);
    const wrong = await runCli(['adr', 'next-step-hints', '--date', 'soon'], example);
    assert.deepEqual([wrong.code, wrong.err], [2, '“soon” is not a date. Write year, month and day: 2026-10-01.\n']);
  });

  it('write the record under the next number and link it from the solution, and nothing else', async () => {
    const before = example['local-development.tree.yaml']!;
    const ran = await runCli(['adr', 'next-step-hints', '--write'], { ...example, ...records });
    assert.equal(
      ran.out,
      'Written: docs/decisions/0007-next-step-hints.md, and linked from local-development.tree.yaml.\n',
    );
    assert.match(ran.files['docs/decisions/0007-next-step-hints.md']!, /^# 7\. Print the next thing to try/);
    const after = ran.files['local-development.tree.yaml']!.split('\n');
    const added = after.filter(line => !before.split('\n').includes(line));
    assert.deepEqual(added, ['            decision: docs/decisions/0007-next-step-hints.md']);
    assert.equal(after.length, before.split('\n').length + 1);
  });

  it('leave a record alone that is there', async () => {
    const there = { ...example, 'oeps/oep-0066-arch-select-tests.rst': 'mine' };
    const ran = await runCli(['oep', 'select-tests', '--number', '66', '--write'], there);
    assert.deepEqual([ran.code, ran.err], [2, 'oeps/oep-0066-arch-select-tests.rst is there already.\n']);
    assert.equal(ran.files['local-development.tree.yaml'], example['local-development.tree.yaml']);
  });

  for (const [argv, sentence] of [
    [['adr'], 'The ID of a solution is missing. See --help.'],
    [['adr', 'nowhere'], 'There is no “nowhere” in these files. Name the id of a solution.'],
    [['oep', 'select-tests', '--number', 'x'], '--number takes the number of a proposal such as 66, not “x”.'],
    [['kata', 'nowhere'], 'There is no opportunity or outcome “nowhere” in these files.'],
    [
      ['roadmap', 'local-development.tree.yaml'],
      '“local-development.tree.yaml” is no roadmap: its name ends with .roadmap.yaml.',
    ],
  ] as const) {
    it(`end with 2 and one sentence: ${argv.join(' ')}`, async () => {
      const { code, err } = await runCli(argv, example);
      assert.deepEqual([code, err], [2, `${sentence}\n`]);
    });
  }
});

describe('canopy roadmap and kata', () => {
  it('print what the commands in the editor make', async () => {
    const { out } = await runCli(['roadmap', 'arch.roadmap.yaml', '--for', 'leadership'], example);
    assert.equal(out, golden('roadmap-leadership.md'));
    const kata = await runCli(['kata', 'blind-provisioning', '--title', 'They know'], example);
    assert.match(kata.out, /^title: They know$/m);
    assert.match(kata.out, /experiment: replay-thirty/);
  });

  it('keep the paragraphs that were written into an earlier document', async () => {
    const { out: first } = await runCli(['roadmap', 'arch.roadmap.yaml'], example);
    const edited = first.replace(/_What has changed[^\n]*/, 'Search is late.');
    const { out } = await runCli(['roadmap', 'arch.roadmap.yaml', '--keep', 'r.md'], { ...example, 'r.md': edited });
    assert.equal(out, edited);
  });
});

describe('Documents of folders in which a file can’t be read', () => {
  const latin1 = new Uint8Array([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xe9]);
  const unreadable = { 'a/latin.journey.yaml': latin1, 'latin.insights.yaml': latin1 };
  const told = (name: string) =>
    `${name} is not encoded as UTF-8 (line 1, character 8). Save it as UTF-8 and try again.\n`;

  for (const argv of [
    ['score'],
    ['review', 'demo', '--since', '2026-10-01'],
    ['roadmap', 'arch.roadmap.yaml'],
    ['calibration'],
    ['kata', 'blind-provisioning'],
    ['adr', 'stream-progress'],
    ['oep', 'select-tests', '--number', '66'],
    ['announce', 'next-step-hints'],
  ]) {
    it(`are made of the others, with a word on each: ${argv.join(' ')}`, async () => {
      const others = { ...example };
      for (const name of Object.keys(unreadable)) delete others[name];
      const wanted = await runCli(argv, others);
      const { code, out, err } = await runCli(argv, { ...others, ...unreadable });
      assert.deepEqual([wanted.code, code], [0, 2], wanted.err);
      assert.equal(out, wanted.out);
      assert.deepEqual(err.split(/(?<=\n)/).toSorted(), Object.keys(unreadable).map(told));
    });
  }

  it('are not written to', async () => {
    const ran = await runCli(['adr', 'next-step-hints', '--write'], { ...example, ...unreadable });
    assert.equal(ran.code, 2);
    assert.match(ran.err, /\nNothing is written while one of the files can’t be read\.\n$/);
    assert.equal(ran.files['local-development.tree.yaml'], example['local-development.tree.yaml']);
  });

  it('are none where that is the file itself, or every file', async () => {
    const roadmap = await runCli(['roadmap', 'r.roadmap.yaml'], { ...example, 'r.roadmap.yaml': latin1 });
    assert.deepEqual([roadmap.code, roadmap.out, roadmap.err], [2, '', told('r.roadmap.yaml')]);
    const all = await runCli(['score'], unreadable);
    assert.deepEqual([all.code, all.out, all.err], [2, '', Object.keys(unreadable).map(told).join('')]);
  });

  it('leave out what was not UTF-8 when it was committed', async () => {
    const committed = { 'local-development.tree.yaml': latin1 };
    const { code, out, err } = await runCli(['review', 'demo', '--since', '2026-10-01'], example, '', { committed });
    assert.equal(code, 0);
    assert.match(out, /^# /);
    assert.match(err, /^local-development\.tree\.yaml as of 2026-10-01 is not encoded as UTF-8/);
  });
});

describe('canopy review', () => {
  it('prints what the command in the editor makes', async () => {
    const { code, out, err } = await runCli(['review', 'demo', '--since', '2026-10-01'], example);
    assert.deepEqual([code, out], [0, golden('review-demo.md')], err);
  });

  it('tells what changed since then where there is a history', async () => {
    const name = 'local-development.tree.yaml';
    const committed = {
      ...example,
      [name]: example[name]!.replace('Stream the provisioning progress', 'Stream it'),
      'elsewhere/other.tree.yaml': 'title: Other\n',
    };
    const { out } = await runCli(['review', 'strategy'], example, '', { committed });
    assert.match(out, /“Stream it”/);
    assert.match(out, /### Other\n\nThis file is gone\.\n/);
  });

  for (const [argv, sentence] of [
    [
      ['review'],
      'canopy review takes a PACK: strategy, consumer, engineering, demo, director. See canopy review --help.',
    ],
    [
      ['review', 'stratgy'],
      'There is no review “stratgy”; the nearest is strategy. Reviews: strategy, consumer, engineering, demo, director.',
    ],
    [['review', 'demo', '--since', 'May'], '“May” is not a date. Write year, month and day: 2026-10-01.'],
    [['review', 'consumer', '--opportunity', 'x'], 'There is no opportunity “x” in these files.'],
  ] as const) {
    it(`ends with 2 and one sentence: ${argv.join(' ')}`, async () => {
      const { code, err } = await runCli(argv, example);
      assert.deepEqual([code, err], [2, `${sentence}\n`]);
    });
  }
});

describe('The history of a folder', () => {
  it('is what git has committed by the end of a day', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'canopy-history-'));
    const git = (...args: string[]) => {
      const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
      const env = { ...process.env, GIT_COMMITTER_DATE: '2026-10-01T12:00:00', GIT_AUTHOR_DATE: '2026-10-01T12:00:00' };
      execFileSync('git', ['-C', folder, ...identity, ...args], { env, stdio: 'pipe' });
    };
    try {
      assert.equal(await committedOn(folder, '2026-10-01'), undefined);
      git('init', '-q');
      writeFileSync(path.join(folder, 'a.tree.yaml'), 'title: Then\n');
      writeFileSync(path.join(folder, 'notes.md'), 'x');
      git('add', '.');
      git('commit', '-qm', 'then');
      writeFileSync(path.join(folder, 'a.tree.yaml'), 'title: Now\n');
      const files = await committedOn(folder, '2026-10-01');
      assert.deepEqual(
        [...(files ?? [])].map(([name, bytes]) => [path.basename(name), Buffer.from(bytes).toString()]),
        [['a.tree.yaml', 'title: Then\n']],
      );
      assert.equal(await committedOn(folder, '2026-09-30'), undefined);
      const head = await revision(folder, 'HEAD');
      assert.deepEqual([...(head?.paths ?? [])], [`${head?.top}/a.tree.yaml`]);
      assert.deepEqual([...(await head!.read(() => false))], []);
      assert.deepEqual([await revision(folder, 'nowhere'), await revision(folder, '--all')], [undefined, undefined]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('canopy import', () => {
  it('prints a new tree, and on standard error what was left out', async () => {
    const { code, out, err } = await runCli(['import', 'b.csv'], {
      'b.csv': 'key,summary,priority\nA-1,Pay later,High\nA-2,,\n',
    });
    assert.equal(code, 0);
    assert.equal(
      err,
      'The column “priority” was not taken over: 1 row holds something there.\nRow 3 has no title and was left out.\n',
    );
    assert.equal(out, 'title: b\nreviewed: 2026-11-22\n\nparked:\n  - title: Pay later\n    source: A-1\n');
  });

  it('leaves out what is done, or takes it in', async () => {
    const files = { 'b.md': '- [ ] Pay later\n- [x] Pay now\n' };
    const left = await runCli(['import', 'b.md'], files);
    assert.equal(left.err, '“Pay now” is done and was left out.\n');
    const taken = await runCli(['import', 'b.md', '--done'], files);
    assert.match(taken.out, /Pay later\n {2}- title: Pay now\n$/);
  });

  it('adds to a tree, reads standard input, and reads a folder of pages', async () => {
    const tree = 'title: T\nparked:\n  - { title: Pay later, source: "#1" }\n';
    const issues = JSON.stringify([
      { title: 'Pay later', number: 1 },
      { title: 'Pay now', number: 2 },
    ]);
    const args = ['import', '-', '--from', 'github', '--into', 'a.tree.yaml'];
    const into = await runCli(args, { 'a.tree.yaml': tree }, issues);
    assert.match(into.out, /^title: T\nparked:\n {2}- \{ title: Pay later, source: "#1" \}\n {2}- .*Pay now/);
    assert.equal(into.err, '1 of them stands in the tree already.\n');
    const pages = {
      'space/Growth.md': '---\ntype: goal\n---\n',
      'space/sub/Way.md': '---\ntype: opportunity\nparent: "[[Growth]]"\n---\n',
    };
    const folder = await runCli(['import', 'space'], pages);
    assert.match(folder.out, /^ {2}- id: growth$[\s\S]*outcome: growth$/m);
  });

  for (const [argv, sentence] of [
    [['import'], /takes one FILE/],
    [['import', 'nope.csv'], /There is no file or folder “nope\.csv”/],
    [['import', 'folder'], /There is no Markdown page in “folder”/],
    [['import', 'x.csv', '--from', 'opml'], /can’t be read as XML/],
  ] as const) {
    it(`ends with 2 and one sentence: ${argv.join(' ')}`, async () => {
      const { code, err } = await runCli(argv, { 'x.csv': 'a,b\n', 'folder/a.txt': '' });
      assert.equal(code, 2);
      assert.match(err, sentence);
    });
  }
});

describe('canopy backlog', () => {
  it('prints what the pass through parked ideas shows at its end', async () => {
    const { code, out, err } = await runCli(['backlog', 'local-development.tree.yaml'], example);
    assert.deepEqual([code, out], [0, golden('backlog.md')], err);
  });

  it('takes one tree', async () => {
    const none = await runCli(['backlog'], example);
    assert.deepEqual([none.code, none.err], [2, 'canopy backlog takes one FILE. See canopy backlog --help.\n']);
    const other = await runCli(['backlog', 'developer.journey.yaml'], example);
    assert.deepEqual(
      [other.code, other.err],
      [2, '“developer.journey.yaml” is no tree: its name ends with .tree.yaml.\n'],
    );
  });
});
