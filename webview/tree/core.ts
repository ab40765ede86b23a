import type { Operation } from '../../src/core/operations/schema';
import type { ToHost } from '../../src/protocol/tree';
import type { Scene } from './scene';
import type { Pending, State } from './state/state';
import type { Viewport } from './viewport';

/** What actions work with. There is one, and it lives as long as the page. */
export interface Core {
  readonly state: State;
  readonly viewport: Viewport;
  /** Ids that other files of the workspace hold, as far as a refusal has told. */
  readonly takenElsewhere: ReadonlySet<string>;
  /** The picture of the present state; undefined before the first snapshot. */
  scene(): Scene | undefined;
  update(patch: Partial<State>): void;
  send(message: ToHost): void;
  /** Sends operations as one edit. Nothing changes here until the text has changed. */
  edit(operations: readonly Operation[], expected: Omit<Pending, 'request' | 'epoch'>): void;
  /** Tells a screen reader; urgent for what was not done. */
  say(text: string, urgent?: boolean): void;
  /** Shows and tells why something is not done. */
  refuse(reason: string): void;
  /** Runs after the next picture is drawn. */
  afterDraw(work: () => void): void;
}
