import * as l10n from '@vscode/l10n';
import { fieldRange } from '../artefacts/model';
import { difference } from '../values/quantity';
import { rule } from './rule';
import { addressOf } from './support/address';

const down = /\b(?:fewer|less|reduce[ds]?|lower|decrease[ds]?|cut|shorten|shorter)\b/i;
const up = /\b(?:more|increase[ds]?|raise|higher|grow|longer)\b/i;
/** With one of these the measure may well count the opposite of what the title speaks of. */
const negating = /\b(?:without|no|not|never|free|avoid\w*|saved|remaining|left)\b/i;

/** A title that says “fewer” and numbers that rise contradict each other. */
export const outcomeWrongDirection = rule({
  code: 'outcome-wrong-direction',
  severity: 'error',
  kinds: ['outcome'],
  *check(node, { file }) {
    const { title = '', behavior = '', from, to } = node.values;
    const change = from && to ? difference(from, to)?.value : undefined;
    const word = directionWord(title);
    if (!from || !to || !change || !word || negating.test(behavior) || !speaksOfTheMeasure(title, word, behavior))
      return;
    const saysDown = down.test(word.text);
    if (saysDown === change < 0) return;
    yield {
      range: fieldRange(node, 'to'),
      message: saysDown
        ? l10n.t(
            'The title says “{0}”, but {1} to {2} is more. Swap the numbers or change the title.',
            word.text,
            from.text,
            to.text,
          )
        : l10n.t(
            'The title says “{0}”, but {1} to {2} is less. Swap the numbers or change the title.',
            word.text,
            from.text,
            to.text,
          ),
      fixes: [
        {
          title: l10n.t('Swap “from” and “to”'),
          operations: [
            { op: 'set', id: addressOf(file, node), field: 'from', value: to.text },
            { op: 'set', id: addressOf(file, node), field: 'to', value: from.text },
          ],
        },
      ],
    };
  },
});

/** The one word that tells the direction; undefined where the title speaks of both. */
function directionWord(title: string): { text: string; end: number } | undefined {
  const [falling, rising] = [down.exec(title), up.exec(title)];
  const match = falling && rising ? null : (falling ?? rising);
  return match ? { text: match[0], end: match.index + match[0].length } : undefined;
}

/** Whether one of the three words behind the direction is also what is measured. */
function speaksOfTheMeasure(title: string, { end }: { end: number }, behavior: string): boolean {
  const words =
    title
      .slice(end)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  const measure = behavior.toLowerCase();
  return words.slice(0, 3).some(word => measure.includes(word.replace(/s$/, '')));
}
