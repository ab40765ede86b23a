import * as l10n from '@vscode/l10n';
import { numberText } from '../values/number';
import type { Weight } from './insights-view';

/** `9 insights · 11 people · 3 kinds`: what is distinct, not what is linked. */
export function weightText({ insights, people, kinds }: Weight): string {
  const parts = [
    insights === 1 ? l10n.t('1 insight') : l10n.t('{0} insights', insights),
    ...(people === 0 ? [] : [people === 1 ? l10n.t('1 person') : l10n.t('{0} people', numberText(people))]),
    ...(kinds < 2 ? [] : [l10n.t('{0} kinds', kinds)]),
  ];
  return parts.join(' · ');
}
