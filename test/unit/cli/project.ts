/** Files that the tests of several commands work on: what the scorecard is about stands in the tree. */

export const tree =
  'title: T\noutcomes:\n  - id: o\n    title: O\nopportunities:\n  - id: a\n    title: When I wait, I can’t tell why\n    outcome: nowhere # c\n';
export const scorecard =
  'title: S\nentries:\n  - id: e\n    opportunity: a\n    reach: 120\n    frequency: 3\n    hours_lost: 0.5\n    confidence: 80%\n    effort: 3..6\n  - id: f\n    opportunity: a\n    reach: 10\n';
export const latin1 = new Uint8Array([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xe9]);
