import * as l10n from '@vscode/l10n';
import type { RootNode } from '../artefacts/model';
import { project } from '../artefacts/project';
import type { ArtefactKind } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import { ok, type Result } from '../result';
import type { TextEdit } from '../text/edit';
import { fileName } from '../uri';
import { type ParsedText, parseText } from '../yaml/parse';
import { planChanges } from '../yaml/plan';
import { type Refusal, refuseUnreadable } from '../yaml/refusal';
import type { Plan } from '../yaml/self-check';
import { followId, type IdChange, idChangeOf } from './changes';
import type { OperationContext } from './ids';
import type { Operation } from './schema';
import { changesTogether } from './together';

/** The edits of one file. Offsets count in its present text. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

const alone: OperationContext = { idTakenElsewhere: () => false };

/**
 * Plans operations on one text, in their order, as one list of edits. References in the text follow an id that is renamed.
 * Either all operations can be done, or none is and the refusal of the first that can't is returned.
 */
export function planOperations(
  text: string | ParsedText,
  kind: ArtefactKind,
  operations: readonly Operation[],
  context: OperationContext = alone,
): Result<readonly TextEdit[], Refusal> {
  const parsed = typeof text === 'string' ? parseText(text) : text;
  const planned = planAll({ parsed, kind }, operations, context);
  return planned.ok ? ok(planned.value.edits) : planned;
}

interface PlannedOperations {
  readonly edits: readonly TextEdit[];
  /** What the ids that other files may refer to have become. */
  readonly idChanges: readonly IdChange[];
}

/** A text to plan on, with its model where it is known. */
interface Start {
  readonly parsed: ParsedText;
  readonly kind: ArtefactKind;
  readonly root?: RootNode;
}

function planAll(
  start: Start,
  operations: readonly Operation[],
  context: OperationContext,
): Result<PlannedOperations, Refusal> {
  if (!start.parsed.readable) return refuseUnreadable(start.parsed);
  let planned: Plan = { after: start.parsed, edits: [] };
  const idChanges: IdChange[] = [];
  for (let at = 0; at < operations.length; ) {
    const known = planned.after === start.parsed ? start.root : undefined;
    const root = known ?? project(planned.after, start.kind).root;
    const together = changesTogether({ root, lines: planned.after.lines }, operations.slice(at), context);
    if (!together.ok) return together;
    const next = planChanges(planned, together.value.changes);
    if (!next.ok) return next;
    const idChange = idChangeOf(root, operations[at]!, context);
    if (idChange) idChanges.push(idChange);
    planned = next.value;
    at += together.value.count;
  }
  return ok({ edits: planned.edits, idChanges: joined(idChanges) });
}

/** Changes of ids in terms of the ids before all of them: a to b and b to c is a to c. */
function joined(changes: readonly IdChange[]): IdChange[] {
  const now = new Map<string, string>();
  for (const { from, to } of changes) {
    const origin = [...now].find(([, current]) => current === from)?.[0] ?? from;
    now.set(origin, to);
  }
  return [...now].map(([from, to]) => ({ from, to })).filter(({ from, to }) => from !== to);
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
  const own = planAll(file, operations, context);
  if (!own.ok) return own;
  const all: FileEdits[] = [{ uri, edits: own.value.edits }];
  for (const other of followers(index, uri, own.value.idChanges)) {
    const edits = planFollowing(other, own.value.idChanges);
    if (!edits.ok) return { ...edits, uri: other.uri, reason: l10n.t('{0}: {1}', fileName(other.uri), edits.reason) };
    all.push({ uri: other.uri, edits: edits.value });
  }
  return ok(all.filter(({ edits }) => edits.length > 0));
}

/**
 * The other files that refer to ids that change. What a file that can't be read refers to is not known: it may where the id stands
 * in its text.
 */
function followers(index: WorkspaceIndex, uri: string, changes: readonly IdChange[]): WorkspaceFile[] {
  if (changes.length === 0) return [];
  const referring = changes.flatMap(({ from }) => index.referencesTo(from).map(({ file }) => file));
  const ids = new RegExp(`(?<![\\w-])(?:${changes.map(({ from }) => from).join('|')})(?![\\w-])`);
  const unknown = index.all().filter(({ readable, parsed }) => !readable && ids.test(parsed.text));
  return [...new Set([...referring, ...unknown])].filter(file => file.uri !== uri);
}

/** References follow in one step, so that two ids that change places do not meet. */
function planFollowing(file: WorkspaceFile, changes: readonly IdChange[]): Result<readonly TextEdit[], Refusal> {
  if (!file.readable) return refuseUnreadable(file.parsed);
  const edited = planChanges(
    { after: file.parsed, edits: [] },
    changes.flatMap(change => followId(file.root, change)),
  );
  return edited.ok ? ok(edited.value.edits) : edited;
}
