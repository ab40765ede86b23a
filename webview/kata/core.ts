import type { Operation } from '../../src/core/operations/schema';
import type { StepText } from '../../src/core/views/kata-view';
import type { FromKata, KataSnapshot } from '../../src/protocol/kata';
import type { Choice } from '../shared/view/menu';
import type { Notice } from '../shared/view/notice';
import type { Draft } from './change';

/** A cell that is being written in. The text lives here, so that no change of the file can lose it. */
export interface Editing {
  readonly key: string;
  readonly field: StepText;
  readonly text: string;
}

/** An edit on its way into the text. */
export interface Pending {
  readonly request: number;
  /** A text that is shown already, so that the old one does not flash up. */
  readonly writes?: Editing;
  /** A step that comes back as a draft when it could not be added. */
  readonly draft?: Draft;
  /** What is said when it is done. */
  readonly done?: string;
}

export interface State {
  readonly snapshot: KataSnapshot | null;
  readonly selected: string | null;
  readonly column: StepText;
  readonly editing: Editing | null;
  /** The step whose expectation may be changed although its result is in: the user was told, and asked again. */
  readonly unlocked: string | null;
  readonly draft: Draft | null;
  readonly pending: readonly Pending[];
  readonly notice: Notice | null;
  readonly popup: { readonly x: number; readonly y: number; readonly choices: readonly Choice[] } | null;
}

export const initialState: State = {
  snapshot: null,
  selected: null,
  column: 'on',
  editing: null,
  unlocked: null,
  draft: null,
  pending: [],
  notice: null,
  popup: null,
};

/** What actions work with. There is one, and it lives as long as the page. */
export interface Core {
  readonly state: State;
  update(patch: Partial<State>): void;
  send(message: FromKata): void;
  /** Sends operations as one edit. */
  edit(operations: readonly Operation[], expected?: Omit<Pending, 'request'>): void;
  /** Tells a screen reader; urgent for what was not done. */
  say(text: string, urgent?: boolean): void;
  /** Shows and tells why something is not done. */
  refuse(reason: string): void;
  /** Draws at once: the next key must find the field that this one has opened. */
  drawNow(): void;
  /** Runs after the next picture is drawn. */
  afterDraw(work: () => void): void;
}
