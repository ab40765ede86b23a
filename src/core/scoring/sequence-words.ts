import * as l10n from '@vscode/l10n';
import type { Sequence } from './sequence';

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
