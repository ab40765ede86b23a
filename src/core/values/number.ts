import * as l10n from '@vscode/l10n';

/**
 * A number as people read it: three significant digits of what stands after the point, no trailing zeros, whole numbers
 * in full, always with a point. 44, 4.5, 0.62, 13.8, 78846.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) {
    return '—';
  }
  const digits = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
  const rounded = Number(value.toFixed(Math.max(0, Math.min(digits, 20))));
  return expandExponent(rounded === 0 ? 0 : rounded);
}

/**
 * A number that we computed, as people write it in the language of the display: `4,5` in German. What stands in a file, or is
 * to be written into one, is `formatNumber`’s to write.
 */
export function numberText(value: number): string {
  const [whole = '', fraction] = formatNumber(value).split('.');
  return fraction === undefined ? whole : l10n.t('{0}.{1}', whole, fraction);
}

/** `String` writes very large and very small numbers with an exponent, which nobody reads. */
function expandExponent(value: number): string {
  const text = String(value);
  if (!text.includes('e')) {
    return text;
  }
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** The value without the noise of binary fractions, so that 0.1 × 3 and 0.3 are equal: 12 significant digits. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** What a value in a file is, to start a sentence about it or to stand inside of one: its text quoted, or the kind of thing. */
export function describeRaw(raw: unknown, position: 'start' | 'inside' = 'start'): string {
  const name = nameOfRaw(raw);
  return position === 'start' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function nameOfRaw(raw: unknown): string {
  if (raw === undefined || raw === null || raw === '') {
    return l10n.t('an empty value');
  }
  if (Array.isArray(raw)) {
    return l10n.t('a list');
  }
  if (typeof raw === 'object') {
    return l10n.t('a group of keys');
  }
  const text = String(raw);
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
