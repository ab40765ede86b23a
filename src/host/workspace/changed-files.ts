import type { Steps } from '../../core/steps';
import { inSlices } from './slices';

/**
 * Does something with each file that changed, in slices. A file that changes again before its turn comes is done once; what goes wrong
 * with one file keeps none of the others from being done.
 */
export class ChangedFiles {
  private pending = new Set<string>();
  /** What is being done, and what was done in the present slice. */
  private readonly inHand = new Set<string>();
  private current: string | undefined;
  private running: Promise<void> | undefined;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly work: (uri: string) => Steps<void>,
    private readonly options: {
      readonly log: { error(error: Error | string): void };
      /** Called at the end of each slice, to hand over what it brought. */
      readonly ended: () => unknown;
    },
  ) {}

  add(uris: Iterable<string>): void {
    for (const uri of uris) this.pending.add(uri);
    if (this.pending.size > 0) this.running ??= this.run();
  }

  /** Resolves when nothing is left to do. */
  async done(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Resolves when nothing is left to do with one file, and what that brought is handed over. Its turn comes next. */
  async doneWith(uri: string): Promise<void> {
    while (this.pending.has(uri) || this.inHand.has(uri)) {
      if (this.pending.has(uri)) this.pending = new Set([uri, ...this.pending]);
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }

  private async run(): Promise<void> {
    try {
      await inSlices(this.all(), undefined, { ended: () => this.endSlice() });
    } catch (error) {
      this.tell(error);
    }
    this.running = undefined;
    // What could not be handed over leaves a file behind that nobody is at any more.
    this.current = undefined;
    this.release();
    this.add([]);
  }

  private endSlice(): void {
    this.options.ended();
    this.release();
  }

  /** Those who wait look again, each in a turn of its own. */
  private release(): void {
    this.inHand.clear();
    if (this.current !== undefined) this.inHand.add(this.current);
    for (const resolve of this.waiting.splice(0)) setTimeout(resolve, 0);
  }

  private tell(error: unknown): void {
    this.options.log.error(error instanceof Error ? error : String(error));
  }

  private *all(): Steps<void> {
    for (let [uri] = this.pending; uri !== undefined; [uri] = this.pending) {
      this.pending.delete(uri);
      this.inHand.add(uri);
      this.current = uri;
      try {
        yield* this.work(uri);
      } catch (error) {
        this.tell(error);
      }
      this.current = undefined;
      yield;
    }
  }
}
