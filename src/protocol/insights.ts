import { integer, literal, type Output, object, oneOf, record, string, variants } from '../core/schema/schema';
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
  object({
    type: literal('addInsight'),
    request: integer,
    epoch: integer,
    version: integer,
    node: record(string),
  }),
  /** Name an insight of any file as evidence of an opportunity. One without an id gets one, in the same edit. */
  object({
    type: literal('link'),
    request: integer,
    /** The insight: its key in this file, or its id where it is of another one. */
    insight: string,
    /** The finding that the user saw: the key of one without an id may name another one by now. */
    finding: string,
    uri: string,
    opportunity: string,
    /** The title that the user saw: a path may name another opportunity by now. */
    title: string,
    relation: oneOf(relations),
  }),
] as const;

export const fromInsightsSchema = variants('type', [...fromEveryPage, ...fromEveryBoard, ...ownMessages]);

export type FromInsights = Output<(typeof ownMessages)[number]>;
export type Link = Extract<FromInsights, { type: 'link' }>;
