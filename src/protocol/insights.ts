import * as z from 'zod/mini';
import { type InsightsView, relations } from '../core/views/insights-view';
import { fromEveryBoard } from './board';
import { type EditorSnapshot, fromEveryPage, type ToEveryPage } from './editor';

/** What a snapshot tells of the insights of a file. */
export interface InsightsContent {
  readonly view: InsightsView;
}

export type InsightsSnapshot = EditorSnapshot & InsightsContent;
export type ToInsights = InsightsSnapshot | ToEveryPage;

const ownMessages = [
  /** Add an insight; the host gives it an id that nothing has yet. */
  z.object({
    type: z.literal('addInsight'),
    request: z.int(),
    epoch: z.int(),
    version: z.int(),
    node: z.record(z.string(), z.string()),
  }),
  /** Name an insight of any file as evidence of an opportunity. One without an id gets one, in the same edit. */
  z.object({
    type: z.literal('link'),
    request: z.int(),
    /** The insight: its key in this file, or its id where it is of another one. */
    insight: z.string(),
    /** The finding that the user saw: the key of one without an id may name another one by now. */
    finding: z.string(),
    uri: z.string(),
    opportunity: z.string(),
    /** The title that the user saw: a path may name another opportunity by now. */
    title: z.string(),
    relation: z.enum(relations),
  }),
] as const;

export const fromInsightsSchema = z.discriminatedUnion('type', [...fromEveryPage, ...fromEveryBoard, ...ownMessages]);

export type FromInsights = z.output<(typeof ownMessages)[number]>;
export type Link = Extract<FromInsights, { type: 'link' }>;
