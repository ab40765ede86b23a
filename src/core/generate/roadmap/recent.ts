import * as l10n from '@vscode/l10n';
import { ancestors, type ModelNode } from '../../artefacts/model';
import { daysBetween, type IsoDate } from '../../values/date';
import { formatNumber } from '../../values/number';
import { comparable, formatQuantity, type Quantity, shareOfWay } from '../../values/quantity';
import type { Workspace } from '../../workspace';
import { servedOutcome } from '../choices';

/** What something that is shipped was to reach: a kata's target, or where an outcome should be. */
export interface Promised {
  readonly to: Quantity;
  readonly from: Quantity | undefined;
  /** What is measured, in words. */
  readonly metric: string | undefined;
}

/** Promised against measured. */
export interface RecentResult {
  readonly promised: Promised | undefined;
  readonly measured: { readonly value: Quantity; readonly on: IsoDate | undefined } | undefined;
  readonly shipped: IsoDate | undefined;
  /** How much of the promised way is done: 1 is all of it, 0 none, below 0 the wrong way. Undefined where it can't be compared. */
  readonly share: number | undefined;
}

/** What was promised of a shipped solution (or an opportunity that is done), and what was measured. */
export function recentResult(workspace: Workspace, node: ModelNode): RecentResult {
  const { shipped, result } = node.kind === 'solution' ? node.values : {};
  const group = result === 'unknown' ? undefined : result;
  const measured = group?.value && { value: group.value, on: group.on };
  const promises = promisesOf(workspace, node);
  const promised = promises.find(promise => !measured || fits(promise.to, measured.value)) ?? undefined;
  const share = promised && measured && shareReached(promised, measured.value);
  return { promised, measured, shipped, share };
}

/** How much of the promised way a measured value is; undefined where there is no start, or the units differ. */
export function shareReached({ from, to }: Pick<Promised, 'from' | 'to'>, measured: Quantity): number | undefined {
  return from && shareOfWay(inUnitOf(from, measured), inUnitOf(to, measured), inUnitOf(measured, to));
}

/** Targets of katas for the opportunities up the branch, then the outcomes that are served, nearest first. */
function promisesOf({ index }: Workspace, node: ModelNode): Promised[] {
  const lineage = [node, ...ancestors(node)].filter(above => above.kind === 'opportunity');
  const katas = lineage.flatMap(({ id }) => {
    const references = id === undefined ? [] : index.referencesTo(id);
    return references.flatMap(({ reference: { from } }): Promised[] => {
      const target = from.kind === 'kata' ? from.values.target?.value : undefined;
      if (!target || from.kind !== 'kata') return [];
      return [{ to: target, from: from.values.start?.value, metric: from.values.metric }];
    });
  });
  const outcome = servedOutcome(index, node)?.node;
  const outcomes = (outcome ? [outcome, ...ancestors(outcome)] : []).flatMap((above): Promised[] =>
    above.kind === 'outcome' && above.values.to
      ? [{ to: above.values.to, from: above.values.from, metric: above.values.behavior }]
      : [],
  );
  return [...katas, ...outcomes];
}

/** A plain number stands for whatever the other one counts: a kata names its unit in its metric. */
function fits(a: Quantity, b: Quantity): boolean {
  return a.unit === undefined || b.unit === undefined || comparable(a, b);
}

function inUnitOf(quantity: Quantity, other: Quantity): Quantity {
  return quantity.unit === undefined && other.unit !== undefined ? { ...quantity, unit: other.unit } : quantity;
}

/** Promised against measured in one sentence: what is in the way of knowing, where it is not known. */
export function recentSentence(result: RecentResult, today: IsoDate): string {
  const { promised, measured } = result;
  if (!measured) return notMeasured(result.shipped, today);
  const value = formatQuantity(measured.value);
  const day = measured.on?.text;
  if (!promised) {
    return day === undefined
      ? l10n.t('Nothing was promised; measured {0}', value)
      : l10n.t('Nothing was promised; measured {0} on {1}', value, day);
  }
  const to = formatQuantity(promised.to);
  const wanted = promised.metric === undefined ? to : l10n.t('{0} ({1})', to, promised.metric);
  const way = result.share === undefined ? undefined : wayText(result.share);
  if (day === undefined) {
    return way === undefined
      ? l10n.t('Promised {0}, measured {1}', wanted, value)
      : l10n.t('Promised {0}, measured {1}: {2}', wanted, value, way);
  }
  return way === undefined
    ? l10n.t('Promised {0}, measured {1} on {2}', wanted, value, day)
    : l10n.t('Promised {0}, measured {1} on {2}: {3}', wanted, value, day, way);
}

/** What was measured alone, in one sentence, for where the promise is drawn beside it. */
export function measuredSentence({ measured, share, shipped }: RecentResult, today: IsoDate): string {
  if (!measured) return notMeasured(shipped, today);
  const value = formatQuantity(measured.value);
  const day = measured.on?.text;
  const way = share === undefined ? undefined : wayText(share);
  if (day === undefined) {
    return way === undefined ? l10n.t('Measured {0}', value) : l10n.t('Measured {0}: {1}', value, way);
  }
  return way === undefined
    ? l10n.t('Measured {0} on {1}', value, day)
    : l10n.t('Measured {0} on {1}: {2}', value, day, way);
}

/** How far a measured value has come on the way that was promised. */
export function wayText(share: number): string {
  if (share >= 1) return l10n.t('reached');
  if (share < 0) return l10n.t('further away than before');
  if (share === 0) return l10n.t('no change');
  return l10n.t('{0} % of the way', formatNumber(Math.round(share * 100)));
}

function notMeasured(shipped: IsoDate | undefined, today: IsoDate): string {
  if (!shipped) return l10n.t('Not measured');
  const days = daysBetween(shipped, today);
  if (days < 0) return l10n.t('Not measured, ships on a later day than today');
  if (days === 0) return l10n.t('Not measured, shipped today');
  if (days === 1) return l10n.t('Not measured, shipped yesterday');
  if (days < 14) return l10n.t('Not measured, shipped {0} days ago', days);
  return l10n.t('Not measured, shipped {0} weeks ago', Math.floor(days / 7));
}
