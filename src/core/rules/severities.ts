import { isRuleCode, type RuleCode } from './codes';
import type { Severity } from './rule';

/** What rules are set to: more or less weight than they have by themselves, or silence. */
export type RuleSeverities = Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;

/** The weights that a setting gives; what is no code or no weight is left out. */
export function severitiesOf(set: Readonly<Record<string, unknown>>): RuleSeverities {
  return Object.fromEntries(Object.entries(set).filter(([code, value]) => isRuleCode(code) && isWeight(value)));
}

function isWeight(value: unknown): value is Severity | 'off' {
  return value === 'error' || value === 'warning' || value === 'hint' || value === 'off';
}
