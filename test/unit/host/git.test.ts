import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isoDate } from '../../../src/core/values/date';
import { branchesOf, commitOn, commitsOf, type GitRepository, textAt } from '../../../src/host/git/history';

/** A repository on disk, answering as VS Code's git extension does: with what git prints, or an error where git ends with one. */
class Repository implements GitRepository {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'canopy-git-'));
  readonly state = { HEAD: { name: 'main' } };

  constructor() {
    this.git('init', '-q', '-b', 'main');
  }

  git(...parts: string[]): string {
    const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'core.autocrlf=false'];
    const options = { cwd: this.folder, encoding: 'utf8', env: { ...process.env, ...own }, stdio: 'pipe' } as const;
    return execFileSync('git', [...who, ...parts], options);
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  commit(name: string, text: string, message: string, date: string): void {
    writeFileSync(this.file(name), text);
    this.git('add', name);
    process.env.GIT_COMMITTER_DATE = date;
    this.git('commit', '-q', '-m', message, `--date=${date}`);
    delete process.env.GIT_COMMITTER_DATE;
  }

  async log({ maxEntries, path: file }: { readonly maxEntries: number; readonly path?: string }) {
    const lines = this.git('log', `-n${maxEntries}`, '--format=%H%x09%cI%x09%an%x09%s', ...(file ? ['--', file] : []));
    return lines
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [hash, date, authorName, message] = line.split('\t');
        return { hash: hash!, commitDate: new Date(date!), authorName: authorName!, message: message! };
      });
  }

  async show(ref: string, file: string): Promise<string> {
    return this.git('show', `${ref}:${path.relative(this.folder, file)}`);
  }

  async getBranches({ remote = false }: { readonly remote?: boolean }) {
    const names = this.git('branch', '--format=%(refname:short)', ...(remote ? ['--all'] : []));
    return names
      .split('\n')
      .filter(Boolean)
      .map(name => ({ name }));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describe('what git tells of a file', () => {
  const text = 'title: Erste Fassung – “quoted”\n';
  let repository: Repository;

  beforeEach(() => {
    repository = new Repository();
  });
  afterEach(() => repository.remove());

  it('is nothing before the first commit', async () => {
    assert.deepEqual(await commitsOf(repository, { maxEntries: 5 }), []);
    assert.equal(await textAt(repository, 'HEAD', repository.file('a.tree.yaml')), undefined);
    assert.deepEqual(await branchesOf(repository), []);
  });

  it('is its text at the last commit, on a branch and at an earlier commit, letter by letter', async () => {
    repository.commit('a.tree.yaml', text, 'The first', '2026-11-01T10:00:00Z');
    repository.git('branch', 'draft');
    repository.commit('a.tree.yaml', 'title: Two\r\n', 'The second', '2026-11-20T10:00:00Z');
    repository.commit('b.tree.yaml', 'title: B\n', 'Another file', '2026-11-21T10:00:00Z');
    const file = repository.file('a.tree.yaml');
    assert.equal(await textAt(repository, 'HEAD', file), 'title: Two\r\n');
    assert.equal(await textAt(repository, 'draft', file), text);
    assert.deepEqual(await branchesOf(repository), ['draft', 'main']);
    const commits = await commitsOf(repository, { maxEntries: 5, path: file });
    assert.deepEqual(
      commits.map(({ message }) => message),
      ['The second', 'The first'],
    );
    assert.equal(await textAt(repository, commits[1]!.hash, file), text);
  });

  it('says of a file that was not there that it was not', async () => {
    repository.commit('a.tree.yaml', text, 'The first', '2026-11-01T10:00:00Z');
    assert.equal(await textAt(repository, 'HEAD', repository.file('later.tree.yaml')), undefined);
    assert.equal(await textAt(repository, 'no-such-branch', repository.file('a.tree.yaml')), undefined);
  });

  it('finds the last commit of a day', async () => {
    repository.commit('a.tree.yaml', text, 'The first', '2026-11-01T10:00:00Z');
    repository.commit('a.tree.yaml', 'title: Two\n', 'The second', '2026-11-20T10:00:00Z');
    const on = async (day: number) => (await commitOn(repository, isoDate(2026, 11, day)))?.message;
    assert.equal(await on(19), 'The first');
    assert.equal(await on(20), 'The second');
    assert.equal(await commitOn(repository, isoDate(2026, 10, 1)), undefined);
  });
});
