import * as l10n from '@vscode/l10n';
import { ok, type Result } from '../result';
import { composeEdits, type TextEdit } from '../text/edit';
import { blockOf } from './blocks';
import { applyChange, type Change, type Insert, runsOf } from './change';
import { dataOf } from './data';
import type { ParsedText } from './parse';
import { partsOf } from './parts';
import type { Part } from './plan-flow';
import { insertItems, itemLines, itemPart, placeItem, removeItem } from './plan-list';
import { addEntry, deleteEntry, removeLines } from './plan-map';
import { planTogether } from './plan-together';
import { type Holder, replaceValue } from './plan-value';
import { type Refusal, type Refused, refuse, refuseLayout, refuseUnreadable } from './refusal';
import { renderEntry } from './render';
import { checkPath, checkTaken } from './safety';
import { type Plan, selfCheck } from './self-check';
import {
  entryEnd,
  entryOf,
  isFlow,
  type ListNode,
  locate,
  type MapEntry,
  type MapNode,
  type Path,
  type PlainData,
  type SourceNode,
} from './source';
import { columnOf, detectStyle, lineStartOf, splice, type TextStyle } from './style';

/**
 * Plans one change as edits of the text. The plan is checked before it is returned: the edited text is read again and must
 * hold exactly the old data with the change applied. What can't be done safely is refused.
 */
export function planChange(parsed: ParsedText, change: Change): Result<Plan, Refusal> {
  if (!parsed.readable) return refuseUnreadable(parsed);
  const refused = checkPaths(parsed, change);
  if (refused) return refused;
  return planParts(parsed, change) ?? planWhole(parsed, change);
}

/** Sets only what differs within a list or a group of keys; undefined where it has to be written as a whole. */
function planParts(parsed: ParsedText, change: Change): Result<Plan, Refusal> | undefined {
  const parts =
    change.type === 'set' ? partsOf(locate(parsed.root, change.path), change.path, change.value) : undefined;
  const plan = parts && planChanges({ edits: [], after: parsed }, parts);
  return plan?.ok ? plan : undefined;
}

/**
 * Plans further changes, one after the other, as one plan. A later change counts on the paths as the earlier ones left them.
 * @param start The plan that they follow: without edits it is the text itself.
 */
export function planChanges(start: Plan, changes: readonly Change[]): Result<Plan, Refusal> {
  let { edits, after } = start;
  for (const run of runsOf(changes)) {
    for (let at = 0; at < run.length; ) {
      // Inserts are tried once more behind the first, which may have made the list.
      const isTried = run[0]!.type === 'insert' && at > 1;
      const together = isTried ? undefined : planTogether(after, run.slice(at));
      const next = together ? ok(together.plan) : planChange(after, run[at]!);
      if (!next.ok) return next;
      edits = composeEdits(edits, next.value.edits);
      after = next.value.after;
      at += together?.count ?? 1;
    }
  }
  return ok({ edits, after });
}

function planWhole(parsed: ParsedText, change: Change): Result<Plan, Refusal> {
  const planned = new Planner(parsed).plan(change);
  if ('ok' in planned) return planned;
  return selfCheck(parsed, planned.edits, applyChange(dataOf(parsed), change, planned.emptied));
}

function checkPaths(parsed: ParsedText, change: Change): Refused | undefined {
  switch (change.type) {
    case 'set':
    case 'delete':
      return checkPath(parsed, change.path) ?? checkTaken(parsed, change.path);
    case 'insert':
      return checkPath(parsed, change.list);
    case 'move':
      if (change.from.every((segment, index) => change.list[index] === segment)) {
        return refuse('into-itself', l10n.t('An item can’t be moved below itself.'));
      }
      return checkPath(parsed, change.from) ?? checkPath(parsed, change.list);
  }
}

type Edits = TextEdit[] | Refused;

/** Edits, and what becomes of a list that loses its last item by them: see `applyChange`. */
interface Planned {
  readonly edits: readonly TextEdit[];
  readonly emptied: 'key' | 'list';
}

function planned(edits: Edits, emptied: Planned['emptied'] = 'key'): Planned | Refused {
  return 'ok' in edits ? edits : { edits, emptied };
}

/** Plans within one text. Edits count in that text. */
class Planner {
  private readonly style: TextStyle;

  constructor(private readonly parsed: ParsedText) {
    this.style = detectStyle(parsed);
  }

  plan(change: Change): Planned | Refused {
    switch (change.type) {
      case 'set':
        return planned(this.set(change.path, change.value, change.order ?? []));
      case 'delete':
        return this.delete(change.path);
      case 'insert':
        return planned(this.insert(change));
      case 'move':
        return this.move(change);
    }
  }

