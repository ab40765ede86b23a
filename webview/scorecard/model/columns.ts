import * as l10n from '@vscode/l10n';
import type { InputKey } from '../../../src/core/scoring/input-keys';
import { countsHours } from '../../../src/core/scoring/inputs';
import type { ScoreOptions } from '../../../src/core/scoring/model';
import { unitName } from './words';

export type ColumnId = 'rank' | 'hypothesis' | InputKey | 'cd3' | 'range' | 'first' | 'rice';

export interface Column {
  readonly id: ColumnId;
  readonly label: string;
  /** Below the label: the unit of its values. */
  readonly unit: string;
  /** The column is one of the inputs, which can be written in. */
  readonly input?: InputKey;
}

/** The columns of a list: its inputs are those that its score is made of. */
export function columnsOf(options: ScoreOptions, statesCost: boolean): readonly Column[] {
  const inputs: InputKey[] = countsHours(options) ? ['reach', 'frequency', 'hours_lost'] : [];
  if (!countsHours(options) || statesCost) inputs.push('cost_of_delay');
  inputs.push('confidence', options.divideBy);
  return [
    { id: 'rank', label: l10n.t('Rank'), unit: '' },
    { id: 'hypothesis', label: l10n.t('Hypothesis'), unit: '' },
    ...inputs.map(input => ({ id: input, input, ...inputHead(input, options) })),
    { id: 'cd3', label: 'CD3', unit: '' },
    { id: 'range', label: l10n.t('In 8 of 10 draws'), unit: '' },
    { id: 'first', label: l10n.t('First in'), unit: l10n.t('of draws') },
    { id: 'rice', label: 'RICE', unit: '' },
  ];
}

/** What an input is called over its column or beside its field, and the unit that it counts in. */
export function inputHead(input: InputKey, options: ScoreOptions): Pick<Column, 'label' | 'unit'> {
  switch (input) {
    case 'reach':
      return { label: l10n.t('Reach'), unit: l10n.t('people') };
    case 'frequency':
      return { label: l10n.t('Frequency'), unit: l10n.t('a week') };
    case 'hours_lost':
      return { label: l10n.t('Hours lost'), unit: l10n.t('each time') };
    case 'cost_of_delay':
      return { label: l10n.t('Cost of delay'), unit: l10n.t('{0} a week', unitName(options.unit)) };
    case 'confidence':
      return { label: l10n.t('Confidence'), unit: '' };
    case 'effort':
      return { label: l10n.t('Effort'), unit: l10n.t('dev-weeks') };
    case 'duration':
      return { label: l10n.t('Duration'), unit: l10n.t('weeks') };
  }
}
