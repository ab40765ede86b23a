import { seeded } from '../../../bench/support/random';
import type { Host } from '../../../src/host/context';
import { page } from '../harness/page';
import { canvasAndTable } from './actions/by-hand';
import { gestures } from './actions/gestures';
import { othersTools } from './actions/others-tools';
import { texts } from './actions/texts';
import { windows } from './actions/windows';
import type { Desk, WorkFile } from './desk';
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

const actions: readonly Action[] = [...gestures, ...texts, ...windows, ...canvasAndTable, ...othersTools];

/** How many of the last things that were done are told of a failure. */
const remembered = 40;

/** Someone who does whatever comes to mind, the same for the same seed. */
export class RandomUser {
  readonly log: string[] = [];
  /** How often each thing was done. */
  readonly counts = new Map<string, number>();
  readonly random: () => number;
  private readonly actions: readonly Action[];

  constructor(
    readonly host: Host,
    readonly desk: Desk,
    /** Where the workspace is one and Git can be called. */
    readonly repository: Repository | undefined,
    seed: number,
  ) {
    this.random = seeded(seed);
    const has = { page: page.available, git: repository !== undefined };
    this.actions = actions.filter(({ needs }) => !needs || has[needs]);
  }

  /** Does one thing, and checks every file afterwards. */
  async act(): Promise<void> {
    const action = this.next();
    this.count(action.name);
    this.tell(action.name);
    await action.act(this);
    await this.desk.check();
  }

  private next(): Action {
    let left = this.random() * this.actions.reduce((sum, { weight }) => sum + weight, 0);
    for (const action of this.actions) {
      left -= action.weight;
      if (left < 0) return action;
    }
    return this.actions.at(-1)!;
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
    this.log.push(file ? `  ${nameOf(file)}: ${what}` : what);
    if (this.log.length > remembered) this.log.shift();
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

function nameOf({ uri }: WorkFile): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
