import * as l10n from '@vscode/l10n';
import { type Block, type GeneratedDocument, heading, paragraph, table } from '../generate/document/document';
import { wayText } from '../generate/roadmap/recent';
import { inputLabel } from '../scoring/inputs';
import type { NumericInput } from '../scoring/model';
import type { IsoDate } from '../values/date';
import { numberText } from '../values/number';
import { formatQuantity } from '../values/quantity';
import type { Apart, Calibration, CalibrationGroup, InputOutcome, SignalOutcome } from './calibration';

/** Expected and measured as a document: how far off by person, input and kind, and every estimate that can be told by now. */
export function calibrationDocument(
  { inputs, signals, byOwner, byInput, byKind }: Calibration,
  today: IsoDate,
): GeneratedDocument {
  return {
    title: l10n.t('How far off were our estimates?'),
    blocks: [
      paragraph(summary(inputs, byInput, today)),
      ...groups(l10n.t('By input'), byInput, key => inputLabel(key as NumericInput)),
      ...groups(l10n.t('By person'), byOwner, key => key),
      ...groups(l10n.t('By kind of opportunity'), byKind, key => key),
      ...inputRows(inputs),
      ...signalRows(signals),
    ],
  };
}

function summary(inputs: readonly InputOutcome[], byInput: readonly CalibrationGroup[], today: IsoDate): string {
  if (inputs.length === 0) {
    return l10n.t(
      'No input was measured yet as of {0}. Write what turned out under “measured” of an entry: reach, effort and so on.',
      today.text,
    );
  }
  const inside = inputs.filter(outcome => outcome.inside).length;
  const worst = byInput.toSorted((a, b) => Math.abs(Math.log(b.medianRatio)) - Math.abs(Math.log(a.medianRatio)))[0]!;
  const counted = l10n.t(
    '{0} of {1} measured inputs lie in the range that was believed, as of {2}.',
    inside,
    inputs.length,
    today.text,
  );
  return `${counted} ${l10n.t('Furthest off: {0}, {1}.', inputLabel(worst.key as NumericInput), ratioText(worst.medianRatio))}`;
}

/** `1.5 times the estimate`, `as estimated`. */
function ratioText(ratio: number): string {
  const text = numberText(Math.round(ratio * 100) / 100);
  return text === '1' ? l10n.t('as estimated') : l10n.t('{0} times the estimate', text);
}

function groups(title: string, found: readonly CalibrationGroup[], nameOf: (key: string) => string): Block[] {
  if (found.length === 0) return [];
  const head = [title, l10n.t('Measured'), l10n.t('Usually'), l10n.t('In the range')];
  const rows = found.map(({ key, count, medianRatio, inside }) => [
    key === undefined ? l10n.t('not stated') : nameOf(key),
    String(count),
    ratioText(medianRatio),
    l10n.t('{0} of {1}', inside, count),
  ]);
  return [heading(1, title), table(head, rows)];
}

function inputRows(inputs: readonly InputOutcome[]): Block[] {
  if (inputs.length === 0) return [];
  const head = [l10n.t('Entry'), l10n.t('Input'), l10n.t('Expected'), l10n.t('Measured'), l10n.t('Off by')];
  const rows = inputs.map(({ name, input, estimate, measured, ratio, inside }) => [
    name,
    inputLabel(input),
    estimate.text,
    numberText(measured),
    inside && estimate.isRange ? l10n.t('in the range') : ratioText(ratio),
  ]);
  return [heading(1, l10n.t('Every input that was measured')), table(head, rows)];
}

function signalRows(signals: readonly SignalOutcome[]): Block[] {
  if (signals.length === 0) return [];
  const head = [l10n.t('Entry'), l10n.t('Shipped'), l10n.t('Expected'), l10n.t('Measured'), l10n.t('Result')];
  const rows = signals.map(({ name, solution, promised: { from, to }, measured, share, apart }) => [
    name,
    solution,
    from ? `${formatQuantity(from)} → ${formatQuantity(to)}` : formatQuantity(to),
    formatQuantity(measured),
    apart ? apartText(apart) : share === undefined ? '—' : wayText(share),
  ]);
  return [heading(1, l10n.t('What was shipped')), table(head, rows)];
}

function apartText(apart: Apart): string {
  if (apart.by === 'unit') return l10n.t('can’t be compared: the signal is in another unit');
  const { metric, to } = apart.promise;
  return l10n.t('can’t be compared: what was measured is “{0}”', metric ?? formatQuantity(to));
}
