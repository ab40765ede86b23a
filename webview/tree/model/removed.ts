import type { RemovedCard } from '../../../src/protocol/tree';
import { plainCard } from './plain-card';
import type { DraftCard, Entry } from './tree';

const MARK = '*was ';

/** Whether a card is one of the earlier state that the tree is compared with: nothing can be done to it. */
export function isRemoved(key: string): boolean {
  return key.startsWith(MARK);
}

type Kind = DraftCard['kind'];

/** Cards that were removed since an earlier state, as entries of the lists that they stood in. */
export class RemovedEntries {
  private readonly byList = new Map<string, RemovedCard[]>();

  constructor(removed: readonly RemovedCard[]) {
    for (const card of removed) {
      const parent = card.parent === null ? null : card.parent.isRemoved ? MARK + card.parent.key : card.parent.key;
      const name = listName(parent, card.kind);
      this.byList.set(name, [...(this.byList.get(name) ?? []), card]);
    }
  }

  /** The entries of a list with the removed ones where they stood: each behind the one that was before it and still is there. */
  among(entries: readonly Entry[], parent: string | null, kind: Kind): Entry[] {
    const all = [...entries];
    for (const card of this.byList.get(listName(parent, kind)) ?? []) {
      const before = card.after === null ? -1 : all.findIndex(({ key }) => key === card.after);
      let at = card.after !== null && before < 0 ? all.length : before + 1;
      while (at < all.length && isRemoved(all[at]!.key)) at++;
      all.splice(at, 0, this.entry(card, kind));
    }
    return all;
  }

  private entry({ key: old, label, outcome }: RemovedCard, kind: Kind): Entry {
    const key = MARK + old;
    const below = (['outcome', 'opportunity', 'solution', 'experiment'] as const).flatMap(one =>
      this.among([], key, one),
    );
    const card = plainCard(key, { kind, parent: null, index: 0, title: label }, outcome ?? undefined);
    return { key, card, children: below };
  }
}

function listName(parent: string | null, kind: string): string {
  return `${kind} ${parent ?? ''}`;
}
