import * as l10n from '@vscode/l10n';
import type { core } from 'zod/mini';

/** What belongs at a place, for people and agents who write data by hand: the `error` of `safeParse`. */
export function expectation(issue: core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected);
    case 'invalid_union':
      return oneOf((issue as { options?: readonly unknown[] }).options ?? []);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'unrecognized_keys':
      return l10n.t('There is no key “{0}” here.', issue.keys[0]!);
    case 'too_small':
      return issue.origin === 'string'
        ? l10n.t('This is empty.')
        : l10n.t('{0} or more belongs here.', String(issue.minimum));
    default:
      return ofType('');
  }
}

function ofType(expected: string): string {
  switch (expected) {
    case 'array':
      return l10n.t('A list belongs here: [ … ].');
    case 'object':
      return l10n.t('An object belongs here: { … }.');
    case 'string':
      return l10n.t('A text belongs here.');
    case 'number':
      return l10n.t('A number belongs here.');
    case 'int':
      return l10n.t('A whole number belongs here.');
    case 'boolean':
      return l10n.t('true or false belongs here.');
    default:
      return l10n.t('Something else belongs here.');
  }
}

function oneOf(values: readonly unknown[]): string {
  if (values.length === 0) return ofType('');
  return values.length === 1
    ? l10n.t('“{0}” belongs here.', String(values[0]))
    : l10n.t('One of {0} belongs here.', values.join(', '));
}
