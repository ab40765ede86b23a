import * as l10n from '@vscode/l10n';
import { labelOf, type NodeOf } from '../../artefacts/model';
import { formatQuantity } from '../../values/quantity';
import { type Block, gap, type Inline, type ListItem, list, paragraph, quote, type Text } from '../document/document';
import type { Alternative, DecisionBrief, EvidenceLine } from './brief';

/** Passages that the records of decisions share. What nobody has written yet is a gap that names what belongs there. */

/** Whose problem it is, what it is, when it happens, and which outcome it stands in the way of. */
export function problemPassage({ opportunity, place, outcome }: DecisionBrief): Block[] {
  if (!opportunity)
    return [paragraph(gap(l10n.t('Which problem of whom does this solve? No opportunity stands above it.')))];
  const { who } = opportunity.values;
  const where = place && (who ? l10n.t('{0}, at “{1}”:', who, place) : l10n.t('At “{0}”:', place));
  return [
    ...(where || who ? [paragraph(upperFirst(where ?? l10n.t('{0}:', who ?? '')))] : []),
    quote(named(labelOf(opportunity), opportunity.id)),
    paragraph(outcome ? outcomeLine(outcome) : gap(l10n.t('Which outcome does this serve, from where to where?'))),
  ];
}

function named(title: string, id: string | undefined): Text {
  return id === undefined ? title : [`${title} `, { code: id }];
}

/** `It serves “Answers sooner” (slow-command): 95th percentile wait from 60 min to 30 min by 2026-Q4.` */
export function outcomeLine(outcome: NodeOf<'outcome'>): Text {
  const { behavior, from, to, by } = outcome.values;
  const parts: Inline[] = [l10n.t('It serves “{0}”', labelOf(outcome))];
  if (outcome.id !== undefined) parts.push(' (', { code: outcome.id }, ')');
  if (!from || !to) return [...parts, '. ', { gap: l10n.t('From where to where, and by when?') }];
  const change = l10n.t('from {0} to {1}', formatQuantity(from), formatQuantity(to));
  const what = behavior ? `${behavior} ${change}` : change;
  return [...parts, `: ${by ? l10n.t('{0} by {1}', what, by.text) : what}.`];
}

/** What was heard or measured, what speaks against it first among equals, each with its method and source. */
export function evidencePassage({ evidence }: Pick<DecisionBrief, 'evidence'>): Block[] {
  if (evidence.length === 0)
    return [paragraph(gap(l10n.t('Who said so, or where was it measured? No insight is linked.')))];
  return list(evidence.map(evidenceItem));
}

function evidenceItem({ id, relation, finding, method, note, source }: EvidenceLine): Text {
  const against: Record<EvidenceLine['relation'], string> = {
    supports: '',
    sizes: '',
    contradicts: l10n.t('Against it: '),
  };
  const parts: Inline[] = [`${against[relation]}${finding ?? id}`];
  if (method) parts.push(` (${method})`);
  if (note) parts.push(`: ${note}`);
  parts.push(' ', { code: id });
  if (source) parts.push(', ', { link: source, to: source });
  return parts;
}

/** What was tried before deciding, what was expected, and what came of it. */
export function experimentPassage({ experiments }: DecisionBrief): Block[] {
  if (experiments.length === 0) return [paragraph(gap(l10n.t('What was tried before? No experiment is recorded.')))];
  return list(experiments.map(experimentItem));
}

/** What was tried, after what came of it: `Supported: …`, or how far it is. */
export function experimentItem(experiment: NodeOf<'experiment'>): ListItem {
  const { status = 'planned', verdict } = experiment.values;
  const { text, items } = experimentFacts(experiment);
  return {
    text: [{ strong: `${stateWord(verdict ?? status)}:` }, ' ', ...(typeof text === 'string' ? [text] : text)],
    items,
  };
}

