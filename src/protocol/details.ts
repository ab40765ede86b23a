import { operationsSchema } from '../core/operations/schema';
import { array, integer, literal, nullable, type Output, object, string, variants } from '../core/schema/schema';
import type { NodeDetails, Option } from '../core/views/details/details';

/** What host and page say to each other of the details of a node: on the canvas, and in the view of the side bar. */
export type ToDetails =
  /** The node that is selected, as it is now; null without one. */
  | { readonly type: 'details'; readonly details: NodeDetails | null }
  /** What references to some kinds may name. */
  | { readonly type: 'options'; readonly kinds: readonly string[]; readonly options: readonly Option[] };

/** A gesture that was not done, in words. Nothing has changed. */
export interface RefusedGesture {
  readonly type: 'refused';
  readonly request: number;
  readonly code: string;
  readonly reason: string;
  /** Whether `openRefused` leads to the text that says why. */
  readonly hasPlace: boolean;
}

export const fromDetails = [
  /** Tell of this node, now and after each change of the text; null is the file itself. */
  object({ type: literal('detail'), key: nullable(string) }),
  /** Tell what references to these kinds may name. */
  object({ type: literal('options'), kinds: array(string) }),
  /** Do a quick fix, named by its problem and its title; without a code a refactoring, which nothing is wrong with. */
  object({ type: literal('fix'), node: string, code: nullable(string), title: string }),
  /** Ask for a new measurement of an outcome. */
  object({ type: literal('measure'), uri: string, key: string }),
  /** Go to another node, here or where it stands. */
  object({ type: literal('show'), uri: string, key: string }),
] as const;

/** What the view of the side bar says. */
export const fromDetailsPageSchema = variants('type', [
  ...fromDetails,
  object({ type: literal('ready') }),
  /** A gesture, with the file that it is about and the version of it that the user saw. */
  object({
    type: literal('edit'),
    request: integer,
    uri: string,
    version: integer,
    operations: operationsSchema,
  }),
  object({ type: literal('openText') }),
  /** Open the text where it says why a gesture was refused. */
  object({ type: literal('openRefused'), request: integer }),
  object({ type: literal('log'), message: string }),
]);

export type FromDetailsPage = Output<typeof fromDetailsPageSchema>;
export type ToDetailsPage = ToDetails | RefusedGesture;
export type FromDetails = Output<(typeof fromDetails)[number]>;
