import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { describeRaw, formatNumber, withoutNoise } from './number';
import { convert, parseQuantity, type Quantity } from './quantity';

/** What somebody believes of a number: the lowest and highest they would believe, and the point value between. */
export interface Estimate {
  readonly low: number;
  /** The point value: the stated likely one, else the middle of the range. */
  readonly likely: number;
  readonly high: number;
  /** As written: `3..6`. */
  readonly text: string;
  readonly isRange: boolean;
  /** As written. With `%` the numbers are shares already: `80%` is 0.8. */
  readonly unit?: string;
}

/** The estimate of a number that is known exactly. */
export function exactly(value: number): Estimate {
  return { low: value, likely: value, high: value, text: String(value), isRange: false };
}

/**
 * Reads an estimate: a number, `3..6` or `3..4..6` (lowest, likely, highest), each with an optional unit, which the last
 * part may carry for all: `3..6 h`, `60%..90%`. Percentages become shares of 1. Negative numbers are read; whether they
 * make sense is for the caller to say.
 */
export function parseEstimate(raw: unknown): Result<Estimate> {
  const parts = typeof raw === 'string' ? raw.trim().split(/\s*(?:\.{2,}|…)\s*/) : [raw];
  if (parts.length > 3) {
    return notAnEstimate(raw);
  }
  const quantities: Quantity[] = [];
  for (const part of parts) {
    const quantity = parseQuantity(part);
    if (!quantity.ok) {
      return notAnEstimate(raw);
    }
    quantities.push(quantity.value);
  }
  const unit = quantities.at(-1)?.unit;
  const values = quantities.map(part => (part.unit === undefined ? part.value : convert(part, unit)?.value));
  if (values.includes(undefined)) {
    return problem(l10n.t('{0} mixes units. Write both ends in one unit, such as 3..6 h.', describeRaw(raw)));
  }
  return fromValues(String(raw).trim(), values as number[], unit);
}

function fromValues(text: string, values: readonly number[], unit: string | undefined): Result<Estimate> {
  const scale = unit === '%' || unit?.toLowerCase() === 'percent' ? 100 : 1;
  const low = values[0]! / scale;
  const high = values.at(-1)! / scale;
  const likely = values.length === 3 ? values[1]! / scale : middle(low, high);
  const shown = (value: number) => formatNumber(value * scale);
  if (low > high) {
    return problem(
      l10n.t('“{0}” runs from high to low. Write the lowest value first: {1}..{2}.', text, shown(high), shown(low)),
    );
  }
  if (likely < low || likely > high) {
    return problem(
      l10n.t(
        'The likely value {1} of “{0}” is outside its range. Write lowest, likely and highest, such as 3..4..6.',
        text,
        shown(likely),
      ),
    );
  }
  return ok({ low, likely, high, text, isRange: low < high, ...(unit === undefined ? {} : { unit }) });
}

/** Rounding must not carry the middle out of a range that has hardly any width. */
function middle(low: number, high: number): number {
  const rounded = withoutNoise((low + high) / 2);
  return rounded >= low && rounded <= high ? rounded : (low + high) / 2;
}

function notAnEstimate(raw: unknown): Result<Estimate> {
  const ends = typeof raw === 'string' ? /^\s*([\d.]+)\s*(?:-|–|to)\s*([\d.]+)(.*)$/.exec(raw) : null;
  if (ends) {
    return problem(
      l10n.t('{0} is not an estimate. Write a range with two dots: {1}..{2}{3}.', describeRaw(raw), ...ends.slice(1)),
    );
  }
  return problem(
    l10n.t(
      '{0} is not an estimate. Write a number, a range such as 3..6, or lowest, likely and highest such as 3..4..6.',
      describeRaw(raw),
    ),
  );
}

/** The estimate in another duration unit, without its unit; undefined when it does not convert. */
export function convertEstimate(estimate: Estimate, unit: string): Estimate | undefined {
  const { unit: written, ...rest } = estimate;
  if (written === undefined) {
    return rest;
  }
  const converted = (value: number) => convert({ value, unit: written, text: '' }, unit)?.value;
  const [low, likely, high] = [converted(rest.low), converted(rest.likely), converted(rest.high)];
  return low === undefined || likely === undefined || high === undefined ? undefined : { ...rest, low, likely, high };
}
