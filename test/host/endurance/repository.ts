import type * as vscode from 'vscode';
import { pause } from '../editor/tree-file';
import { nodeModule } from './node';

interface ChildProcess {
  execFile(
    program: string,
    args: readonly string[],
    options: { cwd: string },
    done: (error: unknown, output: string, errors: string) => void,
  ): void;
}

/** VS Code looks at the repository too, and Git lets only one of them in. */
const retries = 50;

/** What Git gave, and whether it did what it was asked. */
interface Answer {
  readonly done: boolean;
  readonly output: string;
}

/** Git, called for a folder as from a terminal beside the window. */
export class Repository {
  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** Undefined where Git can't be called, or the folder is no repository of its own. */
  static async of(folder: vscode.Uri): Promise<Repository | undefined> {
    const child = nodeModule<ChildProcess>('child_process');
    if (!child) return undefined;
    const repository = new Repository(folder.fsPath, child);
    const { done, output } = await repository.ask('rev-parse', '--show-prefix');
    return done && output === '' ? repository : undefined;
  }

  /** Calls Git. What it does not do because of what stands in the files is an answer too. */
  async ask(...args: string[]): Promise<Answer> {
    for (let left = retries; ; left--) {
      const answer = await this.call(args);
      if (answer.done || left === 0 || !answer.output.includes('index.lock')) return answer;
      await pause(50);
    }
  }

  /** Calls Git for what it can always do. */
  async git(...args: string[]): Promise<string> {
    const { done, output } = await this.ask(...args);
    if (!done) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output;
  }

  private call(args: readonly string[]): Promise<Answer> {
    const settings = ['user.name=Tests', 'user.email=tests@example.com', 'commit.gpgsign=false', 'core.autocrlf=false'];
    const all = [...settings.flatMap(each => ['-c', each]), ...args];
    return new Promise(resolve =>
      this.child.execFile('git', all, { cwd: this.folder }, (error, output, errors) =>
        resolve({ done: !error, output: (output + (error ? errors : '')).trim() }),
      ),
    );
  }
}
