import * as l10n from '@vscode/l10n';
import { kindNoun } from '../operations/names';
import { fileName } from '../uri';
import { numberText } from '../values/number';
import {
  type ChangeKind,
  changeKinds,
  countChanges,
  type FieldChange,
  type FileComparison,
  type NodeChange,
} from './comparison';

/** How the text of a file is quoted in a sentence about it. */
export type Quote = (text: string) => string;

/** What a kind of change is called, as a heading. */
export function changeName(kind: ChangeKind): string {
  const names: Record<ChangeKind, string> = {
    added: l10n.t('Added'),
    removed: l10n.t('Removed'),
    moved: l10n.t('Moved'),
    rephrased: l10n.t('Rephrased'),
    rescored: l10n.t('Rescored'),
    changed: l10n.t('Changed'),
  };
  return names[kind];
}

/** `2 added, 1 moved`, or what stands in for it where the file is new, gone or the same. */
export function summary({ status, changes }: FileComparison): string {
  if (status === 'same') return l10n.t('nothing changed');
  const counts = countChanges(changes);
  const parts = changeKinds
    .filter(kind => counts[kind] > 0)
    .map(kind => `${counts[kind]} ${changeName(kind).toLocaleLowerCase()}`);
  const file = { added: [l10n.t('new file')], removed: [l10n.t('file removed')], changed: [] }[status];
  return [...file, ...parts].join(', ');
}

/** What became of a node under one of its kinds of change, as a sentence without a full stop. */
export function changeText(kind: ChangeKind, change: NodeChange, quote: Quote): string {
  const label = quote(change.label);
  switch (kind) {
    case 'added':
    case 'removed':
      return aloneText(change, quote);
    case 'moved':
      return movedText(change, quote);
    case 'rephrased':
      return l10n.t('{0} → {1}', quote(change.oldLabel ?? ''), label);
    case 'rescored':
      return `${label}: ${rescoredText(change.rescored!)}`;
    case 'changed':
      return `${label}: ${changedParts(change, quote).join('; ')}`;
  }
}

function aloneText({ kinds, nodeKind, label, position, otherFile }: NodeChange, quote: Quote): string {
  const named = `${kindNoun(nodeKind)} ${quote(label)}`;
  if (otherFile !== undefined) {
    const file = quote(fileName(otherFile));
    return kinds[0] === 'added' ? l10n.t('{0}, from {1}', named, file) : l10n.t('{0}, now in {1}', named, file);
  }
  return position.parent === null ? named : l10n.t('{0}, under {1}', named, quote(position.parentLabel));
}

function movedText({ label, position, movedFrom }: NodeChange, quote: Quote): string {
  const from = movedFrom ?? position;
  const [old, now] = [from, position].map(({ parent, parentLabel }) =>
    parent === null ? l10n.t('the top level') : quote(parentLabel),
  ) as [string, string];
  return old === now
    ? l10n.t('{0}: from place {1} to place {2} under {3}', quote(label), from.index + 1, position.index + 1, now)
    : l10n.t('{0}: from {1} to {2}', quote(label), old, now);
}

function rescoredText({ from, to }: NonNullable<NodeChange['rescored']>): string {
  const score = l10n.t('CD3 {0} → {1}', number(from.cd3), number(to.cd3));
  return from.rank === to.rank ? score : `${score}, ${l10n.t('rank {0} → {1}', number(from.rank), number(to.rank))}`;
}

function number(value: number | null): string {
  return value === null ? '—' : numberText(value);
}

function changedParts({ oldNodeKind, nodeKind, fields }: NodeChange, quote: Quote): string[] {
  const became = oldNodeKind === undefined ? [] : [`${kindNoun(oldNodeKind)} → ${kindNoun(nodeKind)}`];
  return [...became, ...fields.map(field => fieldText(field, quote))];
}

/** `horizon next → now`; `evidence + diary, − survey`. */
function fieldText({ field, from, to }: FieldChange, quote: Quote): string {
  // A key of the user's own may hold anything.
  const name = /^[\w-]+$/.test(field) ? field : quote(field);
  if (from.length === 1 && to.length === 1) return `${name} ${quote(from[0]!)} → ${quote(to[0]!)}`;
  return `${name} ${[...to.map(text => `+ ${quote(text)}`), ...from.map(text => `− ${quote(text)}`)].join(', ')}`;
}
