import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { rule } from './rule';

const lagging = /\b(?:revenue|turnover|profit|margin|churn|market share|share price|EBIT(?:DA)?|ARR|MRR|NPS)\b/i;

/** A product outcome is something that the team can move by itself; money and market share are moved by many. */
export const outcomeNotInControl = rule({
  code: 'outcome-not-in-control',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node) {
    const { level, behavior } = node.values;
    const match = level === 'product' && behavior !== undefined ? lagging.exec(behavior) : null;
    if (!match) return;
    yield {
      range: fieldRange(node, 'behavior'),
      message: l10n.t(
        '“{0}” is moved by more than one team. Make it a business outcome, and name the behavior that leads to it.',
        match[0],
      ),
    };
  },
});
