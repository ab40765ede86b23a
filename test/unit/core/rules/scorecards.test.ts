import assert from 'node:assert/strict';
import { describeRule, findings } from '../../support/rules';

/** A scorecard with one entry that lacks nothing, but for what a test changes. */
function entry(changes: Readonly<Record<string, string | undefined>>, head = '') {
  const whole: Record<string, string | undefined> = {
    capability: 'seeing what it does',
    outcome: 'newcomers wait',
    signal: 'restarts fall from 2.1 to 0.5 within a month',
    reach: '120',
    frequency: '3',
    hours_lost: '0.5',
    confidence: '80%',
    effort: '3..6',
    ...changes,
  };
  const lines = Object.entries(whole).flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${value}`]));
  return { 'a.scorecard.yaml': `title: T\n${head}entries:\n  - id: one\n${lines.join('\n')}\n` };
}

describeRule('score-missing-input', {
  fires: {
    'without effort': entry({ capability: '«C»', effort: undefined }),
    'without confidence': entry({ capability: '«C»', confidence: undefined }),
    'without a duration in a list that divides by it': entry({ capability: '«C»' }, 'divide_by: duration\n'),
    'without a cost in a list that counts money': entry({ capability: '«C»' }, 'unit: EUR\n'),
  },
  quiet: {
    'on a whole entry': entry({}),
    'on a stated cost of delay': entry({
      cost_of_delay: '180',
      reach: undefined,
      frequency: undefined,
      hours_lost: undefined,
    }),
    'on an input that can’t be read': entry({ effort: '9..4' }),
  },
});

describe('score-missing-input', () => {
  const severities = (changes: Readonly<Record<string, string | undefined>>) =>
    findings('score-missing-input', entry(changes)).map(({ severity }) => severity);

  it('is an error where nothing can be divided by', () => {
    assert.deepEqual(severities({ effort: undefined }), ['error']);
    assert.deepEqual(severities({ confidence: undefined }), ['warning']);
  });

  it('says what is missing with it', () => {
    assert.equal(
      findings('score-missing-input', entry({ capability: 'C', effort: undefined }))[0]?.message,
      '“C” does not state: effort. Without that there is no score.',
    );
    assert.match(findings('score-missing-input', entry({ confidence: undefined }))[0]?.message ?? '', /no RICE/);
  });

  it('adds the keys where they usually stand', () => {
    const [found] = findings('score-missing-input', entry({ reach: undefined, effort: undefined }));
    assert.deepEqual(
      found?.fixes[0]?.edits?.map(({ text }) => text),
      ['\n    reach: ', '\n    effort: '],
    );
  });
});

describeRule('score-unusable-input', {
  fires: {
    'at an effort of zero': entry({ effort: '«0»' }),
    'at a negative effort': entry({ effort: '«-2»' }),
    'at too much confidence': entry({ confidence: '«150%»' }),
    'at a confidence without its percent sign': entry({ confidence: '«80»' }),
    'at a frequency of people': entry({ frequency: '«12 people»' }),
    'at negative hours': entry({ hours_lost: '«-0.5»' }),
    'at people in percent': entry({ reach: '«30%»' }),
  },
  quiet: { 'on inputs that can be used': entry({ effort: '0.5', confidence: '100%', reach: '0' }) },
});

describe('score-unusable-input', () => {
  it('writes the percent sign that a confidence lacks', () => {
    const [found] = findings('score-unusable-input', entry({ confidence: '80' }));
    assert.equal(found?.message, '“80” is more than 100 %. Write 80%.');
    assert.deepEqual(
      found?.fixes.map(({ operations }) => operations),
      [[{ op: 'set', id: 'one', field: 'confidence', value: '80%' }]],
    );
  });
});

describeRule('score-implausible-input', {
  fires: {
    'at more hours than a week has': entry({ frequency: '60', hours_lost: '«3»' }),
    'at a frequency of all people': entry({ frequency: '«400»', hours_lost: '0.05' }),
    'at an effort in hours': entry({ effort: '«480»' }),
  },
  quiet: {
    'on a bad week': entry({ frequency: '10', hours_lost: '4' }),
    'on a long project': entry({ effort: '100' }),
  },
});

const scored = (evidence: string) =>
  `title: T\nopportunities:\n  - { id: opp, title: When I start, evidence: [${evidence}] }\n`;

describeRule('score-confidence-without-evidence', {
  fires: {
    'at full confidence': { ...entry({ confidence: '«100%»', opportunity: 'opp' }), 'a.tree.yaml': scored('') },
  },
  quiet: {
    'with evidence': { ...entry({ confidence: '100%', opportunity: 'opp' }), 'a.tree.yaml': scored('talks') },
    'with some doubt': { ...entry({ confidence: '80%', opportunity: 'opp' }), 'a.tree.yaml': scored('') },
  },
});

describeRule('hypothesis-incomplete', {
  fires: {
    'without an outcome': entry({ capability: '«C»', outcome: undefined }),
    'at a signal without a number': entry({ signal: '«people like it»' }),
    'at a signal without a time': entry({ signal: '«restarts fall from 2.1 to 0.5»' }),
  },
  quiet: {
    'on three lines': entry({}),
    'on a signal with a date': entry({ signal: 'answers within 2 min by the end of March' }),
  },
});

describeRule('score-confidence-low', {
  fires: { 'at a guess': entry({ confidence: '«30%»' }) },
  quiet: { 'on half sure': entry({ confidence: '50%' }), 'where it is not stated': entry({ confidence: undefined }) },
});

describeRule('score-deadline-without-duration', {
  fires: { 'at a deadline alone': entry({ deadline: '«2027-03-01»' }) },
  quiet: { 'with a duration': entry({ deadline: '2027-03-01', duration: '3' }), 'without a deadline': entry({}) },
});

const list = (...entries: string[]) => ({
  'a.scorecard.yaml': `title: S\nentries:\n${entries.map(entry => `  - { ${entry} }\n`).join('')}`,
});

describeRule('score-mixed-scales', {
  fires: {
    'at points beside people': list(
      'capability: A, reach: 120, frequency: 3, hours_lost: 0.5',
      'capability: B, reach: «3», frequency: 4, hours_lost: 2',
    ),
  },
  quiet: {
    'on points alone': list(
      'capability: A, reach: 5, frequency: 3, hours_lost: 1',
      'capability: B, reach: 3, frequency: 4, hours_lost: 2',
    ),
    'on few people': list(
      'capability: A, reach: 120, frequency: 3, hours_lost: 0.5',
      'capability: B, reach: 3, frequency: 4, hours_lost: 1.5',
    ),
  },
});

describeRule('hypothesis-repeats-itself', {
  fires: {
    'at the capability again': list(
      'capability: faster test runs on laptops, outcome: «test runs on laptops are faster»',
    ),
  },
  quiet: {
    'on a change': list('capability: running only the tests of a change, outcome: developers test before they push'),
    'without an outcome': list('capability: faster tests'),
  },
});

const signalling = (signal: string) => ({
  ...list(`capability: seeing the progress, outcome: newcomers stop restarting, opportunity: blind, signal: ${signal}`),
  'a.tree.yaml': `outcomes:\n  - { id: wait, title: Shorter waits, behavior: median wait for a command }
opportunities:\n  - { id: blind, title: "When I provision, I can't tell", outcome: wait }\n`,
});

describeRule('hypothesis-signal-unrelated', {
  fires: { 'at a number of something else': signalling('«page views of portal rise from 40 to 90 within a month»') },
  quiet: {
    'on the words of the hypothesis': signalling('restarts fall from 2 to 1 within a month'),
    'on the measure of the outcome': signalling('waiting falls from 60 to 30 min within a month'),
    'without an opportunity': list('capability: A, outcome: B, signal: page views of portal rise from 40 to 90'),
  },
});

/** A scorecard about one opportunity, its tree, and two insights that stand behind it. */
function resting(on: {
  readonly evidence: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly head?: string;
}) {
  return {
    ...entry({ opportunity: 'o', ...on.changes }, on.head ?? 'reviewed: 2026-11-01\n'),
    'a.tree.yaml': `opportunities:\n  - { id: o, title: O, evidence: [${on.evidence}] }\n`,
    'a.insights.yaml':
      'insights:\n  - { id: i, kind: interview, on: 2026-09-12, finding: F }\n  - { id: j, kind: survey, on: 2026-05-01, finding: G }\n',
  };
}

describeRule('score-confidence-above-evidence', {
  fires: {
    'above half without an insight': resting({ evidence: '', changes: { confidence: '«60%»' } }),
    'above 80 % by one source, however often it is linked': resting({
      evidence: 'i, i',
      changes: { confidence: '«90%»' },
    }),
    'where all but one contradict': resting({
      evidence: 'i, { insight: j, relation: contradicts }',
      changes: { confidence: '«100%»' },
    }),
  },
  quiet: {
    'on half without an insight': resting({ evidence: '', changes: { confidence: '50%' } }),
    'on 80 % by one source': resting({ evidence: 'i', changes: { confidence: '80%' } }),
    'on all by two': resting({ evidence: 'i, j', changes: { confidence: '100%' } }),
    'where another rule warns of certainty without anything': resting({
      evidence: '',
      changes: { confidence: '100%' },
    }),
    'without an opportunity': entry({ confidence: '90%' }),
  },
});

describeRule('score-inputs-stale', {
  fires: {
    'on inputs that are older than an insight': resting({
      evidence: 'j, i',
      changes: { capability: '«C»' },
      head: 'reviewed: 2026-09-11\n',
    }),
    'where all that is known is older than a quarter': resting({
      evidence: 'j',
      changes: { capability: '«C»' },
      head: '',
    }),
  },
  quiet: {
    'on inputs that were gone through since': resting({ evidence: 'i', changes: {}, head: 'reviewed: 2026-09-12\n' }),
    'on an insight of this quarter': resting({ evidence: 'i, j', changes: {}, head: '' }),
    'where nothing says how old they are': resting({ evidence: '', changes: {}, head: '' }),
  },
});

const parked = (idea: string) => ({
  ...entry({ opportunity: '«plugin»' }),
  'a.tree.yaml': `parked:\n  - { id: plugin, title: A plugin, ${idea} }\n`,
});

describeRule('score-opportunity-parked', {
  fires: {
    'on a parked idea': parked('source: T-1'),
    'on one that was given up': parked('discarded: serves nothing.'),
  },
  quiet: {
    'on an opportunity': resting({ evidence: 'i', changes: {} }),
    'where there is nothing of that name': entry({ opportunity: 'nowhere' }),
  },
});

it('score-opportunity-parked says why an idea was given up, and nothing else is said of the reference', () => {
  const files = parked('discarded: serves nothing.');
  assert.deepEqual(
    findings('score-opportunity-parked', files).map(({ message }) => message),
    ['“A plugin” was given up: serves nothing. Take the entry out, or the idea up again.'],
  );
  assert.deepEqual(findings('dangling-reference', files), []);
});

describeRule('score-rank-tied', {
  fires: {
    'on neighbours that change places': list(
      'capability: «A», cost_of_delay: 5..9, effort: 1',
      'capability: B, cost_of_delay: 4..9, effort: 1',
    ),
  },
  quiet: {
    'on a clear order': list(
      'capability: A, cost_of_delay: 5..9, effort: 1',
      'capability: B, cost_of_delay: 2..5, effort: 1',
    ),
    'on one entry': list('capability: A, cost_of_delay: 5..9, effort: 1'),
    'in a list that is too long to draw': list(
      ...Array.from({ length: 31 }, (_, at) => `capability: C${at}, cost_of_delay: 5..9, effort: 1`),
    ),
  },
});

it('score-rank-tied names what to measure', () => {
  const [found] = findings(
    'score-rank-tied',
    list(
      'capability: A, reach: 10, frequency: 4..9, hours_lost: 1, effort: 1',
      'capability: B, cost_of_delay: 60, effort: 1',
    ),
  );
  assert.match(
    found!.message,
    /^“A” and “B” are tied: they change places in \d+ % of the draws\. Measure the weekly frequency of “A” first: it decides between 1st and 2nd\.$/,
  );
});
