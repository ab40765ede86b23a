import * as l10n from '@vscode/l10n';
import { countsHours } from '../../scoring/inputs';
import { numberText } from '../../values/number';
import type { Horizon, RoadmapItem } from './roadmap';

/** Whom a roadmap is for: a squad sees solutions, leadership opportunities and outcomes only. */
export const audiences = ['squad', 'leadership'] as const;
export type Audience = (typeof audiences)[number];

/** The name of a row. */
export function rowName(horizon: Horizon): string {
  const names: Record<Horizon, string> = {
    recent: l10n.t('Recent'),
    now: l10n.t('Now'),
    next: l10n.t('Next'),
    future: l10n.t('Future'),
  };
  return names[horizon];
}

/** What it means to stand in a row. */
export function rowMeaning(horizon: Horizon): string {
  const meanings: Record<Horizon, string> = {
    recent: l10n.t('shipped: promised against measured'),
    now: l10n.t('we work on it and know how we will tell'),
    next: l10n.t('we know why, and are choosing how'),
    future: l10n.t('we believe that it matters, and still listen'),
  };
  return meanings[horizon];
}

/** How an item is called: leadership reads which problem is worked on. */
export function nameFor({ title, under }: RoadmapItem, audience: Audience): string {
  return audience === 'leadership' && under !== undefined ? under : title;
}

/** The score of an item with its unit, in words also where there is none. */
export function scoreText({ cd3, unit = 'hours' }: RoadmapItem): string {
  if (typeof cd3 !== 'number') return l10n.t('no score');
  const value = numberText(cd3);
  return countsHours({ unit, divideBy: 'effort' }) ? l10n.t('CD3 {0}', value) : l10n.t('CD3 {0} {1}', value, unit);
}
