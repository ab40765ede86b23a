import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode, subtree } from '../artefacts/model';
import type { ArtefactKind } from '../artefacts/registry';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import { fileName } from '../uri';
import { compareDates, daysBetween, type IsoDate } from '../values/date';
import { type Cadences, nextReview } from './cadence';

/** What the day of a review depends on, beside the file. */
export interface ReviewContext {
  readonly index: WorkspaceIndex;
  readonly cadences: Cadences;
  readonly today: IsoDate;
}

/** When a file is to be gone through again, and why. */
export interface Review {
  readonly uri: string;
  readonly kind: ArtefactKind;
  /** The file's title, or its name where it has none. */
  readonly title: string;
  readonly reviewed: IsoDate | undefined;
  /** Undefined for a file that was never reviewed: nobody promised a day. */
  readonly due: IsoDate | undefined;
  /** Days after `due`; negative before it, 0 on the day and where no day is promised. */
  readonly late: number;
  /** Insights that a tree rests on and that are newer than its review: it is due from the first of them on. */
  readonly newInsights: number;
}

/** Every file that has a cadence, by the day on which it is due; last those that were never reviewed. */
export function reviews(context: ReviewContext): Review[] {
  return context.index
    .all()
    .filter(({ readable }) => readable)
    .flatMap(file => reviewOf(context, file) ?? [])
    .sort((a, b) => order(a, b) || (a.uri < b.uri ? -1 : 1));
}

function order(a: Review, b: Review): number {
  if (!a.due || !b.due) return Number(a.due === undefined) - Number(b.due === undefined);
  return compareDates(a.due, b.due);
}

/** The review of one file; undefined for a kind that is never due. */
export function reviewOf({ index, cadences, today }: ReviewContext, file: WorkspaceFile): Review | undefined {
  if (cadences[file.kind] === undefined) return undefined;
  const { reviewed } = file.root.values;
  const byCadence = reviewed && nextReview(file.kind, reviewed, cadences);
  const newer =
    reviewed && file.kind === 'tree' && file.kinds.has('evidence') ? newerInsights(index, file, reviewed) : [];
  const due = newer[0] && byCadence && compareDates(newer[0], byCadence) < 0 ? newer[0] : byCadence;
  const title = labelOf(file.root as ModelNode);
  return {
    uri: file.uri,
    kind: file.kind,
    title: title === file.kind ? fileName(file.uri) : title,
    reviewed,
    due,
    late: due ? daysBetween(due, today) : 0,
    newInsights: newer.length,
  };
}

/** The days of the insights that a tree rests on and that came after its review, oldest first. */
function newerInsights(index: WorkspaceIndex, file: WorkspaceFile, reviewed: IsoDate): IsoDate[] {
  const ids = new Set(
    [...subtree(file.root)].flatMap(node => (node.kind === 'evidence' ? (node.values.insight ?? []) : [])),
  );
  return [...ids]
    .flatMap(id => {
      const insight = index.find(id, ['insight'])?.node;
      const on = insight?.kind === 'insight' ? insight.values.on : undefined;
      return on && compareDates(on, reviewed) > 0 ? [on] : [];
    })
    .sort(compareDates);
}

/** Whether somebody should look at it now. */
export function isDue({ due, late }: Review): boolean {
  return due !== undefined && late >= 0;
}

/** `12 days late`, `due today`, `due in 3 weeks`, `not reviewed yet`. */
export function reviewText({ due, late }: Review): string {
  if (!due) return l10n.t('not reviewed yet');
  if (late === 0) return l10n.t('due today');
  if (late === 1) return l10n.t('a day late');
  if (late > 1) return l10n.t('{0} days late', late);
  if (late === -1) return l10n.t('due tomorrow');
  return late > -14 ? l10n.t('due in {0} days', -late) : l10n.t('due in {0} weeks', Math.floor(-late / 7));
}

/** Why it is due: `reviewed on 2026-08-10`, `2 insights are newer than its review on 2026-08-10`. */
export function reviewReason({ reviewed, newInsights }: Review): string {
  if (!reviewed) return l10n.t('It has no “reviewed” date yet.');
  if (newInsights === 1) return l10n.t('An insight is newer than its review on {0}.', reviewed.text);
  if (newInsights > 1) return l10n.t('{0} insights are newer than its review on {1}.', newInsights, reviewed.text);
  return l10n.t('Reviewed on {0}.', reviewed.text);
}
