import * as z from 'zod/mini';
import type { JourneyView } from '../core/views/journey-view';
import { fromEveryBoard } from './board';
import { type EditorSnapshot, fromEveryPage, type ToEveryPage } from './editor';

/** What a snapshot tells of a journey. */
export interface JourneyContent {
  readonly view: JourneyView;
}

export type JourneySnapshot = EditorSnapshot & JourneyContent;
export type ToJourney = JourneySnapshot | ToEveryPage;

export const fromJourneySchema = z.discriminatedUnion('type', [...fromEveryPage, ...fromEveryBoard]);
