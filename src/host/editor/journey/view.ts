import type { ModelNode } from '../../../core/artefacts/model';
import { reviewOf } from '../../../core/reviews/due';
import { projectJourney } from '../../../core/views/journey-view';
import type { FromEveryBoard, Remembered } from '../../../protocol/board';
import { fromJourneySchema, type JourneyContent } from '../../../protocol/journey';
import { receiveOnBoard, remembered } from '../board/receive';
import type { EditorView } from '../view';

/** The map of a journey: its stages and places, with what the other files say of each. */
export const journeyView: EditorView<'journey', FromEveryBoard> = {
  viewType: 'canopy.journey',
  kind: 'journey',
  page: 'journey',
  showsOtherFiles: true,
  messages: fromJourneySchema,
  content: (file, _diagnostics, host): JourneyContent & Remembered => {
    const { service, cadences } = host;
    const { index, ports } = service;
    const review = reviewOf({ index, cadences: cadences.current, today: ports.today() }, file);
    return { view: projectJourney(service, file, review), ...remembered(host, 'journey') };
  },
  itemOf: placeOrStage,
  receive: receiveOnBoard,
};

function placeOrStage(node: ModelNode | undefined): ModelNode | undefined {
  return node?.kind === 'place' || node?.kind === 'stage' ? node : undefined;
}
