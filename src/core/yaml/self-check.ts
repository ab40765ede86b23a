import * as l10n from '@vscode/l10n';
import { ok, type Result } from '../result';
import { applyEdits, type TextEdit } from '../text/edit';
import { sameData } from './change';
import { dataOf } from './data';
import { type ParsedText, parseText } from './parse';
import { type Refusal, refuse } from './refusal';
import { checkShared } from './safety';
import type { PlainData } from './source';

/** The edits of one change and the text that they lead to, read again. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  readonly after: ParsedText;
}

/**
 * Lets edits pass that lead to a text which reads as the wanted data: no mistake more than before, every alias meaning what it
 * meant. All else is refused, whatever made it.
 */
export function selfCheck(before: ParsedText, edits: readonly TextEdit[], wanted: PlainData): Result<Plan, Refusal> {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset);
  const after = overlap(sorted) ? undefined : parseText(applyEdits(before.text, sorted), before);
  const isSafe =
    after !== undefined &&
    after.problems.length <= before.problems.length &&
    sameData(dataOf(after) ?? {}, wanted) &&
    checkShared(before, after);
  if (isSafe) return ok({ edits: sorted, after });
  return refuse(
    'self-check',
    l10n.t('This edit can’t be written without changing something else in the file. Open the text.'),
  );
}

function overlap(sorted: readonly TextEdit[]): boolean {
  return sorted.some(({ offset }, index) => {
    const before = sorted[index - 1];
    return before !== undefined && offset < before.offset + before.length;
  });
}
