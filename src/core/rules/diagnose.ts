import * as l10n from '@vscode/l10n';
import { fieldRange, type ModelNode, nameRange, subtree } from '../artefacts/model';
import { type NodeKind, typeOf } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import { usualCadences } from '../reviews/cadence';
import type { Range } from '../text/lines';
import type { Workspace } from '../workspace';
import type { RuleCode } from './codes';
import { rules } from './registry';
import type { Diagnostic, Finding, Fix, Rule, RuleContext, Severity } from './rule';
import { addressOf } from './support/address';
import { formatProblems, textProblems } from './text-problems';

export interface DiagnoseOptions {
  /** Rules that are to weigh more or less than they do by themselves, or to be left out. */
  readonly severities?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
}

/**
 * Everything that is wrong with a file, in the order of its text. While the text can't be read only the problems of the
 * text are told: the model is then an older one, whose ranges don't fit.
 */
export function diagnose(workspace: Workspace, uri: string, options: DiagnoseOptions = {}): Diagnostic[] {
  const file = workspace.index.get(uri);
  if (!file) return [];
  const found = file.readable
    ? withoutEchoes([...textProblems(file), ...formatProblems(file), ...ruleProblems(workspace, file, options)])
    : textProblems(file);
  return found
    .flatMap(diagnostic => weighed(diagnostic, options))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : 1));
}

const rulesByKind = new Map<NodeKind, Rule[]>();
for (const rule of rules) {
  for (const kind of rule.kinds) rulesByKind.set(kind, [...(rulesByKind.get(kind) ?? []), rule]);
}

function ruleProblems(workspace: Workspace, file: WorkspaceFile, options: DiagnoseOptions): Diagnostic[] {
  const context: RuleContext = {
    file,
    index: workspace.index,
    scores: workspace.scores,
    today: workspace.ports.today(),
    cadences: workspace.ports.cadences?.() ?? usualCadences,
  };
  const found: Diagnostic[] = [];
  for (const node of subtree(file.root)) {
    const ignored = ignoredAt(node);
    for (const rule of rulesByKind.get(node.kind) ?? []) {
      if (ignored.includes(rule.code) || options.severities?.[rule.code] === 'off') continue;
      for (const finding of rule.check(node as never, context)) found.push(toDiagnostic(file, node, rule, finding));
    }
  }
  return found;
}

/** The node whose `ignore` counts for a node: itself, or of a kind without that key the nearest one above. */
function ignoringNode(node: ModelNode): ModelNode {
  return 'ignore' in typeOf(node.kind).fields || !node.parent ? node : ignoringNode(node.parent);
}

function ignoredAt(node: ModelNode): readonly string[] {
  return (ignoringNode(node).values as { ignore?: readonly string[] }).ignore ?? [];
}

function toDiagnostic(file: WorkspaceFile, node: ModelNode, rule: Rule, finding: Finding): Diagnostic {
  const silence = rule.severity === 'error' ? undefined : silenceFix(file, node, rule.code);
  return {
    uri: file.uri,
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    range: finding.range ?? shortRange(node),
    node: node.key,
    fixes: [...(finding.fixes ?? []), ...(silence ? [silence] : [])],
    related: finding.related ?? [],
  };
}

/** The place that stands for a node; of one whose first value runs over lines only the first key. */
function shortRange(node: ModelNode): Range {
  const first = node.source.type === 'map' ? node.source.entries[0] : undefined;
  const range = nameRange(node);
  const startsAtKey = first !== undefined && range.start === first.key.range.start;
  return startsAtKey && first.value.type !== 'scalar' ? first.key.range : range;
}

/** Adds the code to the `ignore` that counts for a node, so that the rule stays silent there whatever the wording becomes. */
function silenceFix(file: WorkspaceFile, about: ModelNode, code: RuleCode): Fix | undefined {
  const node = ignoringNode(about);
  const present = (node.values as { ignore?: readonly string[] }).ignore ?? [];
  if (present.length === 0 && fieldRange(node, 'ignore')) return undefined;
  return {
    title: l10n.t('Ignore “{0}” on this item', code),
    operations: [{ op: 'set', id: addressOf(file, node), field: 'ignore', value: [...present, code] }],
    silences: true,
  };
}

/** A rule that says more of a key than that it is unknown says it alone. */
function withoutEchoes(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ range }: Diagnostic) => `${range.start}-${range.end}`;
  const explained = new Set(found.filter(({ code }) => code !== 'unknown-key').map(place));
  return found.filter(problem => problem.code !== 'unknown-key' || !explained.has(place(problem)));
}

function weighed(diagnostic: Diagnostic, options: DiagnoseOptions): Diagnostic[] {
  const severity = options.severities?.[diagnostic.code];
  if (severity === 'off') return [];
  return [severity ? { ...diagnostic, severity } : diagnostic];
}
