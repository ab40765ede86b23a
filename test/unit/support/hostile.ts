import strings from '../../fixtures/hostile-strings.json';

/** Texts that somebody may put into a file to make a program do something, or by accident, by what they aim at. */
export function hostileStrings(): Readonly<Record<string, readonly string[]>> {
  return strings;
}

/** A workspace with a file of each kind and a node of each kind, in which every field that takes any text says the same. */
export function workspaceWith(text: string): Record<string, string> {
  const files = {
    'x.tree.yaml': tree(text),
    'x.scorecard.yaml': scorecard(text),
    'x.insights.yaml': insights(text),
    'x.journey.yaml': journey(text),
    'x.kata.yaml': kata(text),
    'x.roadmap.yaml': {
      title: text,
      owner: text,
      reviewed: '2026-01-01',
      ignore: [text],
      columns: 'journey',
      rows: [text],
    },
  };
  // JSON is YAML, and its escapes can hold every character.
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]),
  );
}

function tree(text: string): object {
  return {
    title: text,
    owner: text,
    reviewed: '2026-01-01',
    ignore: [text],
    outcomes: [
      {
        ...{ id: 'business', level: 'business', title: text, who: text, behavior: text, from: '1 %', to: '9 %' },
        ...{ change: text, by: '2027-Q1', place: 'here', agreed_with: text, guard: text, ignore: [text] },
        measurements: [
          { on: '2026-10-01', value: '2 %', note: text },
          { on: '2026-11-01', value: '3 %', note: text },
        ],
        outcomes: [{ id: 'product', level: 'product', title: text, who: text, place: 'here' }],
      },
    ],
    opportunities: [
      {
        ...{ id: 'top', title: text, kind: 'pain', who: text, place: 'here', outcome: 'product', horizon: 'now' },
        ...{ source: text, ignore: [text] },
        evidence: [{ insight: 'asked', relation: 'supports', note: text }],
        opportunities: [{ id: 'below', title: text, kind: 'need', who: text, solutions: [solution(text, 'second')] }],
        solutions: [solution(text, 'first')],
      },
      { title: text, kind: 'need' },
    ],
    parked: [
      { id: 'idea', title: text, source: text, ignore: [text] },
      { id: 'gone', title: text, source: text, discarded: text },
    ],
  };
}

function solution(text: string, id: string): object {
  return {
    ...{ id, title: text, horizon: 'recent', shipped: '2026-10-10', decision: text, source: text, ignore: [text] },
    result: { value: '4 %', on: '2026-11-10' },
    experiments: [
      {
        ...{ id: `${id}-test`, title: text, assumption: text, kind: 'usability', expect: text, status: 'done' },
        ...{ verdict: 'supported', learned: text, ignore: [text] },
      },
      { title: text, status: 'planned' },
    ],
  };
}

function scorecard(text: string): object {
  const inputs = { reach: '10-20', frequency: '5', hours_lost: '0.5', confidence: '80', effort: '3', duration: '2' };
  const entry = {
    ...{ id: 'entry', opportunity: 'top', capability: text, outcome: text, signal: text, ...inputs },
    ...{ deadline: '2027-03-01', owner: text, ignore: [text], measured: { on: '2026-11-01', reach: '12' } },
  };
  const entries = [entry, { ...entry, id: 'other', opportunity: 'below' }];
  return { title: text, owner: text, reviewed: '2026-01-01', unit: text, divide_by: 'effort', ignore: [text], entries };
}

function insights(text: string): object {
  const insight = {
    ...{ id: 'asked', kind: 'survey', on: '2026-09-01', participants: '12', segment: text, place: 'here' },
    ...{ finding: text, quote: text, source: text, bias: [text, text], ignore: [text] },
  };
  return { title: text, owner: text, reviewed: '2026-01-01', ignore: [text], insights: [insight, { finding: text }] };
}

function journey(text: string): object {
  const places = [{ id: 'here', title: text, products: [text, text], ignore: [text] }];
  const stages = [{ id: 'stage', title: text, ignore: [text], places }];
  return { title: text, who: text, owner: text, reviewed: '2026-01-01', ignore: [text], stages };
}

function kata(text: string): object {
  const step = {
    ...{ on: '2026-11-01', current: '2 %', obstacle: text, step: text, experiment: 'first-test', expected: text },
    ...{ actual: '3 %', learned: text, ignore: [text] },
  };
  return {
    ...{ title: text, owner: text, reviewed: '2026-01-01', challenge: text, opportunity: 'top', metric: text },
    ...{ target: { value: '9 %', by: '2027-Q1' }, start: { value: '1 %', on: '2026-10-01' }, ignore: [text] },
    steps: [step, { on: '2026-11-08', current: '3 %', obstacle: text, step: text }],
  };
}
