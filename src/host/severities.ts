import * as vscode from 'vscode';
import { isRuleCode, type RuleCode } from '../core/rules/codes';
import type { Severity } from '../core/rules/rule';

export type RuleSeverities = Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;

const setting = 'canopy.rules.severity';

/**
 * What the user set rules to: more or less weight than they have by themselves, or silence. Read once per change of the
 * setting; whoever listens here is told after `current` is new.
 */
export class Severities implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private known = read();
  private readonly listening = vscode.workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration(setting)) return;
    this.known = read();
    this.changed.fire();
  });

  get current(): RuleSeverities {
    return this.known;
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }
}

function read(): RuleSeverities {
  const set = vscode.workspace.getConfiguration().get<Record<string, unknown>>(setting, {});
  const known = Object.entries(set).filter(([code, value]) => isRuleCode(code) && isWeight(value));
  return Object.fromEntries(known) as RuleSeverities;
}

function isWeight(value: unknown): value is Severity | 'off' {
  return value === 'error' || value === 'warning' || value === 'hint' || value === 'off';
}
