import type { Diagnostic } from '../../../core/rules/rule';
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
