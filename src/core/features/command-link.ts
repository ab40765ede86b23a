/** What a link of a hover or a lens does. The host turns each into a command of its own. */
export type LinkCommand =
  | 'openInTree'
  | 'openScorecard'
  | 'openText'
  | 'showEvidence'
  | 'showReferences'
  | 'showSolutions'
  | 'showOpportunities'
  | 'addMeasurement';

/** A link that runs a command on one node. */
export interface CommandLink {
  readonly title: string;
  readonly command: LinkCommand;
  /** The file, and the key of the node in it. */
  readonly args: readonly [uri: string, key: string];
}
