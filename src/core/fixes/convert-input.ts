import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import type { Fix } from '../rules/rule';
import { addressOf } from '../rules/support/address';
import { inputKeys } from '../scoring/input-keys';
import type { Estimate } from '../values/estimate';
import { formatNumber } from '../values/number';

/** Weeks of a month, and working days and hours of a week: what the factors below are made of. */
const weeksOfMonth = 52 / 12;
const daysOfWeek = 5;
const hoursOfWeek = 40;

interface Conversion {
  readonly unit: RegExp;
  /** What one of the unit is in the unit of the formula. */
  readonly factor: number;
  readonly told: () => string;
}

const month = () => l10n.t('a month is {0} weeks', formatNumber(weeksOfMonth));
const week = () => l10n.t('a week has {0} working days', daysOfWeek);
const sprint = () => l10n.t('a sprint is 2 weeks');
const hours = () => l10n.t('a week has {0} working hours', hoursOfWeek);
const year = () => l10n.t('a year is 52 weeks');

const conversions: Readonly<Partial<Record<keyof typeof inputKeys, readonly Conversion[]>>> = {
  frequency: [
    { unit: per('d(?:ay)?'), factor: daysOfWeek, told: week },
    { unit: per('mo(?:nth)?'), factor: 1 / weeksOfMonth, told: month },
    { unit: per('sprint'), factor: 1 / 2, told: sprint },
    { unit: per('y(?:ea)?r?'), factor: 1 / 52, told: year },
  ],
  effort: [
    { unit: /^(?:(?:dev|developer|person|man)[\s-]?)?mo(?:nth)?s?$/i, factor: weeksOfMonth, told: month },
    { unit: /^(?:(?:dev|developer|person|man)[\s-]?)?d(?:ays?)?$/i, factor: 1 / daysOfWeek, told: week },
    { unit: /^(?:(?:dev|developer|person|man)[\s-]?)?h(?:(?:ou)?rs?)?$/i, factor: 1 / hoursOfWeek, told: hours },
    { unit: /^sprints?$/i, factor: 2, told: sprint },
  ],
  duration: [
    { unit: /^mo(?:nth)?s?$/i, factor: weeksOfMonth, told: month },
    { unit: /^sprints?$/i, factor: 2, told: sprint },
  ],
};

function per(span: string): RegExp {
  return new RegExp(`^(?:x|times?)?\\s*(?:/|\\ba\\b|\\bper\\b|\\beach\\b|\\bevery\\b)\\s*${span}$`, 'i');
}

/** Converts an input of a score into the unit that the formulas count in, and says with which factor. */
export function convertInputFix(
  file: WorkspaceFile,
  node: NodeOf<'entry'>,
  input: keyof typeof inputKeys,
): Fix | undefined {
  const field = inputKeys[input];
  const estimate = (node.values as Record<string, unknown>)[field] as Estimate | undefined;
  const unit = estimate?.unit;
  const conversion = unit === undefined ? undefined : conversions[input]?.find(known => known.unit.test(unit));
  if (!estimate || !conversion) return undefined;
  const value = converted(estimate, conversion.factor);
  return {
    title: l10n.t('Convert to {0}: {1}', value, conversion.told()),
    operations: [{ op: 'set', id: addressOf(file, node), field, value }],
    preferred: true,
  };
}

/** The numbers of an estimate times a factor, with the dots of a range where it is one. */
function converted({ low, likely, high, text, isRange }: Estimate, factor: number): string {
  const times = (value: number) => formatNumber(value * factor).replace(/\s/g, '');
  if (!isRange) return times(likely);
  const parts = text.split(/\.{2,}|…/).length === 3 ? [low, likely, high] : [low, high];
  return parts.map(times).join('..');
}
