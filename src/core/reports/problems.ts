import type { WorkspaceIndex } from '../index/workspace-index';
import type { Diagnostic, Fix } from '../rules/rule';
import type { LineIndex, Range } from '../text/lines';

export type ProblemData = ReturnType<typeof problemData>;

/** A problem of a known file as data, as scripts and agents are told of it. Lines and characters count from 0. */
export function problemData(index: WorkspaceIndex, file: string, diagnostic: Diagnostic) {
  const { uri, code, severity, message, node, range, fixes } = diagnostic;
  const { lines } = index.get(uri)!.parsed;
  return {
    file,
    code,
    severity,
    message,
    node: node ?? null,
    range: placed(lines, range),
    fixes: fixes.map(fix => fixData(lines, fix)),
  };
}

function fixData(lines: LineIndex, { title, operations, edits }: Fix) {
  if (!edits) return { title, operations };
  const placedEdits = edits.map(({ offset, length, text }) => ({
    range: placed(lines, { start: offset, end: offset + length }),
    text,
  }));
  return { title, operations, edits: placedEdits };
}

function placed(lines: LineIndex, { start, end }: Range) {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
