import type { Operation } from '../../src/core/operations/schema';
import type { FromScorecard } from '../../src/protocol/scorecard';
import type { Scene } from './scene';
import type { Pending, State } from './state';

/** What actions work with. There is one, and it lives as long as the page. */
export interface Core {
  readonly state: State;
  /** What the present state leads to. */
  scene(): Scene;
  update(patch: Partial<State>): void;
  /** @param list The list that is meant, as the host names it. */
  send(message: FromScorecard, list: string): void;
  /** Sends operations as one edit of a list. */
  edit(list: string, operations: readonly Operation[], expected?: Omit<Pending, 'request' | 'list'>): void;
  /** Tells a screen reader; urgent for what was not done. */
  say(text: string, urgent?: boolean): void;
  /** Shows and tells why something is not done. */
  refuse(reason: string): void;
  /** Draws at once: the next key must find the field that this one has opened. */
  drawNow(): void;
  /** Runs after the next picture is drawn. */
  afterDraw(work: () => void): void;
}
