/** What a link of a hover or a lens does with its node. The host turns each into a command of its own. */
export type LinkCommand =
  /** Show the node on the canvas. */
  | 'openInTree'
  /** Show the scorecard's entry. */
  | 'openScorecard'
  /** Show the node in its text. */
  | 'openText'
  /** The insights that an opportunity rests on. */
  | 'showEvidence'
  /** Every place that refers to the node's id. */
  | 'showReferences'
  | 'showSolutions'
  /** The opportunities that name an outcome. */
  | 'showOpportunities'
  | 'showMeasurements'
  | 'addMeasurement';

/** A link that runs a command on one node. */
export interface CommandLink {
  readonly title: string;
  readonly command: LinkCommand;
  /** The file, and the key of the node in it. */
  readonly args: readonly [uri: string, key: string];
}
