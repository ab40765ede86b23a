import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { judgedLength } from './phrasing/tokens';
import { rule } from './rule';

/** Two changes with a number each: “35 % more sign-ups and 3 % less churn”. */
const twoNumbers =
  /(?<!\d)\d+(?:\.\d+)?\s*(?:%|percent\b|x\b)[^.;]*?\b(?:and|as well as)\b[^.;]*?\d+(?:\.\d+)?\s*(?:%|percent\b|x\b)/i;
const twoChanges =
  /\b(?:fewer|less|more|reduce|increase|raise|lower|shorten)\b[^,;]*(?:,|;)?\s+and\s+(?:to\s+)?(?:fewer|less|more|reduce|increase|raise|lower|shorten)\s+\S/i;

/** An outcome is one change, so that it is either reached or not. */
export const outcomeCompound = rule({
  code: 'outcome-compound',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node) {
    const { title = '' } = node.values;
    const judged = title.slice(0, judgedLength);
    if (!twoNumbers.test(judged) && !twoChanges.test(judged)) return;
    yield {
      range: fieldRange(node, 'title'),
      message: l10n.t(
        '“{0}” joins two changes. Keep the one that matters most, and give the other its own tree.',
        title,
      ),
    };
  },
});
