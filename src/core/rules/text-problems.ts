import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../artefacts/fields';
import type { ModelProblem } from '../artefacts/project';
import { typeOf } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { Range } from '../text/lines';
import { nearest } from '../text/nearest';
import type { SyntaxProblem } from '../yaml/parse';
import type { Diagnostic, Fix } from './rule';
import { addressOf } from './support/address';

/** What keeps the text, or a part of it, from being read as YAML. */
export function textProblems(file: WorkspaceFile): Diagnostic[] {
  return file.parsed.problems.map(problem => ({
    uri: file.uri,
    code: problem.code,
    severity: 'error',
    message: problem.message,
    range: shown(problem, file.parsed.text),
    node: undefined,
    fixes: [],
    related: [],
  }));
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
  return file.problems.map(problem => ({
    uri: file.uri,
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    range: problem.range,
    node: problem.node.key,
    fixes: [...keyFixes(problem), ...choiceFixes(file, problem), ...labelFixes(file, problem)],
    related: [],
  }));
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
