/** A small tree that the tests of the canvas edit: with a comment, a deep branch and a parked idea. */
export const editingText = `title: Editing
outcomes:
  - id: edit-sooner
    title: Answers come sooner
opportunities:
  # Heard in May.
  - id: edit-blind
    title: When I wait, I can't tell how long, and I can't stop it
    outcome: edit-sooner
    solutions:
      - id: edit-stream
        title: Stream the progress
        experiments:
          - id: edit-fake
            title: Fake a stream
      - id: edit-mail
        title: Send a mail
  - id: edit-slow
    title: When I start, I can't begin
    outcome: edit-sooner
  - id: edit-lost
    title: When I search, I can't find it
    outcome: edit-sooner
parked:
  - id: edit-plugin
    title: An IDE plugin
`;

/** A small tree with comments, empty lines and quotes that every edit leaves as they are. */
export const waitingText = `# Kept as it is.
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

      - id: mail
        title: Send a mail
  - id: slow
    title: When I start, I wait
    kind: pain
    outcome: sooner
`;