  private set(path: Path, value: PlainData, order: readonly string[]): Edits {
    const key = path.at(-1)!;
    const { parsed, style } = this;
    const parentPath = path.slice(0, -1);
    const parent = locate(parsed.root, parentPath);
    if (parent?.type === 'map' && typeof key === 'string') {
      const entry = entryOf(parent, key);
      if (!entry) return addEntry(parsed, parent, key, value, order, style) ?? refuseLayout(parent.range);
      return replaceValue(parsed, entry.value, this.keyOf(parent, entry), value, style) ?? refuseLayout(parent.range);
    }
    if (parent?.type === 'list' && typeof key === 'number') {
      const item = parent.items[key];
      if (!item)
        return refuse(
          'not-found',
          l10n.t('There is no item {0} in this list of {1}: the first one is 0.', key, parent.items.length),
          parent.range,
        );
      const column = columnOf(parsed.text, item.start);
      const dash: Holder = { kind: 'dash', column, end: item.start + 1, flow: parent.flow };
      return replaceValue(parsed, item.value, dash, value, style) ?? refuseLayout(parent.range);
    }
    return this.setBelowNothing(parentPath, parent, key, value, order);
  }

  private keyOf(map: MapNode, entry: MapEntry): Holder {
    const column = columnOf(this.parsed.text, entry.start);
    // Key and colon of an explicit key may stand on different lines: only its value's own range is safe.
    const end = entry.explicit ? undefined : entry.colon;
    return { kind: 'key', column, end, flow: map.flow };
  }

  /** The parent is missing or empty: set it to a map that holds the key. */
  private setBelowNothing(
    parentPath: Path,
    parent: SourceNode | undefined,
    key: string | number,
    value: PlainData,
    order: readonly string[],
  ): Edits {
    if (typeof key !== 'string') return refuse('not-a-list', l10n.t('There is no list here to change.'));
    if (parent && !isEmptyValue(parent)) {
      const reason =
        parent.type === 'list'
          ? l10n.t('A key can’t be added here: this is a list. Open the text.')
          : l10n.t('A key can’t be added here: this is a single value. Open the text.');
      return refuse('not-a-map', reason, parent.range);
    }
    if (parentPath.length > 0) return this.set(parentPath, { [key]: value }, order);
    return this.startRoot(renderEntry(key, value, 0, this.style) + this.style.eol);
  }

  /** The first lines of a file that holds nothing, or comments only: at its end, before a document end marker. */
  private startRoot(lines: string): Edits {
    const { text } = this.parsed;
    const marker = /(?<![^\n])\.\.\.(?=[ \t\r\n]|$)/.exec(text);
    if (marker) return [splice(marker.index, marker.index, lines)];
    const isOpen = lineStartOf(text, text.length) < text.length;
    return [splice(text.length, text.length, isOpen ? this.style.eol + lines : lines)];
  }

  private delete(path: Path): Planned | Refused {
    const key = path.at(-1);
    const parent = locate(this.parsed.root, path.slice(0, -1));
    if (parent?.type === 'map' && typeof key === 'string') {
      return planned(entryOf(parent, key) ? (deleteEntry(this.parsed, parent, key) ?? refuseLayout(parent.range)) : []);
    }
    if (parent?.type === 'list' && typeof key === 'number' && parent.items[key]) return this.takeOut(path, parent, key);
    return refuse('not-found', l10n.t('There is nothing to remove here.'));
  }

  /** Takes an item out of a list. The last one takes the key of the list with it, unless a comment explains the key. */
  private takeOut(path: Path, list: ListNode, index: number): Planned | Refused {
    const { parsed } = this;
    const removed = () => removeItem(parsed, list, index) ?? refuseLayout(list.range);
    if (list.items.length > 1) return planned(removed());
    const parent = locate(parsed.root, path.slice(0, -2));
    if (parent?.type !== 'map') return planned(list.flow ? removed() : refuseLayout(list.range), 'list');
    const listKey = String(path.at(-2));
    const entry = entryOf(parent, listKey)!;
    if (this.isExplained(parent, entry, list)) return planned(this.emptyList(entry, list, index), 'list');
    return planned(deleteEntry(parsed, parent, listKey) ?? refuseLayout(list.range));
  }

  /** Writes `[]` behind the key and takes the item's lines away, so that a comment on the key's line stays. */
  private emptyList({ explicit, colon }: MapEntry, list: ListNode, index: number): Edits {
    if (list.flow) return removeItem(this.parsed, list, index) ?? refuseLayout(list.range);
    if (explicit) return refuseLayout(list.range);
    const { text } = this.parsed;
    const item = list.items[index]!;
    const block = blockOf(text, item.start, item.value.range.end);
    return [splice(colon!, colon!, ' []'), removeLines(text, block.lead, block.end)];
  }

  /** Whether comments stay behind that speak of the key: above it, on its line, or below its last item. */
  private isExplained(parent: MapNode, entry: MapEntry, list: ListNode): boolean {
    const { text } = this.parsed;
    if (parent.flow) return false;
    const block = blockOf(text, entry.start, entryEnd(entry));
    const keyLine = text.slice(entry.key.range.end, list.range.start).split('\n', 1)[0]!;
    const item = list.items[0]!;
    const itemEnd = list.flow ? list.range.end : blockOf(text, item.start, item.value.range.end).end;
    return (
      (block.lead < block.start && !isFirst(parent, entry)) ||
      keyLine.includes('#') ||
      text.slice(itemEnd, block.end).includes('#')
    );
  }

