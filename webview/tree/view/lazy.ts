import type { Core } from '../core';

/** A part of the page whose script is loaded when it is shown first, so that a canvas opens with a light one. */
export class Lazy<T> {
  private part: T | undefined;
  private loading: Promise<void> | undefined;

  /** @param shown Called once, when the part is in the page first. */
  constructor(
    private readonly load: () => Promise<T>,
    private readonly shown: () => void = () => {},
  ) {}

  /** The part; undefined while its script is on the way, after which the page is drawn again. */
  get(core: Core): T | undefined {
    this.loading ??= this.load().then(
      part => {
        this.part = part;
        core.afterDraw(this.shown);
      },
      error => core.send({ type: 'log', message: `A part of the canvas could not be loaded: ${String(error)}` }),
    );
    return this.part;
  }
}
