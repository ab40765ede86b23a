import * as vscode from 'vscode';
import * as assert from '../harness/assert';
import { activeHost, until } from '../harness/files';

interface NodeProcess {
  getBuiltinModule?(name: string): unknown;
}

interface ChildProcess {
  execFileSync(command: string, args: readonly string[], options: { readonly cwd: string }): unknown;
}

interface FileSystem {
  mkdirSync(path: string, options: { readonly recursive: true }): void;
  writeFileSync(path: string, text: string): void;
  renameSync(from: string, to: string): void;
}

const { process } = globalThis as { process?: NodeProcess };
const files = 200;

/** What git does to the files of a branch, which nobody but the disk tells of. Needs a host whose extensions run in Node. */
describe('The index and git', function () {
  this.timeout(120_000);

  let git: (...args: string[]) => void;
  let write: (name: string, text: string) => void;
  let rename: (from: string, to: string) => void;
  let folder: vscode.Uri;

  before(function () {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    const modules = (name: string) => process?.getBuiltinModule?.(name);
    const [processes, fs] = [
      modules('child_process') as ChildProcess | undefined,
      modules('fs') as FileSystem | undefined,
    ];
    if (first?.uri.scheme !== 'file' || !processes || !fs) {
      this.test!.parent!.title += ' (skipped: needs a Node extension host on files on disk)';
      this.skip();
      return;
    }
    folder = vscode.Uri.joinPath(first.uri, 'branch');
    git = (...args) => {
      const author = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.com', '-c', 'commit.gpgsign=false'];
      processes.execFileSync('git', [...author, ...args], { cwd: first.uri.fsPath });
    };
    write = (name, text) => {
      fs.mkdirSync(vscode.Uri.joinPath(folder, name, '..').fsPath, { recursive: true });
      fs.writeFileSync(vscode.Uri.joinPath(folder, name).fsPath, text);
    };
    rename = (from, to) =>
      fs.renameSync(vscode.Uri.joinPath(folder, from).fsPath, vscode.Uri.joinPath(folder, to).fsPath);
    makeBranches();
  });

  beforeEach(async () => {
    git('checkout', '--quiet', '--force', 'none');
    await untilKnown(new Map());
  });

  after(() => git?.('checkout', '--quiet', '--force', 'none'));

  const places = Array.from({ length: files }, (_, at) => at);
  const nameIn = (branch: 'one' | 'two', at: number) =>
    `${branch === 'two' && at % 7 === 5 ? 'moved' : `part-${at % 7}`}/git-${at}.tree.yaml`;
  const titleIn = (branch: 'one' | 'two', at: number) => `${branch} ${at}`;
  /** A folder of branch one is not in branch two, and another one has moved there. */
  const placesIn = (branch: 'one' | 'two') => places.filter(at => branch === 'one' || at % 7 !== 3);

  function makeBranches(): void {
    git('branch', '--quiet', 'none');
    for (const branch of ['one', 'two'] as const) {
      git('checkout', '--quiet', '-b', branch, 'none');
      for (const at of placesIn(branch))
        write(nameIn(branch, at), `title: ${titleIn(branch, at)}\nopportunities:\n  - id: git-${at}\n`);
      git('add', 'branch');
      git('commit', '--quiet', '-m', branch);
    }
  }

  /** What the index knows below the folder: the title by the name. */
  async function known(): Promise<Map<string, string>> {
    const { index } = (await activeHost()).service;
    const below = `${folder.toString()}/`;
    const found = index.all().filter(({ uri }) => uri.startsWith(below));
    const titleOf = (text: string) => /^title: (.*)$/m.exec(text)?.[1] ?? '';
    return new Map(found.map(({ uri, parsed }) => [uri.slice(below.length), titleOf(parsed.text)]));
  }

  async function untilKnown(expected: ReadonlyMap<string, string>): Promise<void> {
    const sorted = (map: ReadonlyMap<string, string>) => [...map].map(([name, title]) => `${name}: ${title}`).sort();
    const wanted = sorted(expected);
    let now: string[] = [];
    const isSame = async () => {
      now = sorted(await known());
      return now.join() === wanted.join();
    };
    await until('the index is as the disk', isSame, 30_000).catch(() => assert.deepEqual(now, wanted));
  }

  const all = (branch: 'one' | 'two') =>
    new Map(placesIn(branch).map(at => [nameIn(branch, at), titleIn(branch, at)] as const));

  it('is true after branches come, go and differ, and names moved', async () => {
    for (const branch of ['one', 'two', 'one'] as const) {
      git('checkout', '--quiet', branch);
      await untilKnown(all(branch));
    }
    // Several at once, faster than any of them can be read.
    for (const branch of ['two', 'one', 'none', 'two'] as const) git('checkout', '--quiet', branch);
    await untilKnown(all('two'));
    const { index } = (await activeHost()).service;
    assert.equal(index.definitions('git-3').length, 0);
    assert.equal(index.definitions('git-5').length, 1);
    git('checkout', '--quiet', 'none');
    await untilKnown(new Map());
    assert.equal(index.definitions('git-5').length, 0);
  });

  it('knows what is in folders that are moved in, whatever they are called', async () => {
    // Below `.git`, where nobody looks.
    const outside = '../.git/moved-in';
    write('notes.txt', 'What was said');
    for (const name of ['team', 'team.mobile', 'team.web'])
      write(`${outside}/${name}/deep/a.tree.yaml`, `title: ${name}\n`);
    rename(`${outside}/team.mobile`, 'team.mobile');
    await untilKnown(new Map([['team.mobile/deep/a.tree.yaml', 'team.mobile']]));
    rename('team.mobile', `${outside}/team.mobile`);
    await untilKnown(new Map());
    const names = ['team', 'team.mobile', 'team.web'];
    for (const name of names) rename(`${outside}/${name}`, name);
    await untilKnown(new Map(names.map(name => [`${name}/deep/a.tree.yaml`, name])));
    for (const name of names) rename(name, `${outside}/${name}`);
  });

  it('shows an open text as it is, whatever happens to its file, and nothing that is hidden', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    const before = settings.inspect<object>('exclude')?.globalValue;
    const shown = (branch: 'one' | 'two') => new Map([...all(branch)].filter(([name]) => !name.startsWith('part-2/')));
    await settings.update('exclude', { ...before, '**/part-2': true }, vscode.ConfigurationTarget.Global);
    try {
      git('checkout', '--quiet', 'one');
      await untilKnown(shown('one'));
      const name = nameIn('one', 0);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
      await vscode.window.showTextDocument(document);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 'title: '.length), 'mine, not ');
      await vscode.workspace.applyEdit(edit);
      await untilKnown(shown('one').set(name, 'mine, not one 0'));
      git('checkout', '--quiet', 'two');
      await untilKnown(shown('two').set(name, 'mine, not one 0'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await untilKnown(shown('two'));
    } finally {
      await settings.update('exclude', before, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    await untilKnown(all('two'));
  });
});
