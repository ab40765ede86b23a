import * as l10n from '@vscode/l10n';
import { rule } from './rule';
import { isAbsent } from './support/absent';
import { rangeInField } from './support/text-range';

const machine =
  /\b(?:p\d{2}(?:\.\d)?|uptime|availability|latency|throughput|response times?|error rates?|(?:cpu|memory|disk) (?:usage|load)|page loads?|build (?:time|duration)|MTTR|MTBF)\b/i;

/** What a machine does becomes an outcome through the people who do something differently because of it. */
export const outcomeIsASystemMetric = rule({
  code: 'outcome-is-a-system-metric',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    const { level, behavior = '' } = node.values;
    const match =
      (level === 'product' || level === 'traction') && isAbsent(node, 'who') ? machine.exec(behavior) : null;
    if (!match) return;
    yield {
      severity: level === 'product' ? 'warning' : 'hint',
      range: rangeInField(file, node, 'behavior', { start: match.index, end: match.index + match[0].length }),
      message: l10n.t(
        '“{0}” is what a system does. Say in “who” and “behavior” who waits, tries again or gives up because of it.',
        match[0],
      ),
    };
  },
});
