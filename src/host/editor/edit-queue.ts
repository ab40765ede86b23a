import { fieldPath } from '../../core/operations/address';
import type { Operation } from '../../core/operations/schema';
import type { Result } from '../../core/result';
import type { NotDone } from '../language/refused';

/** What a user did on a canvas, and on which state of the tree. */
export interface Gesture {
  readonly operations: readonly Operation[];
  /** Epoch and version of the snapshot that the user saw. */
  readonly epoch: number;
  readonly version: number;
}

/** What came of a gesture, or why nothing was written: a code and a sentence. */
export type Outcome<T> = Result<T, NotDone>;

export interface EditQueueOptions<T> {
  /** Writes operations in one step. Asks `isCurrent` just before it plans them, and refuses where that is false. */
  write(operations: readonly Operation[], isCurrent: () => boolean): Promise<Outcome<T>>;
  /** The present version of the text. */
  version(): number;
  /** Turns an exception of `write`, which is a bug, into words for the user. */
  explain(error: unknown): Outcome<T>;
}

/**
 * The gestures of all canvases of one document, one after another.
 *
 * A gesture that was made before another one failed is refused: it may have counted on that one. A gesture that was made
 * before the text changed is still done where it can't mean anything else now, which is so when it names its cards by ids.
 */
export class EditQueue<T> {
  private current = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: EditQueueOptions<T>) {}

  /** Rises with every gesture that was not done. */
  get epoch(): number {
    return this.current;
  }

  /** Does a gesture when the ones before it are through. Never rejects. */
  submit(gesture: Gesture): Promise<Outcome<T>> {
    const turn = this.turn.then(() => this.run(gesture));
    this.turn = turn;
    return turn;
  }

  private async run(gesture: Gesture): Promise<Outcome<T>> {
    const outcome = await this.attempt(gesture);
    if (!outcome.ok) this.current++;
    return outcome;
  }

  private async attempt(gesture: Gesture): Promise<Outcome<T>> {
    const { write, explain } = this.options;
    try {
      return await write(gesture.operations, () => this.isCurrent(gesture));
    } catch (error) {
      return explain(error);
    }
  }

  private isCurrent({ operations, epoch, version }: Gesture): boolean {
    return epoch === this.current && (version === this.options.version() || operations.every(namesNodesById));
  }
}

/** A place in a list (`/opportunities/0`, `measurements/1/value`) may hold something else once the text has changed; an id can't. */
export function namesNodesById(operation: Operation): boolean {
  const places = [
    'id' in operation && operation.id.startsWith('/'),
    'parent' in operation && operation.parent?.startsWith('/'),
    'field' in operation && fieldPath(operation.field).some(key => typeof key === 'number'),
  ];
  return !places.includes(true);
}
