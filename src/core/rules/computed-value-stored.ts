import * as l10n from '@vscode/l10n';
import { keyRange, type NodeOf } from '../artefacts/model';
import { formatNumber } from '../values/number';
import { parseQuantity } from '../values/quantity';
import { entryOf, toData } from '../yaml/source';
import { type Fix, type RuleContext, rule } from './rule';
import { addressOf } from './support/address';
import { scoredEntryOf } from './support/scores';

/** Values that views compute. Stored ones grow stale without anybody noticing. */
const computedKeys = {
  entry: ['weekly_impact', 'cd3', 'rice', 'rank', 'score', 'payback'],
  opportunity: ['cd3', 'rice', 'rank', 'score'],
  outcome: ['progress', 'share', 'percent'],
  insight: ['opportunities', 'serves'],
} as const;

/** What can be computed is never stored; a stored score that differs from the computed one is wrong. */
export const computedValueStored = rule({
  code: 'computed-value-stored',
  severity: 'warning',
  kinds: ['entry', 'opportunity', 'outcome', 'insight'],
  *check(node, context) {
    for (const key of computedKeys[node.kind]) {
      const range = keyRange(node, key);
      if (!range) continue;
      const differs = node.kind === 'entry' ? difference(node, key, context) : undefined;
      yield {
        range,
        severity: differs ? 'error' : 'warning',
        message:
          differs ?? l10n.t('“{0}” is computed from the other values. Remove it, or it will be out of date soon.', key),
        fixes: [removal(key, addressOf(context.file, node))],
      };
    }
  },
});

function removal(key: string, address: string): Fix {
  return {
    title: l10n.t('Remove “{0}”', key),
    operations: [{ op: 'set', id: address, field: key, value: null }],
    preferred: true,
    isSafe: true,
  };
}

/** How a stored number differs from the computed one, as a sentence; undefined where they agree or can't be compared. */
function difference(node: NodeOf<'entry'>, key: string, context: RuleContext): string | undefined {
  const stored = parseQuantity(toData(entryOf(node.source, key)?.value));
  const scored = scoredEntryOf(context, node);
  if (!stored.ok || !scored) return undefined;
  const { score, rank } = scored;
  const computed: Readonly<Record<string, number | null>> = {
    weekly_impact: score.weeklyImpact,
    cd3: score.cd3,
    rice: score.rice,
    rank,
    payback: score.paybackWeeks,
  };
  const value = computed[key];
  if (value === undefined) return undefined;
  if (value === null)
    return l10n.t('“{0}” says {1}, but the inputs give no such value. Remove it.', key, stored.value.text);
  if (formatNumber(stored.value.value) === formatNumber(value)) return undefined;
  return l10n.t(
    '“{0}” says {1}, but the inputs give {2}. Remove it: it is computed.',
    key,
    stored.value.text,
    formatNumber(value),
  );
}
