import * as l10n from '@vscode/l10n';
import { labelOf, type NodeOf } from '../../artefacts/model';
import { outcomeChecks } from '../../outcomes/checks';
import { measurementsOf, paceOf, paceSentence, paceWord } from '../../outcomes/pace';
import { rollUp, rollUpText } from '../../outcomes/roll-up';
import { sparkline } from '../../outcomes/sparkline';
import type { IsoDate } from '../../values/date';
import { convert, difference, formatQuantity, type Quantity } from '../../values/quantity';
import { opportunitiesOf, opportunitiesText, percentText, progressOf } from '../facts';
import { codeSpan, escapeMarkdown } from '../markdown';
import { atPlace, block, type HoverBlocks, heading, link, namesText, type Subject } from './blocks';

/** So many of the newest measurements are shown. */
const mostRows = 4;

/** What changes from where to where and by when, how far it is, and the measurements. */
export function outcomeBlocks(subject: Subject<NodeOf<'outcome'>>): HoverBlocks {
  const { workspace, node } = subject;
  const { level, place } = node.values;
  const above = node.parent?.kind === 'outcome' ? node.parent : undefined;
  const serves = above && l10n.t('serves {0}', escapeMarkdown(labelOf(above)));
  const opportunities = opportunitiesOf(workspace, node).length;
  return {
    sections: [
      heading(node, [levelText(level), serves, atPlace(workspace, place)]),
      block(statement(node), paceLine(node, workspace.ports.today()), belowLine(node, workspace.ports.today())),
      measurementTable(node),
      checksBlock(subject),
    ].filter(section => section !== ''),
    links: [
      link(subject, l10n.t('Open in tree'), 'openInTree'),
      link(subject, l10n.t('Add a measurement'), 'addMeasurement'),
      ...(opportunities > 0 ? [link(subject, opportunitiesText(opportunities), 'showOpportunities')] : []),
    ],
  };
}

function levelText(level: 'business' | 'product' | 'traction' | undefined): string {
  switch (level) {
    case 'business':
      return l10n.t('Business outcome');
    case 'product':
      return l10n.t('Product outcome');
    case 'traction':
      return l10n.t('Traction outcome');
    default:
      return l10n.t('Outcome');
  }
}

/** `95th percentile wait changes from **60 min** to **30 min** by 2026-Q4. Now **44 min**.` */
function statement(node: NodeOf<'outcome'>): string {
  const { behavior, from, to, by } = node.values;
  const what = escapeMarkdown(behavior ?? l10n.t('This'));
  if (!from || !to)
    return l10n.t('It is not stated from where to where this changes, so there is no progress to tell.');
  const change = l10n.t('{0} changes from **{1}** to **{2}**', what, shown(from), shown(to));
  const due = by ? `${l10n.t('{0} by {1}', change, by.text)}.` : `${change}.`;
  const { now } = progressOf(node);
  return now ? `${due} ${l10n.t('Now {0}.', `**${shown(now)}**`)}` : due;
}

/** `▰▰▰▰▰▱▱▱▱▱ On track: 53 % of the way when 60 % of the time was over.` */
function paceLine(node: NodeOf<'outcome'>, today: IsoDate): string | undefined {
  const { from, to } = node.values;
  if (!from || !to) return undefined;
  const pace = paceOf(node, today);
  const { share, state } = pace;
  const words =
    state === 'open' && share !== undefined
      ? l10n.t('{0} of the way. Without a timeframe there is no pace to tell.', percentText(share))
      : paceSentence(pace);
  if (share === undefined) return escapeMarkdown(words);
  const pictures = [bar(share), sparkline(pace.measurements.map(({ value }) => convert(value, from.unit)?.value))];
  return [...pictures.filter(picture => picture !== '').map(codeSpan), escapeMarkdown(words)].join(' ');
}

/** `Below it: 1 of 2 outcomes on track or reached.` with the names of those that are not. */
function belowLine(node: NodeOf<'outcome'>, today: IsoDate): string | undefined {
  const below = rollUp(node, today);
  if (below.total === 0) return undefined;
  const named = below.others.map(({ outcome, state }) => `${escapeMarkdown(labelOf(outcome))} (${paceWord(state)})`);
  return named.length === 0 ? rollUpText(below) : `${rollUpText(below)} ${namesText(named, ', ', 2)}`;
}

/** What is missing of the four checks of a product outcome; nothing where all hold, and on other levels. */
function checksBlock({ workspace, node, file }: Subject<NodeOf<'outcome'>>): string {
  if (node.values.level !== 'product') return '';
  const checks = outcomeChecks(workspace, file, node);
  const open = checks.filter(({ holds }) => !holds);
  const count = l10n.t('{0} of {1} checks of a product outcome hold.', checks.length - open.length, checks.length);
  if (open.length === 0) return count;
  return block(count, ...open.map(({ missing }) => escapeMarkdown(missing[0] ?? '')));
}

const barLength = 10;

function bar(share: number): string {
  const done = Math.round(Math.min(1, Math.max(0, share)) * barLength);
  return '▰'.repeat(done) + '▱'.repeat(barLength - done);
}

function measurementTable(node: NodeOf<'outcome'>): string {
  const rows = measurementsOf(node);
  if (rows.length === 0) return '';
  const unit = node.values.from?.unit;
  const lines = rows.map(({ on, value }, index) => {
    const previous = rows[index - 1]?.value;
    const change = previous && difference(convert(previous, unit) ?? previous, value);
    return `| ${on.text} | ${shown(value)} | ${change ? signed(change) : ''} |`;
  });
  const head = `| ${l10n.t('On')} | ${l10n.t('Value')} | ${l10n.t('Change')} |`;
  return [head, '| --- | --- | --- |', ...lines.slice(-mostRows)].join('\n');
}

function signed(change: Quantity): string {
  if (change.value === 0) return shown(change);
  const size = shown({ ...change, value: Math.abs(change.value) });
  return `${change.value < 0 ? '−' : '+'}${size}`;
}

function shown(quantity: Quantity): string {
  return escapeMarkdown(formatQuantity(quantity));
}
