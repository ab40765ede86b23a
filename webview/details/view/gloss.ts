import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../../../src/core/artefacts/fields';
import { type Estimate, parseEstimate } from '../../../src/core/values/estimate';
import { numberText } from '../../../src/core/values/number';
import { parseTimeframe, type Timeframe } from '../../../src/core/values/timeframe';
import { declaredField, type FieldPlace } from '../../../src/core/views/details/change';

/** What short words stand for: the ends of a range, the last day of a quarter. Empty where they say it themselves. */
export function gloss(place: FieldPlace, text: string): string {
  if (text.trim() === '') return '';
  switch (fieldInfo(declaredField(place)).control) {
    case 'estimate': {
      const read = parseEstimate(text);
      return read.ok && read.value.isRange ? rangeText(read.value) : '';
    }
    case 'timeframe': {
      const read = parseTimeframe(text);
      return read.ok ? quarterText(read.value) : '';
    }
    default:
      return '';
  }
}

function rangeText({ low, likely, high, unit }: Estimate): string {
  const shown = (value: number) => numberText(unit === '%' ? value * 100 : value);
  const ends = l10n.t('lowest {0}, likely {1}, highest {2}', shown(low), shown(likely), shown(high));
  return unit === undefined ? ends : `${ends} ${unit}`;
}

function quarterText(timeframe: Timeframe): string {
  if (timeframe.kind !== 'quarter') return '';
  const { year, quarter } = timeframe.quarter;
  const months = ['03-31', '06-30', '09-30', '12-31'];
  return l10n.t('until {0}', `${year}-${months[quarter - 1]}`);
}
