import * as l10n from '@vscode/l10n';
import { type Audience, audiences, rowName } from '../../src/core/generate/roadmap/words';
import type { RoadmapSnapshot } from '../../src/protocol/roadmap';
import type { BoardCore, BoardView } from '../board/core';
import type { Choice } from '../shared/view/menu';
import { aimAt, findCard, type Look, shownPart } from './model';
import { roadmapPage } from './view/page';

export type Core = BoardCore<RoadmapSnapshot, Look>;

/** The board of a roadmap: cards go from row to row. */
export const roadmapBoard: BoardView<RoadmapSnapshot, Look> = {
  moves: 'rows',
  page: roadmapPage,
  look: saved => {
    const { audience, filter } = (saved ?? {}) as Partial<Look>;
    return { audience: audiences.find((one): one is Audience => one === audience) ?? 'squad', filter: filter ?? {} };
  },
  aim: ({ state }, card, cell) =>
    aimAt(shownPart(state.snapshot!.roadmap, state.look), card, cell, state.look.audience),
  open: (core, card) => openCard(core, card, false),
  menu: (core, card) => choices(core, card),
};

/** Goes to a card in its tree. */
function openCard(core: Core, card: string, asText: boolean): void {
  const found = findCard(core.state.snapshot!.roadmap, card);
  if (found) core.send({ type: 'open', uri: found.item.uri, key: found.item.key, asText });
}

function choices(core: Core, card: string): (Choice | 'line')[] {
  const { snapshot, look } = core.state;
  const shown = shownPart(snapshot!.roadmap, look);
  const found = findCard(shown, card);
  if (!found) return [];
  const moves = shown.rows.flatMap(({ horizon }): Choice[] => {
    const aim = aimAt(shown, card, { row: horizon, column: String(found.column) }, look.audience);
    if (aim.type !== 'put') return [];
    return [{ label: l10n.t('Move to {0}', rowName(horizon)), glyph: 'arrow-both', act: () => core.move(aim) }];
  });
  return [
    ...(snapshot!.editable ? [...moves, 'line' as const] : []),
    {
      label: l10n.t('Open in its tree'),
      glyph: 'type-hierarchy',
      key: 'Enter',
      act: () => openCard(core, card, false),
    },
    { label: l10n.t('Go to the text'), glyph: 'file-code', act: () => openCard(core, card, true) },
  ];
}
