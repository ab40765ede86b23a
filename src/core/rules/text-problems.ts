import * as l10n from '@vscode/l10n';
import { closest, distance } from 'fastest-levenshtein';
import { fieldInfo } from '../artefacts/fields';
import type { ModelProblem } from '../artefacts/project';
import { typeOf } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import { entryOf } from '../yaml/source';
import type { Diagnostic, Fix } from './rule';
import { addressOf } from './support/address';

/** What keeps the text, or a part of it, from being read as YAML. */
export function textProblems(file: WorkspaceFile): Diagnostic[] {
  return file.parsed.problems.map(({ code, range, message }) => ({
    uri: file.uri,
    code,
    severity: 'error',
    message,
    range: visible(range, file.parsed.text),
    node: undefined,
    fixes: [],
    related: [],
  }));
}

/** A problem without characters of its own is shown on the one before it, so that there is something to point at. */
function visible(range: { readonly start: number; readonly end: number }, text: string) {
  if (range.end > range.start) return range;
  const canGrow = range.start > 0 && !/[\r\n]/.test(text[range.start - 1] ?? '\n');
  return canGrow ? { start: range.start - 1, end: range.end } : range;
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
    fixes: [...keyFixes(problem), ...choiceFixes(file, problem)],
    related: [],
  }));
}

/** The nearest known key in the place of an unknown one, unless it stands there already. */
function keyFixes({ code, nearest, node, range }: ModelProblem): Fix[] {
  if (code !== 'unknown-key' || nearest === undefined || entryOf(node.source, nearest)) return [];
  return [
    {
      title: l10n.t('Change to “{0}”', nearest),
      operations: [],
      edits: [{ offset: range.start, length: range.end - range.start, text: nearest }],
      preferred: true,
    },
  ];
}

/** The choice that a misspelt one is nearest to. */
function choiceFixes(file: WorkspaceFile, { code, node, field, range }: ModelProblem): Fix[] {
  const declared = code === 'unreadable-value' && field !== undefined ? typeOf(node.kind).fields[field] : undefined;
  const choices = declared && fieldInfo(declared).control === 'choice' ? (fieldInfo(declared).choices ?? []) : [];
  const written = file.modelText.text.slice(range.start, range.end).replace(/^["']|["']$/g, '');
  const nearest = choices.length > 0 ? closest(written.toLowerCase(), choices) : undefined;
  if (nearest === undefined || field === undefined || distance(written.toLowerCase(), nearest) > 2) return [];
  return [
    {
      title: l10n.t('Change to “{0}”', nearest),
      operations: [{ op: 'set', id: addressOf(file, node), field, value: nearest }],
      preferred: true,
    },
  ];
}
