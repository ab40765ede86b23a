/** An entry of a scorecard whose inputs were measured, all but its duration. */
export const measuredEntry = `  - id: a
    opportunity: slow
    capability: A
    signal: restarts fall from 2.1 to 0.5 within a month
    reach: 120
    frequency: 2..4
    hours_lost: 30 min
    effort: 3..6
    measured: { on: 2026-11-01, reach: 60, frequency: 3.5, hours_lost: 30 min, effort: 9 }
`;

/** The opportunity that it is about, with a solution whose result was measured. Solutions may follow. */
export const measuredOpportunity = `  - id: slow
    kind: pain
    title: Slow
    solutions:
      - { title: Stream it, shipped: 2026-10-01, result: { value: 0.9 restarts, on: 2026-11-01 } }
`;
