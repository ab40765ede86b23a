import * as l10n from '@vscode/l10n';
import { numberText } from '../values/number';
import { countsHours } from './inputs';
import type { NumericInput, ScoreOptions } from './model';

/** `1 person`, `120 people` */
export const people = (value: number): string =>
  value === 1 ? l10n.t('1 person') : l10n.t('{0} people', numberText(value));

/** `4.5 dev-weeks` */
export const devWeeks = (value: number): string =>
  value === 1 ? l10n.t('1 dev-week') : l10n.t('{0} dev-weeks', numberText(value));

/** `2 weeks` */
export const weeks = (value: number): string =>
  value === 1 ? l10n.t('1 week') : l10n.t('{0} weeks', numberText(value));

/** `0.5 h` */
export const hours = (value: number): string => l10n.t('{0} h', numberText(value));

/** `3 a week` */
export const timesAWeek = (value: number): string => l10n.t('{0} a week', numberText(value));

/** What has been lost: `180 h`, `5500 EUR`. */
export function lossText(value: number, options: ScoreOptions): string {
  return countsHours(options) ? hours(value) : l10n.t('{0} {1}', numberText(value), options.unit);
}

/** `180 h a week`, `5500 EUR a week` */
export function costAWeek(value: number, options: ScoreOptions): string {
  return countsHours(options)
    ? l10n.t('{0} h a week', numberText(value))
    : l10n.t('{0} {1} a week', numberText(value), options.unit);
}

/** A value of an input in the unit of the formulas, with that unit: `120 people`, `80%`. */
export function inputText(input: NumericInput, value: number, options: ScoreOptions): string {
  switch (input) {
    case 'reach':
      return people(value);
    case 'frequency':
      return timesAWeek(value);
    case 'hoursLost':
      return hours(value);
    case 'confidence':
      return l10n.t('{0}%', numberText(value * 100));
    case 'effort':
      return devWeeks(value);
    case 'duration':
      return weeks(value);
    case 'costOfDelay':
      return costAWeek(value, options);
  }
}

/** The unit of the divisor, as an axis names it: `effort, dev-weeks`. */
export function divisorName(options: ScoreOptions): string {
  return options.divideBy === 'effort' ? l10n.t('effort, dev-weeks') : l10n.t('duration, weeks');
}