  private insert({ list: path, index, value, order }: Insert): Edits {
    const list = locate(this.parsed.root, path);
    if (list && !isEmptyValue(list) && list.type !== 'list')
      return refuse('not-a-list', l10n.t('There is no list here to add to. Open the text.'), list.range);
    if (list?.type === 'list' && (list.items.length > 0 || this.isInFlow(path))) {
      const at = index ?? list.items.length;
      if (at > list.items.length)
        return refuse(
          'index',
          l10n.t('There is no place {0} in this list: it ends with place {1}.', at, list.items.length),
        );
      return insertItems(this.parsed, list, at, [value], this.style) ?? refuseLayout(list.range);
    }
    if (index) return refuse('index', l10n.t('The list is empty: there is no place {0}.', index));
    return this.set(path, [value], order);
  }

  private isInFlow(path: Path): boolean {
    return isFlow(locate(this.parsed.root, path.slice(0, -1)));
  }

  private move({ from, list: to, index, order }: Extract<Change, { type: 'move' }>): Planned | Refused {
    const { parsed } = this;
    const source = locate(parsed.root, from.slice(0, -1));
    const position = Number(from.at(-1));
    const item = source?.type === 'list' ? source.items[position] : undefined;
    if (source?.type !== 'list' || !item) return refuse('not-found', l10n.t('There is nothing to move here.'));
    const target = locate(parsed.root, to);
    const isWithin = target === source;
    const inUse = isWithin ? undefined : checkTaken(parsed, from);
    if (inUse) return inUse;
    if (isWithin && (index ?? source.items.length - 1) === position) return planned([]);
    const placed =
      target?.type === 'list' && target.items.length > 0
        ? this.placeInList(target, source, position, index)
        : this.placeInNewList(to, target, source, position, index, order);
    if (!placed) return refuseLayout(item.value.range);
    if ('ok' in placed) return placed;
    const removed = this.takeOut(from, source, position);
    return 'ok' in removed ? removed : { ...removed, edits: besideEachOther(placed, removed.edits) };
  }

  private placeInList(
    target: ListNode,
    source: ListNode,
    position: number,
    index: number | undefined,
  ): Edits | undefined {
    const count = target.items.length - (target === source ? 1 : 0);
    const at = index ?? count;
    if (at > count)
      return refuse('index', l10n.t('There is no place {0} in this list: it ends with place {1}.', at, count));
    return placeItem(this.parsed, source, position, target, at, this.style);
  }

  /** Makes the list with a stand-in, then puts the item's own text in the stand-in's place, so that its comments come along. */
  private placeInNewList(
    to: Path,
    target: SourceNode | undefined,
    source: ListNode,
    position: number,
    index: number | undefined,
    order: readonly string[],
  ): Edits | undefined {
    if (index) return refuse('index', l10n.t('The list is empty: there is no place {0}.', index));
    if (target && !isEmptyValue(target) && target.type !== 'list')
      return refuse('not-a-list', l10n.t('There is no list here to move to. Open the text.'), target.range);
    const standIn = 'canopy-stand-in';
    const edits = this.set(to, [standIn], order);
    if ('ok' in edits) return edits;
    const held = edits.findIndex(edit => edit.text.includes(standIn));
    const { text } = edits[held]!;
    const line = new RegExp(`^( *)- ${standIn}$`, 'm').exec(text);
    const own = line
      ? itemLines(this.parsed, source, position, line[1]!.length, this.style)
      : withoutComments(itemPart(this.parsed, source, position, this.style));
    if (own === undefined) return undefined;
    return edits.with(held, { ...edits[held]!, text: text.replace(line?.[0] ?? standIn, () => own) });
  }
}

/**
 * Lines that go at the open end of a text take the line break before them along. Where new lines go in behind that break, it
 * stays, and the new lines end the text.
 */
function besideEachOther(placed: readonly TextEdit[], removed: readonly TextEdit[]): TextEdit[] {
  const taken = removed.at(-1)!;
  const inside = placed.find(edit => edit.offset > taken.offset && edit.offset < taken.offset + taken.length);
  if (!inside) return [...placed, ...removed];
  const before = inside.offset - taken.offset;
  return [
    ...placed.map(edit => (edit === inside ? { ...edit, text: edit.text.replace(/\r?\n$/, '') } : edit)),
    ...removed.with(-1, { ...taken, offset: inside.offset, length: taken.length - before }),
  ];
}

function isEmptyValue(node: SourceNode): boolean {
  return node.type === 'scalar' && node.value === null;
}

/** A list that is made in braces has no lines for comments. */
function withoutComments(part: Part | undefined): string | undefined {
  return part && part.lead.length === 0 && part.trailing === '' ? part.text : undefined;
}

/** Comments above the first key of a map may speak of the whole map, or of the file. */
function isFirst(map: MapNode, entry: MapEntry): boolean {
  return map.entries[0] === entry;
}
