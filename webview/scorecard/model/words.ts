import * as l10n from '@vscode/l10n';
import { scoreText } from '../../../src/core/views/words';

/** `hours` or a currency, inside of a sentence. */
export function unitName(unit: string): string {
  return /^(h|hours?)$/i.test(unit) ? l10n.t('hours') : unit;
}

/** A number that is computed, or a dash where it can't be. */
export function computedText(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : scoreText(value);
}

/** `28 to 64`; nothing where both ends are one. */
export function rangeText(range: readonly [number, number] | null | undefined): string {
  if (!range) return '';
  const [low, high] = range.map(scoreText);
  return low === high ? '' : l10n.t('{0} to {1}', low ?? '', high ?? '');
}

export function shareText(share: number | null | undefined): string {
  return share === null || share === undefined ? '' : l10n.t('{0} %', Math.round(share * 100));
}

export function entryCount(count: number): string {
  return count === 1 ? l10n.t('1 entry') : l10n.t('{0} entries', count);
}

/** What a draw is, wherever shares of draws are shown. */
export function drawsMeaning(): string {
  return l10n.t('Each of 10,000 draws takes one value from every range and ranks the list anew.');
}
