import * as l10n from '@vscode/l10n';
import { fieldInfo } from '../artefacts/fields';
import type { ModelNode } from '../artefacts/model';
import { listFor, type NodeKind, typeOf } from '../artefacts/registry';
import { slotOf } from '../artefacts/slot';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import { kindName } from '../operations/names';
import type { Operation } from '../operations/schema';
import { isRecord } from '../record';
import { ok, type Result } from '../result';
import { slug } from '../text/slug';
import { type Refusal, refuse } from '../yaml/refusal';
import type { PlainData } from '../yaml/source';
import { cardKinds, type Data, type PastedItem, readPasted } from './items';

/** What pasting means for a file: operations that are done in one step, and what they make. */
export interface Paste {
  readonly operations: readonly Operation[];
  /** How many cards come in, those below others included. */
  readonly cards: number;
  /** The card that they come under; undefined at the top level. */
  readonly under: ModelNode | undefined;
}

interface Place {
  readonly parent: ModelNode;
  readonly kind: NodeKind;
  /** In the list of the parent; undefined at its end. */
  readonly index: number | undefined;
}

/**
 * Plans to paste a text, copied cards or an indented list, below a card, or beside it where it can hold none of them.
 * Ids that are taken get new ones, and the references between the pasted cards follow.
 * @param target Key of the card; null for the top level.
 * @param hint The kind that was copied last, where the text is still that one: words alone do not always tell it.
 */
export function pasteOperations(
  index: WorkspaceIndex,
  file: WorkspaceFile,
  target: string | null,
  text: string,
  hint?: NodeKind,
): Result<Paste, Refusal> {
  const items = readPasted(text);
  if (items.length === 0) {
    return refuse('nothing-to-paste', l10n.t('The clipboard holds no cards and no list. Copy some first.'));
  }
  const over = (target === null ? undefined : file.nodes.get(target)) ?? file.root;
  const places = items.map(item => placeOf(over, kindsOf(item, hint)));
  const homeless = places.indexOf(undefined);
  if (homeless >= 0) return refuseKind(items[homeless]!, over);
  const ids = new PastedIds(index);
  const planned = items.flatMap((item, position) => {
    const place = places[position]!;
    return item.data(place.kind).map(data => ({ place, node: ids.renewed(data, place.kind) }));
  });
  const { parent } = planned[0]!.place;
  return ok({
    operations: inOrder(planned).map(({ place, node }) => addition(place, ids.followed(node, place.kind))),
    cards: planned.reduce((sum, { place, node }) => sum + countCards(node, place.kind), 0),
    under: parent.parent ? parent : undefined,
  });
}

function kindsOf({ kinds }: PastedItem, hint: NodeKind | undefined): readonly NodeKind[] {
  return hint && kinds.includes(hint) ? [hint] : kinds;
}

/** Below the card, else behind it or behind the nearest card above it that has siblings of the kind. */
function placeOf(over: ModelNode, kinds: readonly NodeKind[]): Place | undefined {
  const below = kinds.find(kind => canHold(over, kind));
  if (below) return { parent: over, kind: below, index: undefined };
  for (let beside: ModelNode = over; beside.parent; beside = beside.parent) {
    const { parent } = beside;
    const kind = kinds.find(one => canHold(parent, one));
    const isSameList = kind && listFor(parent.kind, kind) === beside.path.at(-2);
    if (kind) return { parent, kind, index: isSameList ? Number(beside.path.at(-1)) + 1 : undefined };
  }
  return undefined;
}

/** An outcome is served by opportunities, which stand in the tree's own list. */
function canHold(parent: ModelNode, kind: NodeKind): boolean {
  return listFor(parent.kind, kind) !== undefined || (parent.kind === 'outcome' && kind === 'opportunity');
}

function refuseKind({ kinds }: PastedItem, over: ModelNode): Result<never, Refusal> {
  const [kind = 'opportunity'] = kinds;
  if (!over.parent)
    return refuse('parent-kind', l10n.t('{0} needs a card to stand under. Select one first.', kindName(kind, 'start')));
  return refuse(
    'parent-kind',
    l10n.t('{0} can’t stand under {1}.', kindName(kind, 'start'), kindName(over.kind, 'inside')),
  );
}

/** Several at one index are added from the last to the first, so that they end in their order. */
function inOrder<T extends { readonly place: Place }>(planned: readonly T[]): T[] {
  const atIndex = planned.filter(({ place }) => place.index !== undefined).reverse();
  return [...planned.filter(({ place }) => place.index === undefined), ...atIndex];
}

function addition({ parent, kind, index }: Place, node: Data): Operation {
  return {
    op: 'add',
    parent: parent.parent ? parent.key : null,
    kind,
    node,
    ...(index === undefined ? {} : { index }),
  };
}

/** The ids of what is pasted: its own where they are free, else new ones. */
class PastedIds {
  private readonly given = new Set<string>();
  private readonly changes = new Map<string, string>();

  constructor(private readonly index: WorkspaceIndex) {}

  /** A node and all below it with ids that nothing has yet; one without an id gets one, as a new card does. */
  renewed(node: Data, kind: NodeKind): Data {
    const old = node.id;
    const id = typeOf(kind).fields.id ? { id: this.idFor(old, String(node.title ?? '')) } : {};
    const { id: _, ...rest } = node;
    return this.mapped({ ...id, ...rest }, kind, (child, childKind) => this.renewed(child, childKind));
  }

  /** References that meant a card that is pasted along mean its copy. */
  followed(node: Data, kind: NodeKind): Data {
    const fields = Object.entries(node).map(([key, value]): [string, PlainData] => {
      const slot = slotOf(kind, [key]);
      const isReference = slot?.type === 'field' && fieldInfo(slot.field).refersTo !== undefined;
      return [key, isReference && typeof value === 'string' ? (this.changes.get(value) ?? value) : value];
    });
    return this.mapped(Object.fromEntries(fields), kind, (child, childKind) => this.followed(child, childKind));
  }

  private mapped(node: Data, kind: NodeKind, change: (child: Data, kind: NodeKind) => Data): Data {
    const entries = Object.entries(node).map(([key, value]): [string, PlainData] => {
      const slot = slotOf(kind, [key]);
      if (slot?.type !== 'list' || !Array.isArray(value)) return [key, value];
      return [key, (value as readonly PlainData[]).map(item => (isRecord(item) ? change(item, slot.kind) : item))];
    });
    return Object.fromEntries(entries);
  }

  private idFor(old: PlainData | undefined, title: string): string {
    const taken = (id: string) => this.given.has(id) || this.index.definitions(id).length > 0;
    const id = typeof old === 'string' && old !== '' ? freeLike(old, taken) : slug(title, taken);
    this.given.add(id);
    if (typeof old === 'string' && !this.changes.has(old)) this.changes.set(old, id);
    return id;
  }
}

/** The id itself, or with the lowest number behind it that is free. */
function freeLike(wanted: string, taken: (id: string) => boolean): string {
  const base = wanted.replace(/-\d+$/, '');
  let id = wanted;
  for (let number = 2; taken(id); number++) id = `${base}-${number}`;
  return id;
}

function countCards(node: Data, kind: NodeKind): number {
  let count = (cardKinds as readonly NodeKind[]).includes(kind) ? 1 : 0;
  for (const [list, childKind] of Object.entries(typeOf(kind).lists)) {
    const items = node[list];
    if (!Array.isArray(items)) continue;
    for (const item of items as readonly PlainData[])
      if (isRecord(item)) count += countCards(item, childKind as NodeKind);
  }
  return count;
}
