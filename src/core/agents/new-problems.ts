import { groupBy } from '../group-by';
import type { FileEdits } from '../operations/plan';
import { type ProblemData, problemData } from '../reports/problems';
import type { Diagnostic } from '../rules/rule';
import { gravestFirst } from '../rules/severity';
import { createService, type Service } from '../service';
import { applyEdits } from '../text/edit';
import { usualLimit } from './check';
import type { AgentFiles } from './files';

/** What planned edits make wrong that was not wrong before, in the files that they change and those around them. */
export function newProblems(files: AgentFiles, planned: readonly FileEdits[]): readonly ProblemData[] {
  const { service, nameOf, diagnose } = files;
  const after = serviceAfter(service, planned);
  const uris = new Set(planned.flatMap(({ uri }) => [uri, ...around(service, uri), ...around(after, uri)]));
  const found = (within?: Service) => [...uris].flatMap(uri => diagnose(uri, within));
  return untold(found(), found(after))
    .sort(gravestFirst)
    .slice(0, usualLimit)
    .map(problem => problemData(after.index, nameOf(problem.uri), problem));
}

/** The workspace as it would be; the one that there is stays as it is. */
function serviceAfter({ ports, index }: Service, planned: readonly FileEdits[]): Service {
  const after = index.copy();
  for (const { uri, edits } of planned) after.update(uri, applyEdits(index.get(uri)!.parsed.text, edits));
  return createService(ports, after);
}

function around({ index }: Service, uri: string): Iterable<string> {
  return index.neighbours(index.get(uri)!);
}

/** The problems of after that were not told before in the same words, as often. */
function untold(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const told = groupBy(before, wordsOf);
  return after.filter(problem => !told.get(wordsOf(problem))?.pop());
}

function wordsOf({ uri, code, message }: Diagnostic): string {
  return JSON.stringify([uri, code, message]);
}
