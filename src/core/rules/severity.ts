import type { Severity } from './rule';

/** The gravest first. */
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** Whether a severity is as grave as another, or graver. */
export function reaches(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
