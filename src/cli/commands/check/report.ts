import type { Diagnostic, Severity } from '../../../core/rules/rule';
import type { Position } from '../../../core/text/lines';

/** One problem with the path and place that are shown. */
export interface Reported {
  readonly file: string;
  readonly diagnostic: Diagnostic;
  /** Zero-based. */
  readonly start: Position;
  readonly end: Position;
}

export interface Report {
  /** How many files were read. */
  readonly files: number;
  readonly problems: readonly Reported[];
}

export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** Whether a severity is as grave as another, or graver. */
export function reaches(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
