import type { FileEdits } from '../operations/plan';
import { operationsSchema } from '../operations/schema';
import type { ProblemData } from '../reports/problems';
import { ok } from '../result';
import { boolean, closedObject, optional, string } from '../schema/schema';
import { unifiedDiff } from '../text/unified-diff';
import type { AgentFiles } from './files';
import { findFile } from './find-file';
import { newProblems } from './new-problems';
import { agentTool } from './tool';

const input = closedObject({
  file: string,
  operations: operationsSchema,
  dryRun: optional(boolean),
});

/** Plans operations and tells what they change as a diff; writes them only where `dryRun` is false. */
export const apply = agentTool(input, async ({ file: name, operations, dryRun = true }, files) => {
  const found = findFile(files, name);
  if (!found.ok) return found;
  const { uri } = found.value;
  let told: Told = { changes: [], newProblems: [] };
  const plan = () => {
    const planned = files.service.plan(uri, operations);
    if (planned.ok) told = { changes: changesOf(files, planned.value), newProblems: newProblems(files, planned.value) };
    return planned;
  };
  const done = dryRun ? plan() : await files.write(uri, operations, plan);
  return done.ok ? ok({ written: !dryRun, ...told }) : done;
});

/** What is told of edits beside whether they were written. */
interface Told {
  readonly changes: readonly Change[];
  /** What will be wrong that was not before, in any file, the gravest first. */
  readonly newProblems: readonly ProblemData[];
}

/** What an edit does to one file, in the unified format of `diff -u`. */
export interface Change {
  readonly file: string;
  readonly diff: string;
}

/** What planned edits do to each file as it is now. */
export function changesOf({ service, nameOf }: AgentFiles, planned: readonly FileEdits[]): Change[] {
  return planned.map(({ uri, edits }) => {
    const file = nameOf(uri);
    return { file, diff: unifiedDiff(file, service.index.get(uri)!.parsed.text, edits) };
  });
}
