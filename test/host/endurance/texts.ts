const treeText = `# Kept as it is.
title: Waiting
outcomes:
  - id: sooner
    title: Answers come sooner
    from: 20 min
    to: 2 min

opportunities:
  # The first thing that people tell.
  - id: blind
    title: "When I wait, I can't tell how long"   # said by three
    kind: pain
    outcome: sooner
    solutions:
      - id: stream
        title: Stream the progress
        experiments:
          - { id: fake, title: Fake it }

      - title: Send a mail
  - id: slow
    title: When I start, I wait
    kind: pain
    outcome: sooner

parked:
- title: A robot
`;

const scorecardText = `title: Candidates
unit: hours
divide_by: effort
entries:
  - id: hps-blind
    opportunity: blind
    capability: seeing it
    reach: 120
    frequency: 2..3..4   # from the diary
    hours_lost: 0.5
    confidence: 80%
    effort: 3..6
  - id: hps-slow
    opportunity: slow
    reach: 40
    effort: 2
`;

/** What a file holds at first. */
export function firstText({ path }: { readonly path: string }): string {
  return path.endsWith('.tree.yaml') ? treeText : scorecardText;
}
