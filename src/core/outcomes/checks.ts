import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { usualCadences } from '../reviews/cadence';
import { outcomeIncomplete } from '../rules/outcome-incomplete';
import { outcomeIsOutput } from '../rules/outcome-is-output';
import { outcomeNotAgreed } from '../rules/outcome-not-agreed';
import { outcomeNotInControl } from '../rules/outcome-not-in-control';
import { outcomeWithoutPlace } from '../rules/outcome-without-place';
import { outcomeWrongLevel } from '../rules/outcome-wrong-level';
import type { Rule, RuleContext } from '../rules/rule';
import type { Workspace } from '../workspace';

/** One of the four checks of a good product outcome, and what is missing where it does not hold. */
export interface OutcomeCheck {
  readonly question: string;
  readonly holds: boolean;
  /** What the rules say, each a sentence with the next move. */
  readonly missing: readonly string[];
}

/** The cheatsheet's four checks of a product outcome, answered by the rules that watch over them, silenced or not. */
export function outcomeChecks(
  { index, scores, ports }: Workspace,
  file: WorkspaceFile,
  outcome: NodeOf<'outcome'>,
): OutcomeCheck[] {
  const cadences = ports.cadences?.() ?? usualCadences;
  const context: RuleContext = { file, index, scores, today: ports.today(), cadences };
  const check = (question: string, rules: readonly Rule[]): OutcomeCheck => {
    const missing = rules.flatMap(rule => [...rule.check(outcome as never, context)].map(({ message }) => message));
    return { question, holds: missing.length === 0, missing };
  };
  return [
    check(l10n.t('Does it connect to a business outcome?'), [outcomeWrongLevel]),
    check(l10n.t('Does it name a change of behaviour, at a moment of the journey?'), [
      outcomeIncomplete,
      outcomeIsOutput,
      outcomeWithoutPlace,
    ]),
    check(l10n.t('Can the team move it on its own?'), [outcomeNotInControl]),
    check(l10n.t('Was it negotiated, and is it aggressive enough?'), [outcomeNotAgreed]),
  ];
}
