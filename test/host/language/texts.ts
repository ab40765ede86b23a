/** A tree whose second opportunity is worded as a solution. */
export const treeText = `title: Language returns
outcomes:
  - id: la-calls
    title: Fewer calls about returns
    who: customers
    behavior: calls for every 100 returns
    from: 40 calls
    to: 15 calls
    by: 2027-Q2

opportunities:
  - id: la-dark
    title: When I send a parcel back, I can't tell whether it has arrived
    kind: pain
    who: customers
    outcome: la-calls
    evidence: [first-week-interviews]
    solutions:
      - id: la-mail
        title: Send a mail when it arrives
  - id: la-cache
    title: Add a test cache
    kind: need
    who: customers
    outcome: la-calls
`;

export const scorecardText = `title: Language candidates
unit: hours
divide_by: effort
entries:
  - id: la-entry
    opportunity: la-dark
    capability: knowing where the parcel is
    outcome: they wait without calling
    signal: calls fall from 40 to 15 within a month
    reach: 120
    frequency: 3
    hours_lost: 0.5
    confidence: 80%
    effort: 3..6
`;
