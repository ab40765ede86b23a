import type { Roadmap } from '../core/generate/roadmap/roadmap';
import { variants } from '../core/schema/schema';
import { fromEveryBoard } from './board';
import { type EditorSnapshot, fromEveryPage, type ToEveryPage } from './editor';

/** What a snapshot tells of a roadmap: all that the trees say, before any filter. */
export interface RoadmapContent {
  readonly roadmap: Roadmap;
}

export type RoadmapSnapshot = EditorSnapshot & RoadmapContent;
export type ToRoadmap = RoadmapSnapshot | ToEveryPage;

export const fromRoadmapSchema = variants('type', [...fromEveryPage, ...fromEveryBoard]);
