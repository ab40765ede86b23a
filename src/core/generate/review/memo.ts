import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../../artefacts/model';
import type { ScoredEntry } from '../../index/scores';
import { explain } from '../../scoring/derivation';
import type { Workspace } from '../../workspace';
import { evidenceLines } from '../decisions/brief';
import { evidencePassage, experimentItem } from '../decisions/passages';
import { type Block, gap, heading, list, paragraph, quote } from '../document/document';
import { hypothesisSentence } from '../hypothesis';
import type { ReviewPeriod } from './period';

/** The approach memo: which problem of whom comes first, how that is known, what it costs, and what could be done. */
export function memoSection({ workspace }: ReviewPeriod, folder: string, about?: NodeOf<'opportunity'>): Block[] {
  const entry = about?.id === undefined ? firstEntry(workspace) : workspace.scores.ofOpportunity(about.id)[0];
  const opportunity = about ?? opportunityOf(workspace, entry);
  if (!opportunity) {
    return [
      heading(1, l10n.t('The problem')),
      paragraph(gap(l10n.t('Which opportunity comes first? No scorecard names one.'))),
    ];
  }
  const { who } = opportunity.values;
  return [
    heading(1, l10n.t('The problem')),
    ...(who ? [paragraph([{ strong: who }])] : []),
    quote(labelOf(opportunity as ModelNode)),
    heading(1, l10n.t('How we know')),
    ...evidencePassage({ evidence: evidenceLines(workspace, opportunity, folder) }),
    heading(1, l10n.t('What it costs to wait')),
    ...scorePassage(workspace, entry),
    heading(1, l10n.t('What could be done')),
    ...solutions(opportunity),
  ];
}

function firstEntry({ index, scores }: Workspace): ScoredEntry | undefined {
  const entries = index.all().flatMap(file => scores.list(file)?.entries ?? []);
  return entries.find(({ rank }) => rank === 1);
}

function opportunityOf({ index }: Workspace, entry: ScoredEntry | undefined): NodeOf<'opportunity'> | undefined {
  const found = index.find(entry?.node.values.opportunity ?? '', ['opportunity'])?.node;
  return found?.kind === 'opportunity' ? found : undefined;
}

function scorePassage({ scores }: Workspace, entry: ScoredEntry | undefined): Block[] {
  const list = entry && scores.list(entry.file);
  if (!entry || !list)
    return [paragraph(gap(l10n.t('How many people, how often, how long each time? No scorecard names it.')))];
  const { capability, outcome, signal } = entry.node.values;
  const isWhole = capability !== undefined && outcome !== undefined && signal !== undefined;
  return [
    paragraph(
      isWhole
        ? hypothesisSentence({ capability, outcome, signal })
        : gap(l10n.t('What do we believe, and how will we see it?')),
    ),
    paragraph(explain(entry.score, entry.inputs, list.options)),
  ];
}

function solutions(opportunity: NodeOf<'opportunity'>): Block[] {
  const found = childrenOf(opportunity as ModelNode, 'solution');
  if (found.length === 0) return [paragraph(gap(l10n.t('Which three ways could solve it? None is recorded.')))];
  return found.flatMap(node => [
    heading(2, labelOf(node as ModelNode)),
    ...(node.children.length > 0
      ? list(childrenOf(node as ModelNode, 'experiment').map(experimentItem))
      : [paragraph(gap(l10n.t('How would we find out whether it works?')))]),
  ]);
}
