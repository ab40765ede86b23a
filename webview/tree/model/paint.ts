import * as l10n from '@vscode/l10n';
import type { OpportunityCard, TreeView } from '../../../src/core/views/tree-view';
import { horizonLabel, opportunityKindLabel, scoreText } from '../../../src/core/views/words';

/** What the band of an opportunity shows. */
export const paints = ['cd3', 'kind', 'horizon', 'evidence', 'staleness'] as const;
export type Paint = (typeof paints)[number];

/** A step of the legend: the class that draws it, and its words. */
export interface Swatch {
  readonly paint: string;
  readonly label: string;
}

const horizons = ['future', 'next', 'now', 'recent'] as const;
const kinds = ['pain', 'need', 'desire', 'question', undefined] as const;
/** Lower bounds of steps 2 to 5: pieces of evidence, and ages in months. */
const EVIDENCE = [2, 3, 5, 8] as const;
const MONTHS = [1, 3, 6, 12] as const;
const MONTH = (365.25 / 12) * 24 * 60 * 60 * 1000;

export function paintLabel(paint: Paint): string {
  switch (paint) {
    case 'cd3':
      return 'CD3';
    case 'kind':
      return l10n.t('Kind');
    case 'horizon':
      return l10n.t('Horizon');
    case 'evidence':
      return l10n.t('Evidence');
    case 'staleness':
      return l10n.t('Age of evidence');
  }
}

/**
 * The class that draws the band of an opportunity: `h0` for what is not known, `h1` to `h5` from the least to the most, or
 * `k-` and its kind, which is no order. A word or a number on the card always says the same.
 * @param now in milliseconds, as `Date.now()`
 */
export function paintOf(card: OpportunityCard, paint: Paint, now = Date.now()): string {
  switch (paint) {
    case 'cd3':
      return `h${card.score?.cd3 == null ? 0 : card.score.heat}`;
    case 'kind':
      return kindPaint(card.opportunityKind);
    case 'horizon':
      return card.horizon ? horizonPaint(card.horizon) : 'h0';
    case 'evidence':
      return card.evidence.length === 0 ? 'h0' : stepOf(card.evidence.length, EVIDENCE);
    case 'staleness': {
      const age = ageOf(card, now);
      return age === undefined ? 'h0' : stepOf(age / MONTH, MONTHS);
    }
  }
}

/** How old the newest evidence of an opportunity is, in milliseconds; undefined where none has a date. */
export function ageOf({ evidence }: OpportunityCard, now = Date.now()): number | undefined {
  const dates = evidence.map(({ on }) => Date.parse(on ?? '')).filter(date => !Number.isNaN(date));
  return dates.length === 0 ? undefined : Math.max(0, now - Math.max(...dates));
}

function kindPaint(kind: OpportunityCard['opportunityKind']): string {
  return kind ? `k-${kind}` : 'h0';
}

function horizonPaint(horizon: (typeof horizons)[number]): string {
  return `h${horizons.indexOf(horizon) + 2}`;
}

function stepOf(value: number, bounds: readonly number[]): string {
  return `h${1 + bounds.filter(bound => value >= bound).length}`;
}

/** What the colours mean, the least first; empty for CD3 where nothing has a score. */
export function legendOf(paint: Paint, view: TreeView): readonly Swatch[] {
  switch (paint) {
    case 'cd3':
      return view.heat ? [{ paint: 'h0', label: l10n.t('no score') }, ...steps(view.heat.bounds, scoreText)] : [];
    case 'kind':
      return kinds.map(kind => ({ paint: kindPaint(kind), label: opportunityKindLabel(kind) }));
    case 'horizon':
      return [
        { paint: 'h0', label: l10n.t('not committed') },
        ...horizons.map(horizon => ({ paint: horizonPaint(horizon), label: horizonLabel(horizon) })),
      ];
    case 'evidence':
      return [{ paint: 'h0', label: l10n.t('none') }, { paint: 'h1', label: '1' }, ...steps(EVIDENCE, String).slice(1)];
    case 'staleness':
      return [{ paint: 'h0', label: l10n.t('no date') }, ...steps(MONTHS, String)];
  }
}

export function unitOf(paint: Paint, view: TreeView): string {
  if (paint === 'staleness') return l10n.t('months since the newest');
  if (paint === 'evidence') return l10n.t('insights');
  if (paint !== 'cd3' || !view.heat) return '';
  return view.heat.unit === 'hours' ? l10n.t('hours a week per dev-week') : view.heat.unit;
}

function steps(bounds: readonly number[], text: (bound: number) => string): readonly Swatch[] {
  const last = bounds.length - 1;
  const above = bounds.map((bound, index) => ({
    paint: `h${index + 2}`,
    label: `${text(bound)}${index === last ? '+' : ''}`,
  }));
  return [{ paint: 'h1', label: `< ${text(bounds[0] ?? 0)}` }, ...above];
}
