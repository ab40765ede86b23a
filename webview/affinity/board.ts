import * as l10n from '@vscode/l10n';
import { changeNote, emptyDraft, kindOf, noteKinds } from '../../src/core/affinity/draft';
import type { AffinitySnapshot, FromAffinity, ToAffinity } from '../../src/protocol/affinity';
import type { BoardView } from '../board/core';
import type { Choice } from '../shared/view/menu';
import { aimAt, change, groupKey, kindName, removeOne, rewrite, takeBack } from './edits';
import { type Core, judgementsOf, type Look } from './state';
import { affinityPage } from './view/page';

/** Notes go from group to group. */
export const affinityBoard: BoardView<AffinitySnapshot, Look, FromAffinity, ToAffinity> = {
  moves: 'columns',
  page: affinityPage,
  look: saved => {
    const { draft, pasting, judged } = (saved ?? {}) as Partial<Look>;
    return {
      draft: { ...emptyDraft, ...draft },
      pasting: pasting ?? null,
      writing: null,
      before: [],
      judged: judged ?? [],
    };
  },
  remember: ({ draft, pasting, judged }) => ({ draft, pasting, judged }),
  aim: (core, card, cell) => aimAt(core, Number(card), cell),
  open: (core, card) => rewrite(core, Number(card)),
  menu: choices,
  keys: {
    F2: (core, card) => rewrite(core, Number(card)),
    Delete: (core, card) => {
      const note = core.state.look.draft.notes.find(({ id }) => String(id) === card);
      if (note) removeOne(core, note);
    },
  },
  undo: takeBack,
  hear: (core, message) => {
    if (message.type !== 'judged') return;
    const judged = message.judged.map(({ text, message: why }) => [text, why] as const);
    core.update({ look: { ...core.state.look, judged: [...core.state.look.judged, ...judged] } });
  },
};

function choices(core: Core, card: string): (Choice | 'line')[] {
  const { look } = core.state;
  const { draft } = look;
  const note = draft.notes.find(({ id }) => String(id) === card);
  if (!note) return [];
  const judged = judgementsOf(look);
  const kinds = noteKinds.map(
    (kind): Choice => ({
      label: kindName(kind),
      checked: kindOf(draft, note, judged) === kind,
      act: () =>
        change(
          core,
          before => changeNote(before, note.id, { as: kind }),
          l10n.t('“{0}” becomes: {1}.', note.text, kindName(kind)),
        ),
    }),
  );
  const moves = [...draft.groups.map(({ id }) => id), null].flatMap((group): Choice[] => {
    const aim = aimAt(core, note.id, { column: groupKey(group) });
    return aim.type === 'act' ? [{ label: aim.words, glyph: 'arrow-both', act: aim.act }] : [];
  });
  return [
    { label: l10n.t('Edit'), glyph: 'edit', key: 'Enter', act: () => rewrite(core, note.id) },
    'line',
    ...kinds,
    'line',
    ...moves,
    ...(moves.length > 0 ? ['line' as const] : []),
    { label: l10n.t('Remove'), glyph: 'trash', key: l10n.t('Del'), act: () => removeOne(core, note) },
  ];
}
