import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import { opportunityScaffold } from '../artefacts/tree/template';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { PhrasingCode } from './phrasing';
import { type Fix, type Rule, rule } from './rule';
import { addressOf } from './support/address';
import { freeId } from './support/free-id';
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
        fixes: code === 'opportunity-phrased-as-solution' ? [convertFix(file, index, node)] : [],
      };
    },
  });
}

function convertFix(file: WorkspaceFile, index: WorkspaceIndex, node: NodeOf<'opportunity'>): Fix {
  const address = addressOf(file, node);
  const { id } = node;
  const isAddressedById = id !== undefined && address === id;
  const need = isAddressedById ? freeId(index, `${id}-need`) : undefined;
  return {
    title: l10n.t('Move to solutions under a new opportunity'),
    operations: [
      {
        op: 'convert',
        id: address,
        to: 'solution',
        opportunity: { ...(need === undefined ? {} : { id: need }), title: opportunityScaffold() },
      },
    ],
    select: { address: need ?? address, field: 'title' },
    preferred: true,
  };
}
