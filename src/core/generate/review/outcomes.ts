import * as l10n from '@vscode/l10n';
import { ancestors, labelOf, type ModelNode, type NodeOf } from '../../artefacts/model';
import { type Pace, paceOf, paceWord } from '../../outcomes/pace';
import { formatQuantity } from '../../values/quantity';
import { nodesOf } from '../choices';
import { type Block, type Cell, heading, table } from '../document/document';
import type { ReviewPeriod } from './period';

/** Promise, newest measurement and pace of every outcome, in the order of the hierarchy. */
export function outcomesSection({ workspace, today }: ReviewPeriod): Block[] {
  const rows = nodesOf(workspace.index, 'outcome').map(({ node }) => ({ node, pace: paceOf(node, today) }));
  if (rows.length === 0) return [];
  const head = [l10n.t('Outcome'), l10n.t('Promise'), l10n.t('Measured'), l10n.t('Pace')];
  return [heading(1, l10n.t('Outcomes')), table(head, rows.map(outcomeRow))];
}

function outcomeRow({ node, pace }: { node: NodeOf<'outcome'>; pace: Pace }): Cell[] {
  const { from, to, by } = node.values;
  const depth = [...ancestors(node as ModelNode)].filter(({ kind }) => kind === 'outcome').length;
  const last = pace.measurements.at(-1);
  const change = from && to ? `${formatQuantity(from)} → ${formatQuantity(to)}` : '—';
  return [
    `${'› '.repeat(depth)}${labelOf(node as ModelNode)}`,
    by ? l10n.t('{0} by {1}', change, by.text) : change,
    last ? l10n.t('{0} on {1}', formatQuantity(last.value), last.on.text) : '—',
    pace.share === undefined ? paceWord(pace.state) : { lines: [paceWord(pace.state), wayText(pace)] },
  ];
}

/** `53 % of the way at 68 % of the time` */
function wayText({ share = 0, expected }: Pace): string {
  const [way, time] = [share, expected ?? 0].map(part => Math.round(part * 100));
  return expected === undefined
    ? l10n.t('{0} % of the way', way!)
    : l10n.t('{0} % of the way at {1} % of the time', way!, time!);
}
