import { project } from '../artefacts/project';
import type { ArtefactKind } from '../artefacts/registry';
import type { WorkspaceIndex } from '../index/workspace-index';
import { ok, type Result } from '../result';
import { composeEdits, type TextEdit } from '../text/edit';
import { type ParsedText, parseText } from '../yaml/parse';
import { planChange } from '../yaml/plan';
import type { Refusal } from '../yaml/refusal';
import { changesOf, type OperationContext } from './changes';
import type { Operation } from './schema';

/** The edits of one file. Offsets count in its present text. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

const alone: OperationContext = { idTakenElsewhere: () => false };

/**
 * Plans operations on one text, in their order, as one list of edits. Either all of them can be done, or none is and the
 * refusal of the first that can't is returned.
 */
export function planOperations(
  text: string | ParsedText,
  kind: ArtefactKind,
  operations: readonly Operation[],
  context: OperationContext = alone,
): Result<readonly TextEdit[], Refusal> {
  let parsed = typeof text === 'string' ? parseText(text) : text;
  let edits: readonly TextEdit[] = [];
  for (const operation of operations) {
    const changes = changesOf(project(parsed, kind).root, operation, context);
    if (!changes.ok) return changes;
    for (const change of changes.value) {
      const plan = planChange(parsed, change);
      if (!plan.ok) return plan;
      edits = edits.length === 0 ? plan.value.edits : composeEdits(edits, plan.value.edits);
      parsed = plan.value.after;
    }
  }
  return ok(edits);
}

/**
 * Plans operations on a file of the workspace: like `planOperations`, and a renamed id is renamed in every file that refers
 * to it. References that meant a converted opportunity follow it to its new id where it gets one.
 */
export function planInWorkspace(
  index: WorkspaceIndex,
  uri: string,
  operations: readonly Operation[],
): Result<readonly FileEdits[], Refusal> {
  const file = index.get(uri);
  if (!file) return ok([]);
  const context: OperationContext = {
    idTakenElsewhere: id => index.definitions(id).some(found => found.file.uri !== uri),
  };
  const own = planOperations(
    file.parsed,
    file.kind,
    [...operations, ...renamesIn(index, uri, uri, operations)],
    context,
  );
  if (!own.ok) return own;
  const all: FileEdits[] = [{ uri, edits: own.value }];
  for (const other of index.all()) {
    if (other.uri === uri) continue;
    const followers = renamesIn(index, other.uri, uri, operations);
    if (followers.length === 0) continue;
    const edits = planOperations(other.parsed, other.kind, followers);
    if (!edits.ok) return edits;
    all.push({ uri: other.uri, edits: edits.value });
  }
  return ok(all.filter(({ edits }) => edits.length > 0));
}

/** The operations that let the references in one file follow the ids that operations on another change. */
function renamesIn(
  index: WorkspaceIndex,
  uri: string,
  operatedUri: string,
  operations: readonly Operation[],
): Operation[] {
  return operations.flatMap((operation): Operation[] => {
    const change = idChange(operation);
    if (!change) return [];
    const definedThere = index.definitions(change.from).some(({ file }) => file.uri === operatedUri);
    if (!definedThere) return [];
    return index
      .referencesTo(change.from)
      .filter(({ file }) => file.uri === uri)
      .map(({ reference }) => ({
        op: 'set',
        id: reference.from.id === change.from ? change.to : reference.from.key,
        field: reference.field,
        value: change.to,
      }));
  });
}

function idChange(operation: Operation): { from: string; to: string } | undefined {
  if (operation.op === 'rename') return { from: operation.id, to: operation.to };
  if (operation.op === 'convert' && typeof operation.opportunity.id === 'string')
    return { from: operation.id, to: operation.opportunity.id };
  return undefined;
}
