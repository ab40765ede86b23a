import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../values/date';
import { FileWriter, type NewFile } from '../template';
import { horizons } from '../tree/schema';

export interface RoadmapSeed {
  readonly title: string;
  readonly columns: 'journey' | 'outcomes';
  readonly today: IsoDate;
}

/** A new roadmap of all trees below its folder. */
export function newRoadmapText({ title, columns, today }: RoadmapSeed): NewFile {
  return new FileWriter()
    .comment(
      l10n.t(
        'How the roadmap is laid out. Its cells come from the “horizon” of each opportunity and solution in the trees, so nothing is typed twice.',
      ),
    )
    .key('', 'title', title)
    .key('', 'reviewed', today.text, l10n.t('due every quarter'))
    .key('', 'columns', columns, l10n.t('journey (its places) or outcomes (business outcomes)'))
    .key('', 'trees', ['**/*.tree.yaml'])
    .key('', 'rows', horizons)
    .file();
}
