import * as vscode from 'vscode';
import { isRuleCode, type RuleCode } from '../../core/rules/codes';
import type { Severity } from '../../core/rules/rule';

/** What the user set rules to: more or less weight than they have by themselves, or silence. */
export function severities(): Partial<Record<RuleCode, Severity | 'off'>> {
  const set = vscode.workspace.getConfiguration('canopy').get<Record<string, unknown>>('rules.severity', {});
  const known = Object.entries(set).filter(([code, value]) => isRuleCode(code) && isWeight(value));
  return Object.fromEntries(known) as Partial<Record<RuleCode, Severity | 'off'>>;
}

function isWeight(value: unknown): value is Severity | 'off' {
  return value === 'error' || value === 'warning' || value === 'hint' || value === 'off';
}

export function lensesEnabled(document: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('canopy', document).get('lenses.enabled', true);
}
