import * as l10n from '@vscode/l10n';
import { startsLine } from './blocks';
import type { LibraryError } from './library';
import { lineStartOf, nextLineOf } from './style';

/** Longest quotation of the text in a message, in characters. */
const longestQuote = 30;

/** What is wrong at a place that the library can't read, and what to do, without the words of the YAML standard. */
export function describeSyntaxError(error: LibraryError, text: string): string {
  const { start, end } = error;
  switch (error.code) {
    case 'TOO_DEEP':
      return l10n.t('This file is nested too deep to be read. Open it as text and flatten it.');
    case 'TOO_LONG':
      return l10n.t(
        'From here on this file takes too long to read. Look for a missing quote, bracket or colon here, or divide the file.',
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(text, start);
    case 'MISSING_CHAR':
      if (/quote/i.test(error.message)) return l10n.t('A closing quote is missing.');
      return /^Flow/.test(error.message) ? l10n.t('This bracket is not closed.') : missingColon(text, start);
    case 'BAD_INDENT':
      return /^Flow/.test(error.message) ? l10n.t('This bracket is not closed.') : unevenIndentation();
    case 'BLOCK_AS_IMPLICIT_KEY':
      return secondValue(error, text);
    case 'TAB_AS_INDENT':
      return l10n.t('A tab indents this line. Use spaces.');
    case 'BAD_SCALAR_START':
      return l10n.t('A value can’t begin with “{0}”. Put quotes around it.', text.charAt(start));
    case 'BAD_DQ_ESCAPE':
      return l10n.t(
        '“{0}” means nothing in double quotes. Write the backslash twice, or use single quotes.',
        text.slice(start, end + 1),
      );
    case 'UNEXPECTED_TOKEN':
      if (text.slice(start, end) === '-' && startsLine(text, start)) return unevenIndentation();
      return l10n.t(
        '“{0}” is not expected here. A quote, a bracket or a line break may be missing before it.',
        quote(text.slice(start, end)),
      );
    default:
      return l10n.t('This line can’t be read: {0}.', asClause(error.message));
  }
}

function missingColon(text: string, offset: number): string {
  return l10n.t('A colon is missing after “{0}”.', quote(lineAt(text, offset)));
}

function unevenIndentation(): string {
  return l10n.t('This line is not indented like its neighbours. The keys of one item start in the same column.');
}

function secondValue(error: LibraryError, text: string): string {
  if (/sequence/.test(error.message)) return unevenIndentation();
  const rest = text.slice(error.start, nextLineOf(text, error.start));
  return /:(\s|$)/.test(rest.trimEnd())
    ? l10n.t('A second “: ” stands in this value. Put quotes around the value.')
    : l10n.t('This line has a value already, so the next one can’t be indented below it.');
}

function lineAt(text: string, offset: number): string {
  return text.slice(lineStartOf(text, offset), nextLineOf(text, offset)).trim();
}

function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= longestQuote ? plain : `${plain.slice(0, longestQuote)}…`;
}

/** The library's own message as a part of a sentence: its first line, without a full stop. */
function asClause(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/[.:]\s*$/, '');
}
