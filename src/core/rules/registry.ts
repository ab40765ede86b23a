import { ambiguousReference } from './ambiguous-reference';
import { computedValueStored } from './computed-value-stored';
import { danglingReference } from './dangling-reference';
import { duplicateId } from './duplicate-id';
import { evidenceSizesFromFew } from './evidence-sizes-from-few';
import { evidenceUnanswered } from './evidence-unanswered';
import { experimentWithoutExpectation } from './experiment-without-expectation';
import { experimentWithoutVerdict } from './experiment-without-verdict';
import { hypothesisIncomplete } from './hypothesis-incomplete';
import { hypothesisRepeatsItself } from './hypothesis-repeats-itself';
import { hypothesisSignalUnrelated } from './hypothesis-signal-unrelated';
import { ideaDiscardedWithoutReason } from './idea-discarded-without-reason';
import { insightNamesASolution } from './insight-names-a-solution';
import { insightPercentOfFew } from './insight-percent-of-few';
import { insightPersonalData } from './insight-personal-data';
import { insightUnknownBias } from './insight-unknown-bias';
import { insightUnusableCount } from './insight-unusable-count';
import { insightUnused } from './insight-unused';
import { insightWithoutBiasNote } from './insight-without-bias-note';
import { insightWithoutProvenance } from './insight-without-provenance';
import { kataChainBroken } from './kata-chain-broken';
import { kataExpectationWithoutNumber } from './kata-expectation-without-number';
import { kataLearnedWithoutExpectation } from './kata-learned-without-expectation';
import { kataSeveralObstacles } from './kata-several-obstacles';
import { kataStepIsAProject } from './kata-step-is-a-project';
import { kataStepTooLong } from './kata-step-too-long';
import { kataStepsOutOfOrder } from './kata-steps-out-of-order';
import { kataUnitsDiffer } from './kata-units-differ';
import { kataWithoutStart } from './kata-without-start';
import { missingTitle } from './missing-title';
import { opportunityCompound } from './opportunity-compound';
import { opportunityFeelingOnly } from './opportunity-feeling-only';
import { opportunityFewSolutions } from './opportunity-few-solutions';
import { opportunityKindMismatch } from './opportunity-kind-mismatch';
import { opportunityKindMissing } from './opportunity-kind-missing';
import { opportunityNearDuplicate } from './opportunity-near-duplicate';
import { opportunityNotUserView } from './opportunity-not-user-view';
import { opportunityOnlyChild } from './opportunity-only-child';
import { opportunityIsAMetric, opportunityPhrasedAsSolution, opportunityTooVague } from './opportunity-phrasing';
import { opportunitySharesEvidence } from './opportunity-shares-evidence';
import { opportunitySingleSource } from './opportunity-single-source';
import { opportunityTooManyChildren } from './opportunity-too-many-children';
import { opportunityWithoutEvidence } from './opportunity-without-evidence';
import { opportunityWithoutMoment } from './opportunity-without-moment';
import { opportunityWithoutOutcome } from './opportunity-without-outcome';
import { opportunityWithoutPlace } from './opportunity-without-place';
import { outcomeAlreadyReached } from './outcome-already-reached';
import { outcomeCompound } from './outcome-compound';
import { outcomeCountsWork } from './outcome-counts-work';
import { outcomeIncomplete } from './outcome-incomplete';
import { outcomeIsASystemMetric } from './outcome-is-a-system-metric';
import { outcomeIsOutput } from './outcome-is-output';
import { outcomeNamesASolution } from './outcome-names-a-solution';
import { outcomeNotAgreed } from './outcome-not-agreed';
import { outcomeNotInControl } from './outcome-not-in-control';
import { outcomePercentMismatch } from './outcome-percent-mismatch';
import { outcomeUnitsDiffer } from './outcome-units-differ';
import { outcomeWithoutBaseline } from './outcome-without-baseline';
import { outcomeWithoutGuard } from './outcome-without-guard';
import { outcomeWithoutPlace } from './outcome-without-place';
import { outcomeWrongDirection } from './outcome-wrong-direction';
import { outcomeWrongLevel } from './outcome-wrong-level';
import { reviewOverdue } from './review-overdue';
import { roadmapDeliveryDate } from './roadmap-delivery-date';
import { roadmapOverloaded } from './roadmap-overloaded';
import type { Rule } from './rule';
import { scoreConfidenceAboveEvidence } from './score-confidence-above-evidence';
import { scoreConfidenceLow } from './score-confidence-low';
import { scoreConfidenceWithoutEvidence } from './score-confidence-without-evidence';
import { scoreDeadlineWithoutDuration } from './score-deadline-without-duration';
import { scoreImplausibleInput } from './score-implausible-input';
import { scoreInputsStale } from './score-inputs-stale';
import { scoreMissingInput } from './score-missing-input';
import { scoreMixedScales } from './score-mixed-scales';
import { scoreOpportunityParked } from './score-opportunity-parked';
import { scoreRankTied } from './score-rank-tied';
import { scoreUnusableInput } from './score-unusable-input';
import { severalRootOutcomes } from './several-root-outcomes';
import { solutionDecisionNotALink } from './solution-decision-not-a-link';
import { solutionDecisionNotFound } from './solution-decision-not-found';
import { solutionWithoutDecision } from './solution-without-decision';
import { solutionWithoutExperiment } from './solution-without-experiment';
import { solutionWithoutOpportunity } from './solution-without-opportunity';
import { solutionWithoutResult } from './solution-without-result';
import { stageWithoutPlaces } from './stage-without-places';
import { titleUnfinished } from './title-unfinished';
import { treeWithoutOutcome } from './tree-without-outcome';
import { unknownRule } from './unknown-rule';

