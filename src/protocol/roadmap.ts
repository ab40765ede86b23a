import * as z from 'zod/mini';
import type { Roadmap } from '../core/generate/roadmap/roadmap';
import { fromEveryBoard } from './board';
import { type EditorSnapshot, fromEveryPage, type ToEveryPage } from './editor';

/** What a snapshot tells of a roadmap: all that the trees say, before any filter. */
export interface RoadmapContent {
  readonly roadmap: Roadmap;
}

export type RoadmapSnapshot = EditorSnapshot & RoadmapContent;
export type ToRoadmap = RoadmapSnapshot | ToEveryPage;

export const fromRoadmapSchema = z.discriminatedUnion('type', [...fromEveryPage, ...fromEveryBoard]);
