import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../../artefacts/model';
import type { NodeKind } from '../../artefacts/registry';
import { kindName } from '../../operations/names';
import { choiceWord, participantsText } from '../../views/words';
import { insightsText, opportunitiesText } from '../facts';
import { escapeMarkdown } from '../markdown';
import { atPlace, block, type HoverBlocks, heading, link, namesText, type Subject, usesLink } from './blocks';

/** What was learned, how and from whom, and what it serves. */
export function insightBlocks(subject: Subject<NodeOf<'insight'>>): HoverBlocks {
  const { workspace, node } = subject;
  const { kind, on, participants, segment, place, quote, bias } = node.values;
  const count = participants && escapeMarkdown(participantsText(node.values));
  const served = users(subject, 'evidence').flatMap(({ parent }) => (parent ? [escapeMarkdown(labelOf(parent))] : []));
  return {
    sections: [
      heading(node, [
        l10n.t('Insight'),
        choiceWord(kind),
        on?.text,
        count,
        segment && escapeMarkdown(segment),
        atPlace(workspace, place),
      ]),
      block(
        quote && `$(quote) “${escapeMarkdown(quote)}”`,
        bias && bias.length > 0 ? l10n.t('May be skewed by: {0}.', escapeMarkdown(bias.join(', '))) : undefined,
        served.length > 0 ? l10n.t('Serves: {0}.', namesText(served, '; ')) : l10n.t('No opportunity rests on it yet.'),
      ),
    ],
    links: usesLink(subject),
  };
}

/** What could be built, how it was tried, and what came of it. */
export function solutionBlocks(subject: Subject<NodeOf<'solution'>>): HoverBlocks {
  const { node } = subject;
  const { horizon, shipped, result } = node.values;
  const above =
    node.parent?.kind === 'opportunity' ? l10n.t('for {0}', escapeMarkdown(labelOf(node.parent))) : undefined;
  const experiments = childrenOf(node, 'experiment').map(experiment => {
    const { verdict, status } = experiment.values;
    return `$(beaker) ${escapeMarkdown(labelOf(experiment))} (${choiceWord(verdict ?? status ?? 'planned')})`;
  });
  return {
    sections: [
      heading(node, [l10n.t('Solution'), choiceWord(horizon), above]),
      block(
        shipped && l10n.t('Shipped {0}.', shipped.text),
        resultText(result),
        ...(experiments.length > 0 ? experiments.slice(0, 4) : [l10n.t('No experiment yet.')]),
      ),
    ],
    links: [link(subject, l10n.t('Open in tree'), 'openInTree'), ...usesLink(subject)],
  };
}

function resultText(result: NodeOf<'solution'>['values']['result']): string | undefined {
  if (result === undefined) return undefined;
  if (result === 'unknown' || !result.value) return l10n.t('The result is unknown.');
  const value = escapeMarkdown(result.value.text);
  return result.on ? l10n.t('Measured: **{0}** on {1}.', value, result.on.text) : l10n.t('Measured: **{0}**.', value);
}

/** What must be true, what would show it, and what was learned. */
export function experimentBlocks(subject: Subject<NodeOf<'experiment'>>): HoverBlocks {
  const { kind, status, verdict, assumption, expect, learned } = subject.node.values;
  return {
    sections: [
      heading(subject.node, [l10n.t('Experiment'), choiceWord(kind), choiceWord(status), choiceWord(verdict)]),
      block(
        assumption && l10n.t('Assumption: {0}', escapeMarkdown(assumption)),
        expect && l10n.t('Expected: {0}', escapeMarkdown(expect)),
        learned && l10n.t('Learned: {0}', escapeMarkdown(learned)),
      ),
    ].filter(section => section !== ''),
    links: [link(subject, l10n.t('Open in tree'), 'openInTree'), ...usesLink(subject)],
  };
}

/** What people do there, with which tools, and what was heard of it. */
export function placeBlocks(subject: Subject<NodeOf<'place'>>): HoverBlocks {
  const { node } = subject;
  const { products } = node.values;
  const stage = node.parent?.kind === 'stage' ? l10n.t('in {0}', escapeMarkdown(labelOf(node.parent))) : undefined;
  return {
    sections: [
      heading(node, [l10n.t('Place'), stage]),
      block(
        products && products.length > 0 ? l10n.t('Tools there: {0}.', escapeMarkdown(products.join(', '))) : undefined,
        `${opportunitiesText(users(subject, 'opportunity').length)}, ${insightsText(users(subject, 'insight').length)}.`,
      ),
    ],
    links: usesLink(subject),
  };
}

/** An idea without a place yet: where it came from, or why it was dropped. */
export function ideaBlocks(subject: Subject<NodeOf<'idea'>>): HoverBlocks {
  const { source, discarded } = subject.node.values;
  const facts = [l10n.t('Parked idea'), source && l10n.t('from {0}', escapeMarkdown(source))];
  const dropped = discarded && l10n.t('Discarded: {0}', escapeMarkdown(discarded));
  return {
    sections: [heading(subject.node, facts), ...(dropped ? [block(dropped)] : [])],
    links: [link(subject, l10n.t('Open in tree'), 'openInTree'), ...usesLink(subject)],
  };
}

/** Of everything else its name and its kind. */
export function plainBlocks(subject: Subject): HoverBlocks {
  const { node } = subject;
  const above = node.parent?.parent ? l10n.t('in {0}', escapeMarkdown(labelOf(node.parent))) : undefined;
  return { sections: [heading(node, [kindName(node.kind, 'start'), above])], links: usesLink(subject) };
}

/** The nodes of a kind that refer to the subject. */
function users({ workspace, node }: Subject, kind: NodeKind): ModelNode[] {
  if (node.id === undefined) return [];
  return workspace.index
    .referencesTo(node.id)
    .flatMap(({ reference }) => (reference.from.kind === kind ? [reference.from] : []));
}
