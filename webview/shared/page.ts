import { LiveRegion } from './live-region';
import type { Notice } from './view/notice';

/** So long a notice stays, in milliseconds. */
const NOTICE = 8000;

/** A state after a message of the host, and what a screen reader is told. */
export interface Received<S> {
  readonly state: S;
  readonly said?: string;
}

/** What every page does with its state: it draws each change of it, and tells what came of a gesture, in words that go after a while. */
export abstract class StatefulPage<S extends { readonly notice: Notice | null }> {
  private readonly live = new LiveRegion(document.body);
  private timer = 0;

  constructor(public state: S) {}

  /** Draws the page in the next frame. */
  abstract schedule(): void;

  update(patch: Partial<S>): void {
    this.state = { ...this.state, ...patch };
    if (patch.notice !== undefined) this.keepNotice();
    this.schedule();
  }

  /** Tells a screen reader; urgent for what was not done. */
  say(text: string, urgent = false): void {
    this.live.say(text, urgent);
  }

  /** Shows and tells why something is not done. */
  refuse(reason: string): void {
    this.notify({ text: reason, refused: true, undo: false });
  }

  /** Shows and tells what stands nowhere else. */
  tell(text: string, undo = false): void {
    this.notify({ text, refused: false, undo });
  }

  private notify(notice: Notice): void {
    this.update({ notice } as Partial<S>);
    this.say(notice.text, notice.refused);
  }

  /** Takes in what a message of the host has led to. */
  protected take({ state, said }: Received<S>, urgent = false): void {
    const isTold = state.notice !== this.state.notice;
    this.state = state;
    if (isTold) this.keepNotice();
    this.schedule();
    if (said !== undefined) this.say(said, urgent);
  }

  private keepNotice(): void {
    clearTimeout(this.timer);
    // What offers a way on waits for the user, until the next gesture.
    const { notice } = this.state;
    if (notice && notice.request === undefined)
      this.timer = window.setTimeout(() => this.update({ notice: null } as Partial<S>), NOTICE);
  }
}
