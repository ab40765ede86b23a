import * as l10n from '@vscode/l10n';
import type { Roadmap, RoadmapItem } from './roadmap';
import { type Audience, nameFor } from './words';

/** What is not known of an item, in words. */
export interface ItemGaps {
  readonly item: RoadmapItem;
  /** How the item is called for the audience. */
  readonly title: string;
  readonly gaps: readonly string[];
}

/** What a reader would ask next, for each item that leaves a question open, row by row. */
export function gapsOf({ rows, columns, columnsAre }: Roadmap, audience: Audience): ItemGaps[] {
  const noColumn = columnsAre === 'journey' ? l10n.t('no place of the journey') : l10n.t('no business outcome');
  return rows.flatMap(({ horizon, cells }) =>
    cells.flatMap((cell, at) =>
      cell.flatMap((item): ItemGaps[] => {
        const gaps: string[] = [];
        if (columns[at]?.id === undefined) gaps.push(noColumn);
        if (item.evidence === 0) gaps.push(l10n.t('no insight'));
        if (horizon === 'now' && item.kind === 'opportunity' && typeof item.cd3 !== 'number')
          gaps.push(l10n.t('no score'));
        if (shippedOf(item).some(({ recent }) => recent && !recent.measured)) gaps.push(l10n.t('no result'));
        return gaps.length === 0 ? [] : [{ item, title: nameFor(item, audience), gaps }];
      }),
    ),
  );
}

/** What was shipped of an item: its solutions, or itself where it names none. */
export function shippedOf(item: RoadmapItem): readonly RoadmapItem[] {
  return item.solutions.length > 0 ? item.solutions : [item];
}
