/** Draws a page in the next frame, once for all that happens before it, and does what waits for the picture. */
export class Frames {
  private works: (() => void)[] = [];
  private isScheduled = false;
  private isDrawing = false;

  /** @param draw Draws the page, and calls `finish` as soon as the picture stands: then everything that waits for it is done. */
  constructor(private readonly draw: (finish: () => void) => void) {}

  schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => this.now());
  }

  /** Does something after the next picture. What a picture itself asks for is done after that one, and needs no other. */
  after(work: () => void): void {
    this.works.push(work);
    if (!this.isDrawing) this.schedule();
  }

  /** Draws without waiting for the next frame. */
  now(): void {
    this.isScheduled = false;
    this.isDrawing = true;
    this.draw(() => this.finish());
  }

  private finish(): void {
    this.isDrawing = false;
    const works = this.works;
    this.works = [];
    for (const work of works) work();
  }
}
