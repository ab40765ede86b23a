import * as l10n from '@vscode/l10n';
import { ok, type Result } from '../result';
import { applyEdits, type TextEdit } from '../text/edit';
import { blockOf } from './blocks';
import { applyChange, type Change, sameData } from './change';
import { type ParsedText, parseText } from './parse';
import { insertItem, itemLines, placeItem, removeItem } from './plan-list';
import { addEntry, deleteEntry, replaceValue, splice } from './plan-map';
import { type Refusal, type Refused, refuse, refuseLayout } from './refusal';
import { renderEntry } from './render';
import { checkPath, checkTaken } from './safety';
import {
  entryOf,
  type ListNode,
  locate,
  type MapNode,
  type Path,
  type PlainData,
  type SourceNode,
  toData,
} from './source';
import { columnOf, detectStyle, type TextStyle } from './style';

/** The edits of one change and the text that they lead to, read again. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  readonly after: ParsedText;
}

/**
 * Plans one change as edits of the text. The plan is checked before it is returned: the edited text is read again and must
 * hold exactly the old data with the change applied. What can't be done safely is refused.
 */
export function planChange(parsed: ParsedText, change: Change): Result<Plan, Refusal> {
  if (!parsed.readable) {
    const problem = parsed.problems[0];
    return refuse(
      'unreadable-file',
      l10n.t('This file can’t be read at the moment, so nothing is written to it. Mend the text first.'),
      problem?.range,
    );
  }
  const refused = checkPaths(parsed, change);
  if (refused) return refused;
  const planner = new Planner(parsed);
  const edits = planner.plan(change);
  if ('ok' in edits) return edits;
  return check(parsed, change, edits, planner.emptied);
}

