import * as l10n from '@vscode/l10n';
import type { Cause } from './cause';

/** Longest quotation of the text in a message, in characters. */
const longestQuote = 30;

/** What is wrong at a place, and what to do, without the words of the YAML standard. */
export function describeCause({ code, message, start, end }: Cause, text: string): string {
  const written = text.slice(start, end);
  switch (code) {
    case 'tab':
      return l10n.t('A tab indents this line. Use spaces.');
    case 'indentation':
      return l10n.t('This line is not indented like its neighbours. The keys of one item start in the same column.');
    case 'below-value':
      return l10n.t('The line above has a value already, so this one can’t be indented below it.');
    case 'colon':
      return l10n.t('A colon is missing in “{0}”. Begin the line with a key, a colon and a space.', quote(written));
    case 'second-colon':
      return l10n.t('A second “: ” stands in this value. Put quotes around the value.');
    case 'comma':
      return l10n.t('A comma is missing before “{0}”.', quote(written));
    case 'quote':
      return l10n.t('A closing quote is missing.');
    case 'bracket':
      return l10n.t('This bracket is not closed.');
    case 'space':
      return l10n.t('A space is missing before “{0}”.', quote(written));
    case 'mark':
      return l10n.t(
        'A mark that can’t be seen stands in front of this line. Delete it together with the line break before it.',
      );
    case 'conflict-marker':
      return l10n.t('A conflict marker was left here. Delete this line.');
    case 'start':
      return l10n.t('A value can’t begin with “{0}”. Put quotes around it.', text.charAt(start));
    case 'escape':
      return l10n.t(
        '“{0}” means nothing in double quotes. Write the backslash twice, or use single quotes.',
        text.slice(start, end + 1),
      );
    case 'unexpected':
      return l10n.t(
        '“{0}” is not expected here. A quote, a bracket or a line break may be missing before it.',
        quote(written),
      );
    case 'too-deep':
      return l10n.t('This file is nested too deep to be read. Open it as text and flatten it.');
    case 'too-long':
      return l10n.t(
        'From here on this file takes too long to read. Look for a missing quote, bracket or colon here, or divide the file.',
      );
    case 'second-document':
      return l10n.t('A second document starts here (---). Move it to a file of its own.');
    case 'repeated-key':
      return l10n.t('This key stands twice here. Keep one of them.');
    case 'other':
      return l10n.t('This line can’t be read: {0}.', asClause(message));
  }
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
