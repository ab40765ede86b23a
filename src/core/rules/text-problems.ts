import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../artefacts/fields';
import type { ModelProblem } from '../artefacts/project';
import { typeOf } from '../artefacts/registry';
import { slotByKeys, slotOf } from '../artefacts/slot';
import type { WorkspaceFile } from '../index/file';
import type { Range } from '../text/lines';
import { nearest } from '../text/nearest';
import type { SyntaxProblem } from '../yaml/parse';
import { locate, pathAt, type SourceNode } from '../yaml/source';
import type { Diagnostic, Fix } from './rule';
import { addressOf } from './support/address';
import { type MissingColon, missingColon } from './support/missing-colon';

/** What keeps the text, or a part of it, from being read as YAML. */
export function textProblems(file: WorkspaceFile): Diagnostic[] {
  return file.parsed.problems.map(problem => {
    const bare = problem.lacksColon ? bareKeyAt(file, problem.range) : undefined;
    return {
      uri: file.uri,
      code: problem.code,
      severity: 'error',
      message: bare?.message ?? problem.message,
      range: shown(problem, file.parsed.text),
      node: undefined,
      fixes: bare ? [bare.fix] : [],
      related: [],
    };
  });
}

/** The known key that a line begins with which lacks a colon, unless its map has that key already. */
function bareKeyAt({ parsed: { root, text }, kind }: WorkspaceFile, range: Range): MissingColon | undefined {
  const { path, onKey } = pathAt(root, range.start);
  const above = onKey ? path.slice(0, -1) : path;
  const slot = slotByKeys(
    slotOf(kind),
    above.filter(segment => typeof segment === 'string'),
  );
  const bare = missingColon(text, range, slot);
  return bare && !hasKey(locate(root, above), bare.key, range) ? bare : undefined;
}

/**
 * What to underline: of a problem that runs over several lines the first one, of a key that stands twice the whole key, and
 * of a problem without characters of its own the one before it.
 */
function shown({ code, range }: SyntaxProblem, text: string): Range {
  if (code === 'merge-conflict') return range;
  if (code === 'duplicate-key') {
    const key = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s:]+)/.exec(text.slice(range.start, range.start + 200));
    return { start: range.start, end: range.start + (key?.[0].length ?? 1) };
  }
  const line = text.slice(range.start, range.end).search(/[\r\n]/);
  const end = line > 0 ? range.start + line : range.end;
  if (end > range.start) return { start: range.start, end };
  const canGrow = range.start > 0 && !/[\r\n]/.test(text[range.start - 1] ?? '\n');
  return canGrow ? { start: range.start - 1, end } : range;
}

/** What is YAML, but not what the format says. */
export function formatProblems(file: WorkspaceFile): Diagnostic[] {
  return file.problems.map(problem => {
    const bare = bareKeyIn(file, problem);
    return {
      uri: file.uri,
      code: problem.code,
      severity: problem.severity,
      message: bare && !bare.mayBeWords ? bare.message : problem.message,
      range: problem.range,
      node: problem.node.key,
      fixes: bare ? bareKeyFixes(file, problem, bare) : fixesOf(file, problem),
      related: [],
    };
  });
}

function fixesOf(file: WorkspaceFile, problem: ModelProblem): Fix[] {
  return [...keyFixes(problem), ...choiceFixes(file, problem), ...labelFixes(file, problem)];
}

/** The known keys without colons that a text stands for which is an item, or a key in braces, by itself. */
function bareKeyIn(
  { modelText: { text } }: WorkspaceFile,
  { code, node, range }: ModelProblem,
): MissingColon | undefined {
  const { source, kind } = node;
  const isAlone = source.type === 'scalar' && source.style === 'plain' && source.range.start === range.start;
  const isInBraces =
    code === 'unknown-key' &&
    source.type === 'map' &&
    source.flow &&
    source.entries.some(({ key, value }) => key.range.start === range.start && value.range.start === value.range.end);
  const bare = isAlone || isInBraces ? missingColon(text, range, slotOf(kind)) : undefined;
  if (!bare || hasKey(source, bare.key, range)) return undefined;
  return isAlone && bare.key !== typeOf(kind).label ? bare : { ...bare, mayBeWords: false };
}

/** Whether a map has a key elsewhere than at a place. */
function hasKey(node: SourceNode | undefined, name: string, { start }: Range): boolean {
  return node?.type === 'map' && node.entries.some(({ key }) => key.value === name && key.range.start !== start);
}

/** Words that only happen to begin like a key are more likely what the item is called. */
function bareKeyFixes(file: WorkspaceFile, problem: ModelProblem, { fix, mayBeWords }: MissingColon): Fix[] {
  if (!mayBeWords) return [fix];
  const others = labelFixes(file, problem).map(other => ({ ...other, isSafe: false }));
  return [...others, { ...fix, preferred: others.length === 0 }];
}

/** The known keys that an unknown one may mean, in its place. */
function keyFixes({ meant = [], isMisspelt = false, range }: ModelProblem): Fix[] {
  return meant.map((key, index) => ({
    title: l10n.t('Change to “{0}”', key),
    operations: [],
    edits: [{ offset: range.start, length: range.end - range.start, text: key }],
    preferred: index === 0,
    isSafe: isMisspelt,
  }));
}

/** The choice that a misspelt one is nearest to. */
function choiceFixes(file: WorkspaceFile, { code, node, field, range }: ModelProblem): Fix[] {
  const declared = code === 'unreadable-value' && field !== undefined ? typeOf(node.kind).fields[field] : undefined;
  const choices = declared && fieldInfo(declared).control === 'choice' ? (fieldInfo(declared).choices ?? []) : [];
  const written = file.modelText.text.slice(range.start, range.end).replace(/^["']|["']$/g, '');
  const meant = nearest(written.toLowerCase(), choices, 2);
  if (meant === undefined || field === undefined) return [];
  return [
    {
      title: l10n.t('Change to “{0}”', meant),
      operations: [{ op: 'set', id: addressOf(file, node), field, value: meant }],
      preferred: true,
      isSafe: true,
    },
  ];
}

/** The key before a text that stands alone on its line; one with an anchor, a tag or several lines would read otherwise. */
function labelFixes(file: WorkspaceFile, { code, node, range }: ModelProblem): Fix[] {
  const { label, fields } = typeOf(node.kind);
  const written = file.modelText.text.slice(range.start, range.end);
  const isText = code === 'not-a-map' && node.source.type === 'scalar' && !/^[*&!|>]|[\r\n]/.test(written);
  if (!isText || label === undefined || Object.hasOwn(fields, written)) return [];
  return [
    {
      title: l10n.t('Write “{0}:” before it', label),
      operations: [],
      edits: [{ offset: range.start, length: 0, text: `${label}: ` }],
      preferred: true,
      isSafe: true,
    },
  ];
}
