/**
 * Every code that a diagnostic can have. They are stable: settings, `ignore` lists, quick fixes and other people's scripts
 * name them.
 */
export const ruleCodes = [
  // the text
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
  // ids and references
  'duplicate-id',
  'dangling-reference',
  // outcomes
  'outcome-incomplete',
  // opportunities
  'opportunity-phrased-as-solution',
  'opportunity-too-vague',
  'opportunity-is-a-metric',
  // scorecards
  'score-missing-input',
  'score-unusable-input',
] as const;

export type RuleCode = (typeof ruleCodes)[number];