/** Every rule. The only list of them. */
export const rules: readonly Rule[] = [
  missingTitle,
  computedValueStored,
  reviewOverdue,
  unknownRule,
  duplicateId,
  danglingReference,
  ambiguousReference,
  outcomeIncomplete,
  outcomeUnitsDiffer,
  outcomePercentMismatch,
  outcomeWithoutBaseline,
  outcomeIsOutput,
  outcomeCountsWork,
  outcomeIsASystemMetric,
  outcomeNamesASolution,
  outcomeCompound,
  outcomeWrongLevel,
  outcomeWithoutPlace,
  outcomeNotInControl,
  outcomeNotAgreed,
  outcomeWithoutGuard,
  outcomeWrongDirection,
  outcomeAlreadyReached,
  severalRootOutcomes,
  treeWithoutOutcome,
  opportunityPhrasedAsSolution,
  opportunityTooVague,
  titleUnfinished,
  opportunityIsAMetric,
  opportunityNotUserView,
  opportunityWithoutMoment,
  opportunityWithoutPlace,
  opportunityKindMissing,
  opportunityKindMismatch,
  opportunityFeelingOnly,
  opportunityCompound,
  opportunityWithoutEvidence,
  opportunitySingleSource,
  evidenceSizesFromFew,
  evidenceUnanswered,
  opportunityNearDuplicate,
  opportunitySharesEvidence,
  opportunityOnlyChild,
  opportunityTooManyChildren,
  opportunityFewSolutions,
  opportunityWithoutOutcome,
  solutionWithoutOpportunity,
  solutionWithoutExperiment,
  solutionWithoutResult,
  solutionDecisionNotALink,
  solutionDecisionNotFound,
  solutionWithoutDecision,
  experimentWithoutExpectation,
  experimentWithoutVerdict,
  ideaDiscardedWithoutReason,
  insightWithoutProvenance,
  insightWithoutBiasNote,
  insightUnknownBias,
  insightUnusableCount,
  insightPercentOfFew,
  insightNamesASolution,
  insightUnused,
  insightPersonalData,
  scoreMissingInput,
  scoreUnusableInput,
  scoreImplausibleInput,
  scoreMixedScales,
  scoreConfidenceWithoutEvidence,
  scoreConfidenceAboveEvidence,
  scoreConfidenceLow,
  scoreDeadlineWithoutDuration,
  scoreInputsStale,
  scoreOpportunityParked,
  scoreRankTied,
  hypothesisIncomplete,
  hypothesisRepeatsItself,
  hypothesisSignalUnrelated,
  stageWithoutPlaces,
  kataWithoutStart,
  kataChainBroken,
  kataUnitsDiffer,
  kataStepsOutOfOrder,
  kataLearnedWithoutExpectation,
  kataExpectationWithoutNumber,
  kataSeveralObstacles,
  kataStepIsAProject,
  kataStepTooLong,
  roadmapDeliveryDate,
  roadmapOverloaded,
];
