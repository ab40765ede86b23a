import { variants } from '../core/schema/schema';
import type { JourneyView } from '../core/views/journey-view';
import { fromEveryBoard } from './board';
import { type EditorSnapshot, fromEveryPage, type ToEveryPage } from './editor';

/** What a snapshot tells of a journey. */
export interface JourneyContent {
  readonly view: JourneyView;
}

export type JourneySnapshot = EditorSnapshot & JourneyContent;
export type ToJourney = JourneySnapshot | ToEveryPage;

export const fromJourneySchema = variants('type', [...fromEveryPage, ...fromEveryBoard]);
