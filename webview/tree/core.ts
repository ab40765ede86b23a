import type { Operation } from '../../src/core/operations/schema';
import type { ToDetails } from '../../src/protocol/details';
import type { ToCanvas, ToHost } from '../../src/protocol/tree';
import type { Scene } from './scene';
import type { Pending, State } from './state/state';
import type { Viewport } from './viewport';

/** What comes of an edit when it is done. */
export type Expected = Omit<Pending, 'request' | 'epoch'>;

/** On which state of the tree a gesture was made. */
export interface Seen {
  readonly request: number;
  readonly epoch: number;
  readonly version: number;
}

export type DetailsListener = (message: ToDetails | Extract<ToCanvas, { type: 'refused' }>) => void;

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
  edit(operations: readonly Operation[], expected: Expected): number;
  /** Sends a gesture that the host turns into operations. `seen` is what the user saw. */
  ask(message: (seen: Seen) => ToHost, expected: Expected): number;
  /** Tells a screen reader; urgent for what was not done. */
  say(text: string, urgent?: boolean): void;
  /** Shows and tells why something is not done. */
  refuse(reason: string): void;
  /** Shows and tells what stands nowhere else. */
  tell(text: string, undo?: boolean): void;
  /** Lets the form of details hear what the host says of the selected card, and which edits it refuses. */
  onDetails(listener: DetailsListener): void;
  /** Runs after the next picture is drawn. */
  afterDraw(work: () => void): void;
}
