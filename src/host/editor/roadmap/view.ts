import { buildRoadmap, layoutOf } from '../../../core/generate/roadmap/roadmap';
import type { FromEveryBoard } from '../../../protocol/board';
import { fromRoadmapSchema, type RoadmapContent } from '../../../protocol/roadmap';
import { receiveOnBoard } from '../board/receive';
import type { EditorView } from '../view';

/** The board of a roadmap. Its cards stand in the trees: nothing of them is in its own file. */
export const roadmapView: EditorView<'roadmap', FromEveryBoard> = {
  viewType: 'canopy.roadmap',
  kind: 'roadmap',
  page: 'roadmap',
  showsOtherFiles: true,
  messages: fromRoadmapSchema,
  content: (file, _diagnostics, { service }): RoadmapContent => ({ roadmap: buildRoadmap(service, layoutOf(file)) }),
  itemOf: () => undefined,
  receive: receiveOnBoard,
};
