import * as l10n from '@vscode/l10n';
import { fieldRange, type ModelNode, nameRange } from '../artefacts/model';
import { typeOf } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { Range } from '../text/lines';
import type { RuleCode } from './codes';
import type { Diagnostic, Finding, Fix, Rule, RuleContext } from './rule';
import { addressOf } from './support/address';

/** What a rule says of a node, unless the node silences it. */
export function check(rule: Rule, node: ModelNode, context: RuleContext): Diagnostic[] {
  if (ignoredAt(node).includes(rule.code)) return [];
  const found: Diagnostic[] = [];
  for (const finding of rule.check(node as never, context)) {
    found.push(toDiagnostic(context.file, node, rule, finding));
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
    node: addressOf(file, node),
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
