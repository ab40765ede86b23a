import { ambiguousReference } from './ambiguous-reference';
import { danglingReference } from './dangling-reference';
import { duplicateId } from './duplicate-id';
import { missingTitle } from './missing-title';
import { opportunityIsAMetric, opportunityPhrasedAsSolution, opportunityTooVague } from './opportunity-phrasing';
import { outcomeIncomplete } from './outcome-incomplete';
import type { Rule } from './rule';

/** Every rule. The only list of them. */
export const rules: readonly Rule[] = [
  missingTitle,
  duplicateId,
  danglingReference,
  ambiguousReference,
  outcomeIncomplete,
  opportunityPhrasedAsSolution,
  opportunityTooVague,
  opportunityIsAMetric,
];
