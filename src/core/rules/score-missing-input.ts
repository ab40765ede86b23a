import * as l10n from '@vscode/l10n';
import { labelOf } from '../artefacts/model';
import { inputKeys } from '../scoring/input-keys';
import { inputLabel } from '../scoring/inputs';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { insertKeysFix } from './support/insert-keys';
import { quoted } from './support/quoted';
import { scoredEntryOf } from './support/scores';

/** A score needs all of its inputs; nothing is assumed in the place of one that is not stated. */
export const scoreMissingInput = rule({
  code: 'score-missing-input',
  severity: 'warning',
  kinds: ['entry'],
  *check(node, context) {
    const scored = node.source.type === 'map' ? scoredEntryOf(context, node) : undefined;
    const missing = scored?.score.missing.filter(name => isAbsent(node, inputKeys[name])) ?? [];
    if (!scored || missing.length === 0) return;
    const divideBy = context.scores.list(context.file)?.options.divideBy;
    const fields = missing.map(name => inputKeys[name]);
    const names = missing.map(inputLabel).join(', ');
    const onlyConfidence = missing.length === 1 && missing[0] === 'confidence';
    yield {
      severity: missing.some(name => name === divideBy) ? 'error' : 'warning',
      message: onlyConfidence
        ? l10n.t('“{0}” does not state its confidence. Without it there is no RICE.', labelOf(node))
        : l10n.t('“{0}” does not state: {1}. Without that there is no score.', labelOf(node), names),
      fixes: insertKeysFix(context.file, node, fields, l10n.t('Add what is missing: {0}', quoted(fields))),
    };
  },
});
