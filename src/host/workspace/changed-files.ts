import type { Steps } from '../../core/steps';
import { inSlices } from './slices';

/**
 * Does something with each file that changed, in slices. A file that changes again before its turn comes is done once; what goes wrong
 * with one file keeps none of the others from being done.
 */
export class ChangedFiles {
  private readonly pending = new Set<string>();
  private running: Promise<void> | undefined;

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

  private async run(): Promise<void> {
    try {
      await inSlices(this.all(), undefined, { ended: () => void this.options.ended() });
    } catch (error) {
      this.tell(error);
    }
    this.running = undefined;
    this.add([]);
  }

  private tell(error: unknown): void {
    this.options.log.error(error instanceof Error ? error : String(error));
  }

  private *all(): Steps<void> {
    for (const uri of this.pending) {
      this.pending.delete(uri);
      try {
        yield* this.work(uri);
      } catch (error) {
        this.tell(error);
      }
      yield;
    }
  }
}
