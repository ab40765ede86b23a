import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../../artefacts/model';
import { measurementsOf } from '../../outcomes/pace';
import { formatQuantity } from '../../values/quantity';
import { choiceWord } from '../../views/words';
import { nodesOf } from '../choices';
import { type Block, type ListItem, list, paragraph } from '../document/document';
import { isWithin, type ReviewPeriod } from './period';

/** What the dates in the files tell of a period whose start nobody kept, and what can't be known without it. */
export function datedBlocks(period: ReviewPeriod): Block[] {
  const groups = [
    group(l10n.t('Measured'), measured(period)),
    group(l10n.t('Shipped'), shipped(period)),
    group(l10n.t('Heard and seen'), heard(period)),
    group(l10n.t('Steps of katas'), steps(period)),
    group(l10n.t('Gone through'), goneThrough(period)),
  ].flat();
  const told =
    groups.length === 0
      ? l10n.t('Nothing in the files is dated after that day.')
      : l10n.t('This is what the dates in the files tell.');
  const unknown = l10n.t(
    'The files as they were on that day are not at hand, so new and rephrased items, ranks that moved and new decisions can’t be told. A commit of that day would tell them.',
  );
  return [paragraph(`${told} ${unknown}`), ...list(groups)];
}

function group(title: string, items: readonly string[]): ListItem[] {
  return items.length === 0 ? [] : [{ text: [{ strong: title }], items }];
}

function measured(period: ReviewPeriod): string[] {
  return nodesOf(period.workspace.index, 'outcome').flatMap(({ node }) => {
    const all = measurementsOf(node);
    const last = all.at(-1);
    if (!last || !isWithin(period, last.on)) return [];
    const before = all.at(-2);
    const [title, now, day] = [labelOf(node as ModelNode), formatQuantity(last.value), last.on.text];
    return before
      ? l10n.t('{0}: {1} on {2}, after {3}', title, now, day, formatQuantity(before.value))
      : l10n.t('{0}: {1} on {2}', title, now, day);
  });
}

function shipped(period: ReviewPeriod): string[] {
  return nodesOf(period.workspace.index, 'solution').flatMap(({ node }) => {
    const { shipped: day, result } = node.values;
    const title = labelOf(node as ModelNode);
    const found = result === 'unknown' ? undefined : result;
    if (found?.value && isWithin(period, found.on)) {
      return l10n.t('{0}: {1} measured on {2}', title, formatQuantity(found.value), found.on!.text);
    }
    return isWithin(period, day) ? l10n.t('{0}, on {1}', title, day!.text) : [];
  });
}

function heard(period: ReviewPeriod): string[] {
  const found = nodesOf(period.workspace.index, 'insight').filter(({ node }) => isWithin(period, node.values.on));
  const kinds = [...new Set(found.map(({ node }) => node.values.kind ?? ''))];
  return kinds.map(kind => {
    const count = found.filter(({ node }) => (node.values.kind ?? '') === kind).length;
    const name = kind === '' ? l10n.t('without a kind') : choiceWord(kind);
    return count === 1 ? l10n.t('{0}: 1 insight', name) : l10n.t('{0}: {1} insights', name, count);
  });
}

function steps(period: ReviewPeriod): string[] {
  return nodesOf(period.workspace.index, 'step')
    .filter(({ node }) => isWithin(period, node.values.on))
    .map(({ node }) => {
      const { on, actual } = node.values;
      const title = labelOf(node as ModelNode);
      return actual
        ? l10n.t('{0} ({1}): came to {2}', title, on!.text, formatQuantity(actual))
        : l10n.t('{0} ({1}), under way', title, on!.text);
    });
}

function goneThrough(period: ReviewPeriod): string[] {
  return period.workspace.index
    .all()
    .filter(({ readable, root }) => readable && isWithin(period, root.values.reviewed))
    .map(({ root }) => l10n.t('{0}, on {1}', labelOf(root as ModelNode), root.values.reviewed!.text));
}
