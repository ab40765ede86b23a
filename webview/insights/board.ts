import * as l10n from '@vscode/l10n';
import type { InsightCard } from '../../src/core/views/insights-view';
import type { FromInsights, InsightsSnapshot } from '../../src/protocol/insights';
import { type BoardCore, type BoardView, changes } from '../board/core';
import type { Choice } from '../shared/view/menu';
import { addName, moreName, remove, showMore, startAdding } from './edits';
import { type Look, lookOf } from './look';
import { aimAt, columnsOf } from './model';
import { hear, showDetails, showField } from './side';
import { insightsPage } from './view/page';

export type Core = BoardCore<InsightsSnapshot, Look, FromInsights>;

/** The insights of a file: cards go from column to column. */
export const insightsBoard: BoardView<InsightsSnapshot, Look, FromInsights> = {
  moves: 'columns',
  page: insightsPage,
  look: lookOf,
  remember: ({ by, panel }) => ({ by, panel }),
  aim: ({ state }, card, cell) => aimAt(state.snapshot!.view, state.look, card, cell),
  open: openCard,
  menu: choices,
  keys: {
    F2: (core, card) => {
      if (insightOf(core, card)) showField(core, card, '.heading');
    },
    Delete: (core, card) => {
      const found = insightOf(core, card);
      if (found) remove(core, found);
    },
  },
  write: showDetails,
  hear,
};

/** Shows the details of a card; what stands among the cards does what it says. */
function openCard(core: Core, card: string): void {
  const [name, column = ''] = card.split('\n');
  if (name === addName) startAdding(core, column);
  else if (name === moreName) showMore(core, column);
  else showDetails(core, card);
}

function insightOf(core: Core, card: string): InsightCard | undefined {
  return core.state.snapshot!.view.insights.find(({ key }) => key === card);
}

function choices(core: Core, card: string): (Choice | 'line')[] {
  const { snapshot, look } = core.state;
  const { view, editable } = snapshot!;
  const found = insightOf(core, card);
  if (!found) return [];
  const moves = (look.by === 'list' ? [] : columnsOf(view, look.by, [])).flatMap(({ key, title }): Choice[] => {
    const aim = aimAt(view, look, card, { column: key });
    if (!changes(aim)) return [];
    return [{ label: l10n.t('Move to {0}', title), glyph: 'arrow-both', act: () => core.move(aim) }];
  });
  const text: Choice = {
    label: l10n.t('Go to the text'),
    glyph: 'file-code',
    act: () => core.send({ type: 'openText', key: card, line: null, beside: true }),
  };
  const details: Choice = {
    label: l10n.t('Show details'),
    glyph: 'info',
    key: 'Enter',
    act: () => showDetails(core, card),
  };
  if (!editable) return [details, text];
  return [
    { label: l10n.t('Edit'), glyph: 'edit', key: 'F2', act: () => showField(core, card, '.heading') },
    {
      label: l10n.t('Link to an opportunity …'),
      glyph: 'link',
      act: () => showField(core, card, '#link-opportunity'),
    },
    details,
    text,
    'line',
    ...moves,
    ...(moves.length > 0 ? ['line' as const] : []),
    { label: l10n.t('Remove'), glyph: 'trash', key: l10n.t('Del'), act: () => remove(core, found) },
  ];
}
