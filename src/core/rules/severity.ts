import type { Severity } from './rule';

/** The gravest first. */
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** The order of problems by how grave they are. */
export function gravestFirst(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

/** Whether a severity is as grave as another, or graver. */
export function reaches(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
