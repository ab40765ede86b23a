import * as l10n from '@vscode/l10n';
import { ancestors, labelOf, type ModelNode, type NodeOf } from '../../artefacts/model';
import { type Measured, type Pace, paceOf, paceWord } from '../../outcomes/pace';
import { compareDates } from '../../values/date';
import { formatQuantity } from '../../values/quantity';
import { nodesOf } from '../choices';
import { type Block, type Cell, heading, table } from '../document/document';
import { isWithin, type ReviewPeriod } from './period';

/** Promise, newest measurement before and since the last review, and pace of every outcome, in the order of the hierarchy. */
export function outcomesSection(period: ReviewPeriod): Block[] {
  const outcomes = nodesOf(period.workspace.index, 'outcome');
  if (outcomes.length === 0) return [];
  const head = [
    l10n.t('Outcome'),
    l10n.t('Promise'),
    l10n.t('Before'),
    l10n.t('Since {0}', period.since.text),
    l10n.t('Pace'),
  ];
  return [
    heading(1, l10n.t('Outcomes')),
    table(
      head,
      outcomes.map(({ node }) => outcomeRow(node, period)),
    ),
  ];
}

function outcomeRow(node: NodeOf<'outcome'>, period: ReviewPeriod): Cell[] {
  const { from, to, by } = node.values;
  const pace = paceOf(node, period.today);
  const depth = [...ancestors(node as ModelNode)].filter(({ kind }) => kind === 'outcome').length;
  const change = from && to ? `${formatQuantity(from)} → ${formatQuantity(to)}` : '—';
  const before = pace.measurements.findLast(({ on }) => compareDates(on, period.since) <= 0);
  const since = pace.measurements.findLast(({ on }) => isWithin(period, on));
  return [
    `${'› '.repeat(depth)}${labelOf(node as ModelNode)}`,
    by ? l10n.t('{0} by {1}', change, by.text) : change,
    before ? measuredText(before) : '—',
    since ? measuredText(since) : '—',
    paceCell(pace),
  ];
}

function measuredText({ value, on }: Measured): string {
  return l10n.t('{0} on {1}', formatQuantity(value), on.text);
}

/** The share of the way says nothing where only the start was measured. */
function paceCell(pace: Pace): Cell {
  const { state, share, measurements } = pace;
  if (state === 'unmeasured') {
    return measurements.length > 0 ? l10n.t('only the start is measured') : l10n.t('not measured');
  }
  return share === undefined ? paceWord(state) : { lines: [paceWord(state), wayText(pace)] };
}

/** `53 % of the way at 68 % of the time` */
function wayText({ share = 0, expected }: Pace): string {
  const [way, time] = [share, expected ?? 0].map(part => Math.round(part * 100));
  return expected === undefined
    ? l10n.t('{0} % of the way', way!)
    : l10n.t('{0} % of the way at {1} % of the time', way!, time!);
}
