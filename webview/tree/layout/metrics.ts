/** Measures of the canvas in CSS pixels at 100 %. Heights of cards are measured, never listed here. */
export const LANE = 176;
/** Between the columns, the siblings of a column, and the branches of the top level. */
export const COLUMN_GAP = 18;
export const ROW_GAP = 7;
export const BRANCH_GAP = 14;
export const PAD = 14;

const OUTCOME_MARGIN = 10;
const OUTCOME_INDENT = 6;
/** Deeper outcomes are not indented further, so that their words keep room. */
const OUTCOME_LEVELS = 5;
export const OUTCOMES_TOP = 30;
export const OUTCOME_GAP = 8;

const OPPORTUNITY = 172;
const OPPORTUNITY_DEEP = 164;
const SOLUTION = 160;
/** An experiment at the foot of its solution: a line and 21 px. */
export const STRIP = 22;

/** Where edges meet a card: its first line. */
export const FIRST_LINE = { opportunity: 17, solution: 15, outcome: 17 } as const;
export const CORNER = 6;

export function opportunityWidth(depth: number): number {
  return depth < 3 ? OPPORTUNITY : OPPORTUNITY_DEEP;
}

export const solutionWidth = SOLUTION;

export function columnX(depth: number): number {
  let x = LANE + COLUMN_GAP;
  for (let level = 1; level < depth; level++) x += opportunityWidth(level) + COLUMN_GAP;
  return x;
}

export function outcomeX(depth: number): number {
  return OUTCOME_MARGIN + OUTCOME_INDENT * (Math.min(depth, OUTCOME_LEVELS) - 1);
}

export function outcomeWidth(depth: number): number {
  return LANE - OUTCOME_MARGIN - outcomeX(depth);
}
