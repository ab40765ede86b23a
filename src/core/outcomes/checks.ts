import * as l10n from '@vscode/l10n';
import type { RuleCode } from '../rules/codes';
import type { Diagnostic } from '../rules/rule';

/** One of the four checks of a good product outcome, and what is missing where it does not hold. */
export interface OutcomeCheck {
  readonly question: string;
  readonly holds: boolean;
  /** What the rules say, each a sentence with the next move. */
  readonly missing: readonly string[];
}

/**
 * The cheatsheet's four checks of a product outcome, answered by the rules that watch over them.
 * @param found what is wrong with the outcome, as `diagnose` tells it
 */
export function outcomeChecks(found: readonly Diagnostic[]): OutcomeCheck[] {
  const check = (question: string, codes: readonly RuleCode[]): OutcomeCheck => {
    const missing = found.filter(({ code }) => codes.includes(code)).map(({ message }) => message);
    return { question, holds: missing.length === 0, missing };
  };
  return [
    check(l10n.t('Does it connect to a business outcome?'), ['outcome-wrong-level']),
    check(l10n.t('Does it name a change of behaviour, at a moment of the journey?'), [
      'outcome-incomplete',
      'outcome-is-output',
      'outcome-without-place',
    ]),
    check(l10n.t('Can the team move it on its own?'), ['outcome-not-in-control']),
    check(l10n.t('Was it negotiated, and is it aggressive enough?'), ['outcome-not-agreed']),
  ];
}
