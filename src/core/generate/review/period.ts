import { compareWorkspaces } from '../../compare/compare';
import type { FileComparison } from '../../compare/comparison';
import { compareDates, type IsoDate } from '../../values/date';
import type { Workspace } from '../../workspace';

/** The time that a review looks back on. */
export interface ReviewPeriod {
  readonly workspace: Workspace;
  readonly today: IsoDate;
  /** The day of the last review: what is dated after it is new. */
  readonly since: IsoDate;
  /** What changed in the files since then; undefined where their earlier state is not known. */
  readonly changes: readonly FileComparison[] | undefined;
  /** The files as they were; undefined where that is not known. */
  readonly before: Workspace | undefined;
}

/** The period from a day to today. `before` is the workspace as it was on that day, where there is a history. */
export function reviewPeriod(workspace: Workspace, since: IsoDate, before?: Workspace): ReviewPeriod {
  const changes = before && compareWorkspaces(before, workspace);
  return { workspace, today: workspace.ports.today(), since, before, changes };
}

/** Whether a day lies in the period: after the last review, and not after today. */
export function isWithin({ since, today }: ReviewPeriod, day: IsoDate | undefined): boolean {
  return day !== undefined && compareDates(day, since) > 0 && compareDates(day, today) <= 0;
}
