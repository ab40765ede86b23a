import * as l10n from '@vscode/l10n';
import { childrenOf, fieldRange, labelOf, type NodeOf } from '../artefacts/model';
import type { Estimate } from '../values/estimate';
import { rule } from './rule';

/** The highest of the usual scales of points. */
const mostPoints = 5;
/** From here on a reach can only be people. */
const fewestPeople = 20;

/** One list compares people, times and hours, or it compares points: not both. */
export const scoreMixedScales = rule({
  code: 'score-mixed-scales',
  severity: 'warning',
  kinds: ['entry'],
  *check(node) {
    const list = node.parent?.kind === 'scorecard' ? node.parent : undefined;
    if (!list || !looksLikePoints(node)) return;
    const counted = childrenOf(list, 'entry').find(({ values }) => (values.reach?.likely ?? 0) >= fewestPeople);
    if (!counted) return;
    yield {
      range: fieldRange(node, 'reach'),
      message: l10n.t(
        'The inputs of “{0}” look like points from 1 to 5, and “{1}” counts people and hours. Use one scale in a list.',
        labelOf(node),
        labelOf(counted),
      ),
    };
  },
});

function looksLikePoints({ values }: NodeOf<'entry'>): boolean {
  const { reach, frequency, hours_lost } = values;
  return [reach, frequency, hours_lost].every(isPoints);
}

function isPoints(estimate: Estimate | undefined): boolean {
  return (
    estimate !== undefined &&
    !estimate.isRange &&
    estimate.unit === undefined &&
    Number.isInteger(estimate.likely) &&
    estimate.likely >= 1 &&
    estimate.likely <= mostPoints
  );
}
