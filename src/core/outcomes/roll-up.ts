import * as l10n from '@vscode/l10n';
import { type ModelNode, type NodeOf, subtree } from '../artefacts/model';
import type { IsoDate } from '../values/date';
import { type PaceState, paceOf } from './pace';

/** How the outcomes below an outcome are doing: traction carries product, and product carries business. */
export interface RollUp {
  readonly total: number;
  /** How many of them are on track or reached. */
  readonly good: number;
  /** Those that are not, in the order of the text. */
  readonly others: readonly { readonly outcome: ModelNode; readonly state: PaceState }[];
}

/** All outcomes below an outcome, at any depth, as of a day. */
export function rollUp(outcome: NodeOf<'outcome'>, today: IsoDate): RollUp {
  const below = [...subtree(outcome as ModelNode)].flatMap(node =>
    node.kind === 'outcome' && node.key !== outcome.key ? [{ outcome: node, state: paceOf(node, today).state }] : [],
  );
  const others = below.filter(({ state }) => state !== 'on-track' && state !== 'reached');
  return { total: below.length, good: below.length - others.length, others };
}

/** `Below it: 1 of 2 outcomes on track or reached.`; empty where there are none. */
export function rollUpText({ total, good }: RollUp): string {
  if (total === 0) return '';
  return total === 1
    ? l10n.t('Below it: 1 outcome, {0}.', good === 1 ? l10n.t('on track or reached') : l10n.t('not on track'))
    : l10n.t('Below it: {0} of {1} outcomes on track or reached.', good, total);
}
