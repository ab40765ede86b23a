import { slotOf } from '../artefacts/slot';
import { ok, type Result } from '../result';
import { type Change, goesBehind } from '../yaml/change';
import type { Refusal } from '../yaml/refusal';
import { type Path, pathText } from '../yaml/source';
import { changesOf, type Model } from './changes';
import type { OperationContext } from './ids';
import type { Operation } from './schema';
import { idsIn } from './slot-value';

/** The changes of the first of some operations, and how many operations they carry out. */
export interface Together {
  readonly changes: readonly Change[];
  readonly count: number;
}

/**
 * The changes of the first of some operations, with those behind it that mean the same in the model as it stands: nodes that are
 * added right behind the one before, and values that are set each in a place of its own. So a model is made once for all of them.
 */
export function changesTogether(
  model: Model,
  operations: readonly Operation[],
  context: OperationContext,
): Result<Together, Refusal> {
  const first = changesOf(model, operations[0]!, context);
  if (!first.ok) return first;
  const changes = [...first.value];
  const done = new Done(context);
  for (let count = 1; ; count++) {
    const [change, ...more] = changes.slice(count - 1);
    const [operation, following] = operations.slice(count - 1, count + 1);
    // A rename that follows a set has to see the references that this one sets.
    if (following?.op !== operation!.op || !change || more.length > 0 || !done.take(operation!, change))
      return ok({ changes, count });
    const next = changesOf(model, following, done.context);
    if (!next.ok || next.value.length !== 1 || !done.isBeside(next.value[0]!, change)) return ok({ changes, count });
    changes.push(next.value[0]!);
  }
}

/** What some operations have changed of the model that they were planned on. */
class Done {
  private readonly ids = new Set<string>();
  private readonly places = new Set<string>();
  /** The places above those. */
  private readonly above = new Set<string>();
  readonly context: OperationContext;

  constructor(context: OperationContext) {
    this.context = { idTakenElsewhere: id => this.ids.has(id) || context.idTakenElsewhere(id) };
  }

  /** Takes in an operation with its change. False where what follows can't count on the model any more. */
  take(operation: Operation, change: Change): boolean {
    if (operation.op === 'add') {
      for (const id of idsIn(slotOf(operation.kind), operation.node)) this.ids.add(id);
      return true;
    }
    if (change.type !== 'set' || !isPlain(change)) return false;
    this.places.add(pathText(change.path));
    for (const place of placesAbove(change.path)) this.above.add(place);
    return true;
  }

  /** Whether a change counts on nothing that was changed. */
  isBeside(change: Change, before: Change): boolean {
    if (change.type !== 'set') return goesBehind(change, before);
    if (before.type !== 'set') return false;
    const own = pathText(change.path);
    return !this.above.has(own) && ![own, ...placesAbove(change.path)].some(place => this.places.has(place));
  }
}

/** A single value that names no node: nodes and their paths stay what they are. */
function isPlain({ path, value }: Extract<Change, { type: 'set' }>): boolean {
  return path.at(-1) !== 'id' && (typeof value !== 'object' || value === null);
}

function placesAbove(path: Path): string[] {
  return path.map((_, at) => pathText(path.slice(0, at)));
}
