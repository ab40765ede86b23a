import * as l10n from '@vscode/l10n';
import type { ScoreOptions } from './model';
import type { OrderPrice, Sequence } from './sequence';
import { lossText, weeks } from './units';

/** How good the order is, and why. */
export function methodSentence(method: Sequence['method']): string {
  switch (method) {
    case 'cd3':
      return l10n.t('One after the other by CD3: no order loses less, as nothing has a deadline.');
    case 'exact':
      return l10n.t('No order loses less: all orders were compared, with the deadlines.');
    case 'search':
      return l10n.t(
        'A good order that a search has found. With deadlines and more than 12 entries the best is not certain.',
      );
  }
}

/** What a chosen order costs beside the best, in one sentence. */
export function priceSentence({ extra, extraByWeek, chosen }: OrderPrice, options: ScoreOptions): string {
  if (extra <= 0)
    return l10n.t('This order costs {0} of delay: as little as the best.', lossText(chosen.cost, options));
  const highest = Math.max(...extraByWeek);
  const week = extraByWeek.indexOf(highest) + 1;
  const total = l10n.t('This order costs {0} more than the best.', lossText(extra, options));
  return highest > extra
    ? l10n.t('{0} After {1} it is {2} behind.', total, weeks(week), lossText(highest, options))
    : total;
}
