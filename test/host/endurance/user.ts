import { seeded } from '../../../bench/support/random';
import type { Host } from '../../../src/host/context';
import { page } from '../harness/page';
import { canvasAndTable } from './actions/by-hand';
import { gestures } from './actions/gestures';
import { names } from './actions/names';
import { othersTools } from './actions/others-tools';
import { texts } from './actions/texts';
import { windows } from './actions/windows';
import { type Desk, nameOf, type WorkFile } from './desk';
import type { Repository } from './repository';

/** Something that a user does. */
export interface Action {
  readonly name: string;
  /** How often it comes up, beside the weights of the others. */
  readonly weight: number;
  /** What it can't do without. */
  readonly needs?: 'page' | 'git';
  /** Does it, and sees to it that the files of the desk have to be what came of it. */
  act(user: RandomUser): Promise<void>;
}

const work: readonly Action[] = [...gestures, ...texts];
const actions: readonly Action[] = [...work, ...names, ...windows, ...canvasAndTable, ...othersTools];

/** How many of the last things that were done are told of a failure. */
const remembered = 40;

/** Someone who does whatever comes to mind, the same for the same seed. */
export class RandomUser {
  readonly log: string[] = [];
  /** How often each thing was done, and how many milliseconds all of it took. */
  private readonly counts = new Map<string, number>();
  private readonly spent = new Map<string, number>();
  readonly random: () => number;
  private readonly actions: readonly Action[];
  private readonly works: readonly Action[];

  constructor(
    readonly host: Host,
    readonly desk: Desk,
    /** Where the workspace is one and Git can be called. */
    readonly repository: Repository | undefined,
    seed: number,
  ) {
    this.random = seeded(seed);
    const has = { page: page.available, git: repository !== undefined };
    const isPossible = ({ needs }: Action) => !needs || has[needs];
    this.actions = actions.filter(isPossible);
    this.works = work.filter(isPossible);
  }

  /** Does one thing, and checks every file afterwards. */
  act(): Promise<void> {
    return this.perform(this.oneOf(this.actions));
  }

  /** Does one of the things that are done with what files hold. */
  work(): Promise<void> {
    return this.perform(this.oneOf(this.works));
  }

  private async perform(action: Action): Promise<void> {
    this.count(action.name);
    this.tell(action.name);
    const start = Date.now();
    await action.act(this);
    await this.desk.check();
    this.spent.set(action.name, (this.spent.get(action.name) ?? 0) + Date.now() - start);
  }

  /** What was done, and where the time went. */
  get summary(): string {
    const parts = [...this.counts].map(([what, times]) => {
      const spent = this.spent.get(what);
      return spent === undefined ? `${what}: ${times}` : `${what}: ${times} in ${Math.round(spent / 1000)} s`;
    });
    return [...parts, `saved over what others wrote: ${this.desk.overwritten}`].join(', ');
  }

  private oneOf(actions: readonly Action[]): Action {
    let left = this.random() * actions.reduce((sum, { weight }) => sum + weight, 0);
    for (const action of actions) {
      left -= action.weight;
      if (left < 0) return action;
    }
    return actions.at(-1)!;
  }

  /** One of the files that there are. */
  file(): WorkFile {
    return this.pick(this.desk.present);
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }

  /** True so often, of one. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from 0 to below one. */
  below(end: number): number {
    return Math.floor(this.random() * end);
  }

  /** Remembers what is done, for whoever reads of a failure. */
  tell(what: string, file?: WorkFile): void {
    this.log.push(file ? `  ${nameOf(file.uri)}: ${what}` : what);
    if (this.log.length > remembered) this.log.shift();
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}
