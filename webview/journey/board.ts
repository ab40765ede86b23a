import * as l10n from '@vscode/l10n';
import type { JourneySnapshot } from '../../src/protocol/journey';
import type { BoardCore, BoardView } from '../board/core';
import type { Choice } from '../shared/view/menu';
import { aimAt, findCard, placesOf } from './model';
import { journeyPage } from './view/page';

/** What the user looks at, and the stage or place whose name is being written. */
export interface Look {
  readonly gaps: boolean;
  /** The rows that are not shown. */
  readonly hidden: readonly string[];
  readonly writing: string | null;
}

export type Core = BoardCore<JourneySnapshot, Look>;

/** The map of a journey: opportunities go from place to place. */
export const journeyBoard: BoardView<JourneySnapshot, Look> = {
  moves: 'columns',
  page: journeyPage,
  look: saved => {
    const { gaps, hidden } = (saved ?? {}) as Partial<Look>;
    return { gaps: gaps !== false, hidden: hidden ?? [], writing: null };
  },
  remember: ({ gaps, hidden }) => ({ gaps, hidden }),
  aim: ({ state }, card, cell) => aimAt(state.snapshot!.view, card, cell),
  open: (core, card) => openCard(core, card, false),
  menu: (core, card) => choices(core, card),
  write: (core, key) => core.update({ look: { ...core.state.look, writing: key } }),
};

/** Goes to a card in its tree. */
function openCard(core: Core, card: string, asText: boolean): void {
  const found = findCard(core.state.snapshot!.view, card);
  if (found) core.send({ type: 'open', uri: found.item.uri, key: found.item.key, asText });
}

function choices(core: Core, card: string): (Choice | 'line')[] {
  const { view, editable } = core.state.snapshot!;
  const moves = placesOf(view).flatMap(({ key, title }): Choice[] => {
    const aim = aimAt(view, card, { column: key });
    if (aim.type !== 'put') return [];
    return [{ label: l10n.t('Move to {0}', title), glyph: 'location', act: () => core.move(aim) }];
  });
  return [
    {
      label: l10n.t('Open in its tree'),
      glyph: 'type-hierarchy',
      key: 'Enter',
      act: () => openCard(core, card, false),
    },
    { label: l10n.t('Go to the text'), glyph: 'file-code', act: () => openCard(core, card, true) },
    ...(editable ? ['line' as const, ...moves] : []),
  ];
}
