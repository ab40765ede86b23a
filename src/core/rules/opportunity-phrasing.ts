import { toSolutionFix } from '../fixes/to-solution';
import type { PhrasingCode } from './phrasing';
import { type Rule, rule } from './rule';
import { judge } from './support/judgement';
import { rangeInField } from './support/text-range';

/** An opportunity says what somebody needs, and leaves open what to build. */
export const opportunityPhrasedAsSolution = phrasingRule('opportunity-phrased-as-solution');
/** An opportunity says who has trouble, and at which moment. */
export const opportunityTooVague = phrasingRule('opportunity-too-vague');
/** A number to reach belongs to an outcome. */
export const opportunityIsAMetric = phrasingRule('opportunity-is-a-metric');

function phrasingRule(code: PhrasingCode): Rule {
  return rule({
    code,
    severity: 'warning',
    kinds: ['opportunity'],
    *check(node, { file, index }) {
      const { title } = node.values;
      const verdict = title === undefined ? undefined : judge(title);
      if (verdict?.code !== code) return;
      yield {
        range: rangeInField(file, node, 'title', verdict.words),
        message: verdict.message,
        fixes: code === 'opportunity-phrased-as-solution' ? [toSolutionFix(file, index, node)] : [],
      };
    },
  });
}
