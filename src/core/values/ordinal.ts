import * as l10n from '@vscode/l10n';

/** `1st`, `2nd`, `3rd`, `4th`, `11th` */
export function ordinal(value: number): string {
  switch (new Intl.PluralRules('en', { type: 'ordinal' }).select(value)) {
    case 'one':
      return l10n.t('{0}st', value);
    case 'two':
      return l10n.t('{0}nd', value);
    case 'few':
      return l10n.t('{0}rd', value);
    default:
      return l10n.t('{0}th', value);
  }
}