function stateWord(state: 'planned' | 'running' | 'done' | 'supported' | 'refuted' | 'unclear'): string {
  const words = {
    planned: l10n.t('Planned'),
    running: l10n.t('Running'),
    done: l10n.t('Done'),
    supported: l10n.t('Supported'),
    refuted: l10n.t('Refuted'),
    unclear: l10n.t('Unclear'),
  };
  return words[state];
}

/** What is tried, with what was assumed, expected and learned. */
export function experimentFacts(experiment: NodeOf<'experiment'>): Required<ListItem> {
  const { assumption, expect, learned } = experiment.values;
  const facts = [
    assumption && l10n.t('Assumed: {0}', assumption),
    expect && l10n.t('Expected: {0}', expect),
    learned && l10n.t('Learned: {0}', learned),
  ].filter(fact => fact !== undefined && fact !== '');
  return { text: labelOf(experiment), items: facts as string[] };
}

/** The other solutions of the opportunity. Why each was not chosen is known only where an experiment says so. */
export function alternativesPassage({ alternatives }: DecisionBrief): Block[] {
  if (alternatives.length === 0)
    return [paragraph(gap(l10n.t('What else could solve it? No alternative is recorded.')))];
  return list(alternatives.map(each => [{ strong: `${each.title}.` }, ' ', ...reasonAgainst(each)]));
}

/** Why an alternative was not chosen, as far as its experiments tell. */
export function reasonAgainst({ experiments }: Alternative): Inline[] {
  const told = experiments.find(({ values }) => values.verdict === 'refuted' && values.learned);
  const { learned } = told?.values ?? {};
  return learned ? [sentence(learned)] : [{ gap: l10n.t('Why not?') }];
}

/** How one will see that it worked. */
export function signalPassage({ signal }: DecisionBrief): Block {
  return paragraph(
    signal
      ? l10n.t('We know that it works when we see {0}.', withoutStop(signal))
      : gap(l10n.t('How will you see that it worked: how much, for whom, within which time?')),
  );
}

/** What was measured after shipping, where it was. */
export function resultPassage({ solution }: DecisionBrief): Block[] {
  const { result, shipped } = solution.values;
  const value = result === 'unknown' ? undefined : result?.value;
  if (!value) return [];
  const on = result === 'unknown' ? undefined : result?.on;
  const measured = formatQuantity(value);
  const told = on ? l10n.t('Measured: {0} on {1}.', measured, on.text) : l10n.t('Measured: {0}.', measured);
  return [paragraph(shipped ? `${l10n.t('Shipped on {0}.', shipped.text)} ${told}` : told)];
}

/** Which files of the tree this rests on. */
export function referencePassage({ solution, opportunity, outcome, evidence, experiments }: DecisionBrief): Block[] {
  const ids = (nodes: readonly { readonly id: string | undefined }[]) => nodes.flatMap(({ id }) => id ?? []);
  const line = (name: string, all: readonly string[]): Text[] =>
    all.length === 0
      ? []
      : [[`${name}: `, ...all.flatMap((id, at): Inline[] => [...(at > 0 ? [', '] : []), { code: id }])]];
  const sources = evidence.flatMap(({ source }) => source ?? []);
  return list([
    ...line(l10n.t('Solution'), ids([solution])),
    ...line(l10n.t('Opportunity'), opportunity ? ids([opportunity]) : []),
    ...line(l10n.t('Outcome'), outcome ? ids([outcome]) : []),
    ...line(
      l10n.t('Insights'),
      evidence.map(({ id }) => id),
    ),
    ...line(l10n.t('Experiments'), ids(experiments)),
    ...[...new Set(sources)].map(source => [{ link: source, to: source }]),
  ]);
}

/** `Stream the progress` as what a team says it will do: `We will stream the progress.` */
export function weWill({ title }: DecisionBrief): Text {
  return l10n.t('We will {0}.', withoutStop(lowerFirst(title)));
}

/** `new developers` at the start of a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first word in small letters, unless it is a name or an acronym. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}*\b(?!\s+\p{Lu})|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.\s]+$/, '');
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
