import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../../artefacts/model';
import { addDays, addMonths, type IsoDate } from '../../values/date';
import { type Block, type GeneratedDocument, own, paragraph } from '../document/document';
import { changesSection } from './changes';
import { experimentsSection, insightsSection, katasSection, shippedSection } from './learned';
import { memoSection } from './memo';
import { decisionsSection, questionsSection, workInProgressSection } from './open';
import { outcomesSection } from './outcomes';
import type { ReviewPeriod } from './period';
import { scoresSection } from './scores';

/**
 * The reviews that a team externalises its work in: the quarterly strategy review, the consumer review with its approach memo,
 * the engineering operating review, the squad demo, and the weekly touchpoint with the director.
 */
export const packNames = ['strategy', 'consumer', 'engineering', 'demo', 'director'] as const;
export type PackName = (typeof packNames)[number];

/** How a review is called. */
export function packTitle(name: PackName): string {
  const titles: Record<PackName, string> = {
    strategy: l10n.t('Quarterly Strategy Review'),
    consumer: l10n.t('Consumer Review'),
    engineering: l10n.t('Engineering Operating Review'),
    demo: l10n.t('Squad Demo'),
    director: l10n.t('Director’s Touchpoint'),
  };
  return titles[name];
}

/** The day of the last review, where the reviews of a pack come as often as they usually do. */
export function usualStart(name: PackName, today: IsoDate): IsoDate {
  const starts: Record<PackName, IsoDate> = {
    strategy: addMonths(today, -3),
    consumer: addMonths(today, -3),
    engineering: addMonths(today, -1),
    demo: addDays(today, -14),
    director: addDays(today, -7),
  };
  return starts[name];
}

export interface PackOptions {
  /** The uri of the folder that links are written from. */
  readonly folder: string;
  /** The opportunity that a consumer review is about; the first of the scorecards where absent. */
  readonly opportunity?: NodeOf<'opportunity'> | undefined;
}

/** The document of one review, with the sections that its readers ask for, in the order in which they ask. */
export function reviewPack(name: PackName, period: ReviewPeriod, options: PackOptions): GeneratedDocument {
  const { today, since } = period;
  return {
    title: `${packTitle(name)}, ${today.text}`,
    blocks: [
      paragraph(l10n.t('From {0} to {1}, drawn from what the files say.', since.text, today.text)),
      own('summary', l10n.t('What should the reader know first, and what should be decided?')),
      ...sectionsOf(name, period, options),
    ],
  };
}

function sectionsOf(name: PackName, period: ReviewPeriod, { folder, opportunity }: PackOptions): Block[] {
  switch (name) {
    case 'strategy':
      return [
        ...outcomesSection(period),
        ...scoresSection(period),
        ...shippedSection(period),
        ...decisionsSection(period, folder),
        ...changesSection(period),
        ...questionsSection(period),
      ];
    case 'consumer':
      return [...memoSection(period, folder, opportunity), ...insightsSection(period), ...questionsSection(period)];
    case 'engineering':
      return [
        ...outcomesSection(period),
        ...shippedSection(period),
        ...experimentsSection(period),
        ...katasSection(period),
        ...decisionsSection(period, folder),
        ...questionsSection(period),
      ];
    case 'demo':
      return [
        ...shippedSection(period),
        ...experimentsSection(period),
        ...katasSection(period),
        ...insightsSection(period),
      ];
    case 'director':
      return [
        ...workInProgressSection(period),
        ...outcomesSection(period),
        ...scoresSection(period),
        ...katasSection(period),
        ...insightsSection(period),
        ...decisionsSection(period, folder),
        ...changesSection(period),
        ...questionsSection(period),
      ];
  }
}
