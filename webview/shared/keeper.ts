/** The least time between two keepings while something goes on changing, in milliseconds. */
const REST = 200;

/**
 * Keeps what should outlive a page: at once, now and then while it goes on changing, and the last of it when the page is hidden or
 * goes. VS Code may have let go of the page by then: what must not be lost is kept with `now`.
 */
export class Keeper {
  private resting: ReturnType<typeof setTimeout> | undefined;
  private isBehind = false;

  constructor(private readonly keep: () => void) {
    for (const event of ['visibilitychange', 'pagehide']) window.addEventListener(event, () => keep());
  }

  now(): void {
    this.isBehind = false;
    this.keep();
  }

  /** What is kept may be another than before. */
  changed(): void {
    this.isBehind = this.resting !== undefined;
    if (this.isBehind) return;
    this.keep();
    this.resting = setTimeout(() => {
      this.resting = undefined;
      if (this.isBehind) this.changed();
    }, REST);
  }
}