function checkPaths(parsed: ParsedText, change: Change): Refused | undefined {
  switch (change.type) {
    case 'set':
      return checkPath(parsed, change.path) ?? checkTaken(parsed, change.path);
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

function check(
  parsed: ParsedText,
  change: Change,
  edits: readonly TextEdit[],
  emptied: 'key' | 'list',
): Result<Plan, Refusal> {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
  const after = sorted.length === 0 ? parsed : parseText(applyEdits(parsed.text, sorted));
  const wanted = applyChange(toData(parsed.root), change, emptied);
  if (after.problems.length > parsed.problems.length || !sameData(toData(after.root), wanted)) {
    return refuse(
      'self-check',
      l10n.t('This edit can’t be written without changing something else in the file. Open the text.'),
    );
  }
  return ok({ edits: sorted, after });
}

type Edits = TextEdit[] | Refused;

/** Plans within one text. Edits count in that text. */
class Planner {
  /** What becomes of a list that loses its last item: see `applyChange`. */
  emptied: 'key' | 'list' = 'key';
  private readonly style: TextStyle;

  constructor(private readonly parsed: ParsedText) {
    this.style = detectStyle(parsed);
  }

  plan(change: Change): Edits {
    switch (change.type) {
      case 'set':
        return this.set(change.path, change.value, change.order ?? []);
      case 'delete':
        return this.delete(change.path);
      case 'insert':
        return this.insert(change.list, change.index, change.value, change.order ?? []);
      case 'move':
        return this.move(change);
    }
  }

  private set(path: Path, value: PlainData, order: readonly string[]): Edits {
    const key = path.at(-1);
    if (key === undefined) return refuse('not-found', l10n.t('There is nothing to set here.'));
    const { parsed, style } = this;
    const parentPath = path.slice(0, -1);
    const parent = locate(parsed.root, parentPath);
    if (parent?.type === 'map' && typeof key === 'string') {
      const entry = entryOf(parent, key);
      if (!entry)
        return parent.entries.length > 0 || parent.flow
          ? addEntry(parsed, parent, key, value, order, style)
          : refuseLayout(parent.range);
      const column = columnOf(parsed.text, entry.start);
      const colon = parsed.text.indexOf(':', entry.key.range.end) + 1;
      return replaceValue(parsed, entry.value, { column, end: colon, flow: parent.flow }, value, style);
    }
    if (parent?.type === 'list' && typeof key === 'number') {
      const item = parent.items[key];
      if (!item) return refuse('not-found', l10n.t('The list has no item {0}.', key + 1), parent.range);
      const column = columnOf(parsed.text, item.start);
      return replaceValue(parsed, item.value, { column, end: item.start + 1, flow: parent.flow }, value, style);
    }
    return this.setBelowNothing(parentPath, parent, key, value, order);
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
    if (parent && !(parent.type === 'scalar' && parent.value === null)) {
      return refuse(
        'not-a-map',
        l10n.t('A key can’t be added here: this is a single value. Open the text.'),
        parent.range,
      );
    }
    if (parentPath.length > 0) return this.set(parentPath, { [key]: value }, order);
    const { text } = this.parsed;
    const open = text.length > 0 && !text.endsWith('\n');
    const entry = renderEntry(key, value, 0, this.style) + this.style.eol;
    return [splice(text.length, text.length, open ? this.style.eol + entry : entry)];
  }

  private delete(path: Path): Edits {
    const key = path.at(-1);
    const parent = locate(this.parsed.root, path.slice(0, -1));
    if (parent?.type === 'map' && typeof key === 'string') {
      return entryOf(parent, key) ? deleteEntry(this.parsed, parent, key) : [];
    }
    if (parent?.type === 'list' && typeof key === 'number' && parent.items[key]) return this.takeOut(path, parent, key);
    return refuse('not-found', l10n.t('There is nothing to remove here.'));
  }

  /** Takes an item out of a list. The last one takes the key of the list with it, unless a comment explains the key. */
  private takeOut(path: Path, list: ListNode, index: number): Edits {
    const { parsed } = this;
    if (list.items.length > 1) return removeItem(parsed, list, index) ?? refuseLayout(list.range);
    const listKey = path.at(-2);
    const parent = locate(parsed.root, path.slice(0, -2));
    if (parent?.type !== 'map' || typeof listKey !== 'string') {
      this.emptied = 'list';
      return list.flow ? [splice(list.range.start, list.range.end, '[]')] : refuseLayout(list.range);
    }
    if (!this.isExplained(parent, listKey, list)) return deleteEntry(parsed, parent, listKey);
    this.emptied = 'list';
    return this.emptyList(parent, listKey, list, index);
  }

  /** Writes `[]` behind the key and takes the item's lines away, so that a comment on the key's line stays. */
  private emptyList(parent: MapNode, key: string, list: ListNode, index: number): Edits {
    if (list.flow) return [splice(list.range.start, list.range.end, '[]')];
    const { text } = this.parsed;
    const colon = text.indexOf(':', entryOf(parent, key)!.key.range.end) + 1;
    const item = list.items[index]!;
    const block = blockOf(text, item.start, item.value.range.end);
    return [splice(colon, colon, ' []'), splice(block.lead, block.end, '')];
  }

  private isExplained(parent: MapNode, key: string, list: ListNode): boolean {
    const { text } = this.parsed;
    const entry = entryOf(parent, key)!;
    const block = blockOf(text, entry.start, entry.value.range.end);
    return (
      block.lead < block.start || text.slice(entry.key.range.end, list.range.start).split('\n', 1)[0]!.includes('#')
    );
  }

  private insert(path: Path, index: number | undefined, value: PlainData, order: readonly string[]): Edits {
    const list = locate(this.parsed.root, path);
    if (list && !isEmptyValue(list) && list.type !== 'list')
      return refuse('not-a-list', l10n.t('There is no list here to add to. Open the text.'), list.range);
    if (list?.type === 'list' && (list.items.length > 0 || this.isInFlow(path))) {
      const at = index ?? list.items.length;
      if (at < 0 || at > list.items.length)
        return refuse('index', l10n.t('The list has {0} items: there is no place {1}.', list.items.length, at));
      return insertItem(this.parsed, list, at, value, this.style) ?? refuseLayout(list.range);
    }
    if (index) return refuse('index', l10n.t('The list is empty: there is no place {0}.', index));
    return this.set(path, [value], order);
  }

  private isInFlow(path: Path): boolean {
    const parent = locate(this.parsed.root, path.slice(0, -1));
    return (parent?.type === 'map' || parent?.type === 'list') && parent.flow;
  }

  private move({ from, list: to, index, order }: Extract<Change, { type: 'move' }>): Edits {
    const { parsed } = this;
    const source = locate(parsed.root, from.slice(0, -1));
    const position = from.at(-1);
    if (source?.type !== 'list' || typeof position !== 'number' || !source.items[position]) {
      return refuse('not-found', l10n.t('There is nothing to move here.'));
    }
    const inUse = checkTaken(parsed, from);
    const target = locate(parsed.root, to);
    const within = target === source ? position : undefined;
    if (inUse && within === undefined) return inUse;
    if (within !== undefined && (index ?? source.items.length - 1) === position) return [];
    const { value } = source.items[position];
    const data = toData(value);
    const placed =
      target?.type === 'list' && target.items.length > 0
        ? this.placeIn(target, source, position, index, value, data, within)
        : this.placeInNewList(to, target, source, position, data, index, order ?? []);
    if (!placed) return refuseLayout(value.range);
    if ('ok' in placed) return placed;
    const removed =
      within === undefined
        ? this.takeOut(from, source, position)
        : (removeItem(parsed, source, position) ?? refuseLayout(source.range));
    return 'ok' in removed ? removed : [...placed, ...removed];
  }

  private placeIn(
    target: ListNode,
    source: ListNode,
    position: number,
    index: number | undefined,
    value: SourceNode,
    data: PlainData,
    within: number | undefined,
  ): Edits | undefined {
    const count = target.items.length - (within === undefined ? 0 : 1);
    const at = index ?? count;
    if (at < 0 || at > count)
      return refuse('index', l10n.t('The list has {0} items: there is no place {1}.', count, at));
    const dash = columnOf(this.parsed.text, target.items[0]!.start);
    const lines = target.flow ? undefined : itemLines(this.parsed, source, position, dash);
    return placeItem(this.parsed, target, at, { lines, value, data }, this.style, within);
  }

  /** Makes the list with a stand-in, then puts the item's own lines in the stand-in's place, so that its comments come along. */
  private placeInNewList(
    to: Path,
    target: SourceNode | undefined,
    source: ListNode,
    position: number,
    data: PlainData,
    index: number | undefined,
    order: readonly string[],
  ): Edits | undefined {
    if (index) return refuse('index', l10n.t('The list is empty: there is no place {0}.', index));
    if (target && !isEmptyValue(target) && !(target.type === 'list' && target.items.length === 0))
      return refuse('not-a-list', l10n.t('There is no list here to move to. Open the text.'), target.range);
    const standIn = 'canopy-stand-in';
    const edits = this.set(to, [standIn], order);
    if ('ok' in edits || edits.length !== 1) return edits;
    const edit = edits[0]!;
    const line = new RegExp(`^( *)- ${standIn}$`, 'm').exec(edit.text);
    if (!line) return this.set(to, [data], order);
    const lines = itemLines(this.parsed, source, position, line[1]!.length);
    return lines === undefined ? undefined : [{ ...edit, text: edit.text.replace(line[0], () => lines) }];
  }
}

function isEmptyValue(node: SourceNode): boolean {
  return node.type === 'scalar' && node.value === null;
}
