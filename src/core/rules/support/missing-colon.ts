import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../../artefacts/fields';
import { type Slot, slotByKey } from '../../artefacts/slot';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/lines';
import type { Fix } from '../rule';
import { quoted } from './quoted';

/** A key of the format whose colon, or the space behind it, is missing. */
interface BareKey {
  readonly key: string;
  /** The value that is meant; empty where nothing stands behind the key. */
  readonly value: string;
  readonly lacks: 'colon' | 'space';
  readonly edit: TextEdit;
}

/** What is said and done about the keys of a text, one on each of its lines, that lack their colons. */
export interface MissingColon {
  readonly message: string;
  readonly fix: Fix;
  /** The first of the keys. */
  readonly key: string;
  /** Whether the text could as well be words that happen to begin like a key: `kind of slow`. */
  readonly mayBeWords: boolean;
}

/** Longest quotation of a value, in characters. */
const longestValue = 30;
/** Nobody writes more keys, or a longer line, before the first mistake is seen. */
const mostLines = 20;
const longestLine = 10_000;

/** Reads a range of a text as keys in a slot without their colons; undefined where a line of it does not begin with one. */
export function missingColon(text: string, { start, end }: Range, slot: Slot | undefined): MissingColon | undefined {
  if (end - start > longestLine) return undefined;
  const found: BareKey[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split('\n', mostLines + 1)) {
    const bare = bareKey(line, offset, slot);
    if (!bare || found.some(({ key }) => key === bare.key)) return undefined;
    found.push(bare);
    offset += line.length + 1;
  }
  const [first, second] = found;
  if (!first || found.length > mostLines) return undefined;
  return {
    message: messageOf(first),
    fix: { title: titleOf(found), operations: [], edits: found.map(({ edit }) => edit), preferred: true },
    key: first.key,
    mayBeWords: !second && first.lacks === 'colon' && first.value !== '',
  };
}

function bareKey(line: string, offset: number, slot: Slot | undefined): BareKey | undefined {
  const parts = /^([ \t]*)([A-Za-z_][\w-]*)(?:[ \t]*(:)(?=\S)|(?=[ \t\r]|$))(.*)/.exec(line);
  if (!parts) return undefined;
  const [, lead = '', key = '', colon, rest = ''] = parts;
  const below = slotByKey(slot, key);
  if (!below) return undefined;
  const value = rest.replace(/(?:^|[ \t])#.*/, '').trim();
  if (colon) {
    const behind = offset + parts[0].length - rest.length;
    return { key, value, lacks: 'space', edit: { offset: behind, length: 0, text: ' ' } };
  }
  if (rest.trimStart().startsWith(':')) return undefined;
  const isTypedHere =
    rest.trim() === '' && below.type === 'field' && !/^(?:texts|group)$/.test(fieldInfo(below.field).control);
  const edit = { offset: offset + lead.length + key.length, length: 0, text: isTypedHere ? ': ' : ':' };
  return { key, value, lacks: 'colon', edit };
}

function messageOf({ key, value, lacks }: BareKey): string {
  return lacks === 'colon'
    ? l10n.t('A colon is missing after “{0}”. Write “{1}”.', key, written(key, value))
    : l10n.t('A space is missing after “{0}:”. Write “{1}”.', key, written(key, value));
}

function titleOf(found: readonly BareKey[]): string {
  const [{ key, value, lacks }, second] = found as [BareKey, BareKey?];
  if (second) return l10n.t('Add the missing colons: {0}', quoted(found.map(each => `${each.key}:`)));
  return lacks === 'colon'
    ? l10n.t('Add the missing colon: “{0}”', written(key, value))
    : l10n.t('Add the missing space: “{0}”', written(key, value));
}

function written(key: string, value: string): string {
  const short = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  return short === '' ? `${key}:` : `${key}: ${short}`;
}
