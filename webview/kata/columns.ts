import * as l10n from '@vscode/l10n';
import type { StepText } from '../../src/core/views/kata-view';

/** The columns of the table, from left to right. */
export const columnIds: readonly StepText[] = ['on', 'current', 'obstacle', 'step', 'expected', 'actual', 'learned'];

export function columnName(column: StepText): string {
  switch (column) {
    case 'on':
      return l10n.t('Step');
    case 'current':
      return l10n.t('Current');
    case 'obstacle':
      return l10n.t('Obstacle');
    case 'step':
      return l10n.t('What we try');
    case 'expected':
      return l10n.t('We expect');
    case 'actual':
      return l10n.t('Actual');
    case 'learned':
      return l10n.t('We learned');
  }
}
