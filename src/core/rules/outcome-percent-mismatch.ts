import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { formatNumber } from '../values/number';
import { type Quantity, relativeChange } from '../values/quantity';
import { type Finding, rule } from './rule';
import { addressOf } from './support/address';
import { rangeInField } from './support/text-range';

/** A percentage that the outcome says of itself: `by 50%`, `30 % less`. A share such as “95% of builds” is none. */
const inTitle =
  /\bby\s+(?:about\s+|at least\s+)?(\d+(?:\.\d+)?)\s*(?:%|percent\b)|(?<!\d)(\d+(?:\.\d+)?)\s*(?:%|percent)\s+(?:less|fewer|more|lower|higher|faster|shorter|sooner|quicker)\b/i;
const inChange = /(?<!\d)(\d+(?:\.\d+)?)\s*(?:%|percent\b)/i;

/** A stated percentage is the relative change from `from` to `to`, not percentage points and not a guess. */
export const outcomePercentMismatch = rule({
  code: 'outcome-percent-mismatch',
  severity: 'error',
  kinds: ['outcome'],
  *check(node, { file }) {
    const { from, to } = node.values;
    const change = from && to && relativeChange(from, to);
    if (change === undefined) return;
    for (const field of ['title', 'change'] as const) {
      const finding = compare(file, node, field, { from: from!, to: to!, percent: Math.abs(change) * 100 });
      if (finding) yield finding;
    }
  },
});

interface Computed {
  readonly from: Quantity;
  readonly to: Quantity;
  /** Of the change, without a sign. */
  readonly percent: number;
}

function compare(
  file: WorkspaceFile,
  node: NodeOf<'outcome'>,
  field: 'title' | 'change',
  { from, to, percent }: Computed,
): Finding | undefined {
  const text = node.values[field];
  const match = text === undefined ? null : (field === 'title' ? inTitle : inChange).exec(text);
  const stated = match?.[1] ?? match?.[2];
  if (text === undefined || !match || stated === undefined) return undefined;
  const decimals = stated.split('.')[1]?.length ?? 0;
  const tolerance = 0.5 * 10 ** -decimals + 0.05;
  if (Math.abs(Number(stated) - percent) <= tolerance) return undefined;
  const start = match.index + match[0].indexOf(stated);
  const right = formatNumber(percent);
  return {
    range: rangeInField(file, node, field, { start, end: match.index + match[0].length }),
    message: l10n.t('From {0} to {1} is a change of {2} %, not {3} %.', from.text, to.text, right, stated),
    fixes: [
      {
        title: l10n.t('Change to {0} %', right),
        operations: [
          {
            op: 'set',
            id: addressOf(file, node),
            field,
            value: text.slice(0, start) + right + text.slice(start + stated.length),
          },
        ],
        preferred: true,
      },
    ],
  };
}
