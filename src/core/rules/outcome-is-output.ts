import * as l10n from '@vscode/l10n';
import { rule } from './rule';
import { addressOf } from './support/address';
import { rangeInField } from './support/text-range';

const making =
  /^(?:ship|launch|release|roll out|rollout|implement|migrate|deploy|introduce|build|develop|create|deliver|complete|finish|replace|rewrite)\s+(?=(?:the|a|an|our|all|new|v?\d)\b|[A-Z])/i;
/** Words of a change: with one of them the title may well speak of behavior (“Deliver a parcel sooner”). */
const comparing = /\b(?:more|less|fewer|sooner|faster|quicker|earlier|shorter|often|within|under|below|above)\b/i;

/** An outcome is what people do differently, not what is made for them. */
export const outcomeIsOutput = rule({
  code: 'outcome-is-output',
  severity: 'warning',
  kinds: ['outcome'],
  *check(node, { file }) {
    const title = node.values.title ?? '';
    const verb = making.exec(title)?.[0].trim();
    if (verb === undefined || comparing.test(title)) return;
    const address = addressOf(file, node);
    yield {
      range: rangeInField(file, node, 'title', { start: 0, end: verb.length }),
      message: l10n.t('“{0}” is something that you do. What will people do differently once it is there?', title),
      fixes: [
        {
          title: l10n.t('Park it as an idea, and name the change instead'),
          operations: [
            { op: 'add', parent: null, kind: 'idea', node: { title } },
            { op: 'set', id: address, field: 'title', value: '…' },
          ],
          select: { address, field: 'title' },
        },
      ],
    };
  },
});
