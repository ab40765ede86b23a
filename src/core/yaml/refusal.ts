import * as l10n from '@vscode/l10n';
import type { Problem } from '../result';
import type { Range } from '../text/lines';
import { obstacleOf, type ParsedText } from './parse';

export type RefusalCode =
  | 'not-found'
  | 'unreadable-file'
  | 'alias'
  | 'anchor-in-use'
  | 'merge-key'
  | 'duplicate-key'
  | 'duplicate-id'
  | 'not-a-list'
  | 'not-a-map'
  | 'into-itself'
  | 'layout'
  | 'self-check'
  | 'parent-kind'
  | 'unknown-field'
  | 'id-taken'
  | 'id-format'
  | 'value-format'
  | 'index'
  | 'moved-on'
  | 'not-all-read'
  | 'not-written'
  | 'nothing-to-paste';

/** Why a change was not planned. The text stays as it is; the reason says what stands in the way and what to do. */
export interface Refusal extends Problem {
  readonly code: RefusalCode;
  /** The place in the text that stands in the way. */
  readonly range?: Range;
  /** The file of that text, where it is another one than the operations are for. */
  readonly uri?: string;
}

export type Refused = Refusal & { readonly ok: false };

export function refuse(code: RefusalCode, reason: string, range?: Range): Refused {
  return range ? { ok: false, code, reason, range } : { ok: false, code, reason };
}

export function refuseLayout(range: Range): Refused {
  return refuse(
    'layout',
    l10n.t('This part of the file is laid out in a way that can’t be edited safely from here. Open the text.'),
    range,
  );
}

/** Nothing is written to a file that can't be read: the reason names the line and what is wrong there. */
export function refuseUnreadable(parsed: ParsedText): Refused {
  const problem = obstacleOf(parsed);
  if (!problem) return refuse('unreadable-file', l10n.t('This file can’t be read, so nothing is written to it.'));
  const line = parsed.lines.positionAt(problem.range.start).line + 1;
  return refuse(
    'unreadable-file',
    l10n.t('Nothing is written to this file while it can’t be read. Line {0}: {1}', line, problem.message),
    problem.range,
  );
}
