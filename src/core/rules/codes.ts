/**
 * Every code that a diagnostic can have. They are stable: settings, `ignore` lists, quick fixes and other people's scripts
 * name them.
 */
export const ruleCodes = [
  // the text
  'unreadable-file',
  'yaml-syntax',
  'several-documents',
  'merge-conflict',
  'duplicate-key',
  // the format
  'unreadable-value',
  'unknown-key',
  'not-a-list',
  'not-a-map',
  'missing-title',
  'computed-value-stored',
  'review-overdue',
  'unknown-rule',
  // ids and references
  'duplicate-id',
  'dangling-reference',
  'ambiguous-reference',
  // outcomes
  'outcome-incomplete',
  'outcome-units-differ',
  'outcome-percent-mismatch',
  'outcome-without-baseline',
  'outcome-is-output',
  'outcome-counts-work',
  'outcome-is-a-system-metric',
  'outcome-names-a-solution',
  'outcome-compound',
  'outcome-wrong-level',
  'outcome-without-place',
  'outcome-not-in-control',
  'outcome-not-agreed',
  'outcome-without-guard',
  'outcome-wrong-direction',
  'outcome-already-reached',
  'several-root-outcomes',
  'tree-without-outcome',
  // opportunities
  'opportunity-phrased-as-solution',
  'opportunity-too-vague',
  'title-unfinished',
  'opportunity-is-a-metric',
  'opportunity-not-user-view',
  'opportunity-without-moment',
  'opportunity-without-place',
  'opportunity-kind-missing',
  'opportunity-kind-mismatch',
  'opportunity-feeling-only',
  'opportunity-compound',
  'opportunity-without-evidence',
  'opportunity-single-source',
  'evidence-sizes-from-few',
  'evidence-unanswered',
  'opportunity-near-duplicate',
  'opportunity-shares-evidence',
  'opportunity-only-child',
  'opportunity-too-many-children',
  'opportunity-few-solutions',
  'opportunity-without-outcome',
  // solutions, experiments and parked ideas
  'solution-without-opportunity',
  'solution-without-experiment',
  'solution-without-result',
  'solution-decision-not-a-link',
  'solution-decision-not-found',
  'solution-without-decision',
  'experiment-without-expectation',
  'experiment-without-verdict',
  'idea-discarded-without-reason',
  // insights
  'insight-without-provenance',
  'insight-without-bias-note',
  'insight-unknown-bias',
  'insight-unusable-count',
  'insight-percent-of-few',
  'insight-names-a-solution',
  'insight-unused',
  'insight-personal-data',
  // scorecards
  'score-missing-input',
  'score-unusable-input',
  'score-implausible-input',
  'score-mixed-scales',
  'score-confidence-without-evidence',
  'score-confidence-above-evidence',
  'score-confidence-low',
  'score-deadline-without-duration',
  'score-inputs-stale',
  'score-opportunity-parked',
  'score-rank-tied',
  'hypothesis-incomplete',
  'hypothesis-repeats-itself',
  'hypothesis-signal-unrelated',
  // journeys, katas and roadmaps
  'stage-without-places',
  'kata-without-start',
  'kata-chain-broken',
  'kata-units-differ',
  'kata-steps-out-of-order',
  'kata-learned-without-expectation',
  'kata-expectation-without-number',
  'kata-several-obstacles',
  'kata-step-is-a-project',
  'kata-step-too-long',
  'roadmap-delivery-date',
  'roadmap-overloaded',
] as const;

export type RuleCode = (typeof ruleCodes)[number];

/** Problems of the text that every language server for YAML tells too. */
export const toldByYamlServers = ['yaml-syntax', 'duplicate-key'] as const satisfies readonly RuleCode[];

export function isRuleCode(code: string): code is RuleCode {
  return (ruleCodes as readonly string[]).includes(code);
}
