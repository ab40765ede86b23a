import * as l10n from '@vscode/l10n';
import { ancestors, childrenOf, fieldRange, labelOf, type NodeOf } from '../artefacts/model';
import { type RuleContext, rule } from './rule';
import { stems } from './support/words';

/** The signal measures what the hypothesis and its opportunity speak of. */
export const hypothesisSignalUnrelated = rule({
  code: 'hypothesis-signal-unrelated',
  severity: 'hint',
  kinds: ['entry'],
  *check(node, context) {
    const { signal = '', opportunity } = node.values;
    const found = opportunity === undefined ? undefined : context.index.find(opportunity, ['opportunity'])?.node;
    const words = stems(signal);
    if (found?.kind !== 'opportunity' || words.size < 2) return;
    const known = stems(spokenOf(node, found, context).join(' '));
    for (const word of words) if (known.has(word)) return;
    yield {
      range: fieldRange(node, 'signal'),
      message: l10n.t(
        'The signal of “{0}” counts something that neither the hypothesis nor its opportunity and outcome speak of. Count what changes for the user.',
        labelOf(node),
      ),
    };
  },
});

/** All that the hypothesis, its opportunity and the outcome above say. */
function spokenOf(entry: NodeOf<'entry'>, opportunity: NodeOf<'opportunity'>, { index }: RuleContext): string[] {
  const { capability = '', outcome: change = '' } = entry.values;
  const texts = [capability, change];
  for (const at of [opportunity, ...ancestors(opportunity)]) {
    if (at.kind !== 'opportunity') continue;
    texts.push(at.values.title ?? '', ...childrenOf(at, 'evidence').map(({ values }) => values.note ?? ''));
    const outcome = at.values.outcome === undefined ? undefined : index.find(at.values.outcome, ['outcome'])?.node;
    if (outcome?.kind === 'outcome') texts.push(outcome.values.title ?? '', outcome.values.behavior ?? '');
  }
  return texts;
}
