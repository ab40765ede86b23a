import assert from 'node:assert/strict';
import { describeRule, findings } from '../../support/rules';

/** A tree with one outcome that lacks nothing, but for what a test changes. */
function outcome(changes: Readonly<Record<string, string | undefined>>): string {
  const whole: Record<string, string | undefined> = {
    title: 'Developers wait less for tests',
    who: 'developers',
    behavior: 'median wait after a save',
    from: '10h',
    to: '7h',
    by: '2027-Q1',
    ...changes,
  };
  const lines = Object.entries(whole).flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${value}`]));
  return `title: T\noutcomes:\n  - id: one\n${lines.join('\n')}\n`;
}

const journey = 'title: J\nstages:\n  - title: S\n    places: [{ id: set-up, title: Set up }]\n';

describeRule('outcome-incomplete', {
  fires: {
    'at an outcome without a number': outcome({ title: '«Faster»', from: undefined, to: undefined }),
    'at an outcome without a time': outcome({ title: '«Faster»', by: undefined }),
    'at the first key that was left to fill in':
      'outcomes:\n  - { id: a, title: Faster, level: product, «who»: , behavior: , from: 60 min, to: 30 min, by: 2026-Q4 }\n',
    'at a business outcome of nobody': outcome({ title: '«Faster»', who: undefined, level: 'business' }),
  },
  quiet: {
    'on a whole one': outcome({}),
    'on a traction metric of nobody': outcome({ who: undefined, level: 'traction' }),
    'on a value that can’t be read': outcome({ by: 'soon' }),
    'where it is told to be': outcome({ by: undefined, ignore: '[outcome-incomplete]' }),
  },
});

describe('outcome-incomplete', () => {
  it('adds the keys in their usual order', () => {
    const [found] = findings('outcome-incomplete', outcome({ from: undefined, by: undefined }));
    assert.deepEqual(
      found?.fixes[0]?.edits?.map(edit => edit.text),
      ['\n    from: ', '\n    by: '],
    );
    assert.match(found?.message ?? '', /does not state “from”, “by”/);
  });
});

describeRule('outcome-units-differ', {
  fires: {
    'at a share beside a time': outcome({ from: '25 min', to: '«40%»' }),
    'at a measurement in another unit': outcome({ measurements: '[{ on: 2026-01-01, value: «3 people» }]' }),
  },
  quiet: {
    'on units that convert': outcome({ from: '2h', to: '30 min', measurements: '[{ on: 2026-01-01, value: 1.5 h }]' }),
    'on plain numbers': outcome({ from: '12', to: '4' }),
  },
});

describe('outcome-units-differ', () => {
  it('offers the other end’s unit to a bare number', () => {
    const [found] = findings('outcome-units-differ', outcome({ from: '60 min', to: '30' }));
    assert.deepEqual(found?.fixes[0]?.operations, [{ op: 'set', id: 'one', field: 'to', value: '30 min' }]);
  });
});

describeRule('outcome-percent-mismatch', {
  fires: {
    'at a wrong percentage in the title': outcome({ title: 'Reduce the wait by «50%»' }),
    'at percentage points called percent': outcome({ from: '85%', to: '38%', change: '−«47 %»' }),
  },
  quiet: {
    'on the right one': outcome({ title: 'Reduce the wait by 30%', change: '30 % less' }),
    'on a rounded one': outcome({ from: '3h', to: '2h', title: 'Wait 33 % less' }),
    'on a share of something else': outcome({ title: 'For 95% of builds the wait is short' }),
  },
});

describe('outcome-percent-mismatch', () => {
  it('puts the right number in its place', () => {
    const [found] = findings('outcome-percent-mismatch', outcome({ title: 'Reduce the wait by 50% at last' }));
    assert.deepEqual(found?.fixes[0]?.operations, [
      { op: 'set', id: 'one', field: 'title', value: 'Reduce the wait by 30% at last' },
    ]);
  });
});

describeRule('outcome-without-baseline', {
  fires: {
    'at twice as much of what': outcome({ title: 'Developers run «twice» as many commands', from: undefined }),
    'at three times more': outcome({ title: 'Run «3x more» commands', from: undefined }),
  },
  quiet: {
    'with a number to start from': outcome({ title: 'Run 3x more commands' }),
    'without a comparison': outcome({ from: undefined }),
  },
});

describeRule('outcome-is-output', {
  fires: {
    'at a launch': outcome({ title: '«Launch» the developer portal' }),
    'at a migration': outcome({ title: '«Migrate» all services' }),
  },
  quiet: {
    'on a behavior': outcome({ title: 'Developers find answers on their own' }),
    'on a delivery that gets faster': outcome({ title: 'Deliver the parcel sooner' }),
  },
});

describeRule('outcome-wrong-level', {
  fires: {
    'at a business outcome inside of another': outcome({
      level: 'product',
      outcomes: '[{ id: two, title: U, level: «business» }]',
    }).replace('level: product', 'level: business'),
    'at a traction metric at the root': outcome({ level: '«traction»' }),
    'at a product outcome that serves nothing': outcome({ level: '«product»' }),
  },
  quiet: {
    'on business over product over traction': outcome({
      level: 'business',
      outcomes: '[{ title: U, level: product, outcomes: [{ title: V, level: traction }] }]',
    }),
    'below a level that is not stated': outcome({ outcomes: '[{ title: U, level: traction }]' }),
  },
});

describeRule('several-root-outcomes', {
  fires: { 'at the second one': 'title: T\noutcomes:\n  - title: A\n  - title: «B»\n' },
  quiet: {
    'on one with others below it': 'title: T\noutcomes:\n  - title: A\n    outcomes: [{ title: B }, { title: C }]\n',
  },
});

describeRule('outcome-without-place', {
  fires: {
    'at a product outcome': { 'a.tree.yaml': outcome({ title: '«P»', level: 'product' }), 'a.journey.yaml': journey },
  },
  quiet: {
    'with a place': { 'a.tree.yaml': outcome({ level: 'product', place: 'set-up' }), 'a.journey.yaml': journey },
    'on a business outcome': { 'a.tree.yaml': outcome({ level: 'business' }), 'a.journey.yaml': journey },
    'without a journey': outcome({ level: 'product' }),
  },
});

describeRule('outcome-not-in-control', {
  fires: { 'at the company’s money': outcome({ level: 'product', behavior: '«monthly revenue of the shop»' }) },
  quiet: {
    'on a business outcome': outcome({ level: 'business', behavior: 'monthly revenue' }),
    'on behavior': outcome({ level: 'product' }),
  },
});

describeRule('outcome-not-agreed', {
  fires: { 'at a product outcome': outcome({ level: 'product', title: '«P»' }) },
  quiet: {
    'with a name': outcome({ level: 'product', agreed_with: 'director' }),
    'on a business outcome': outcome({ level: 'business' }),
  },
});

describeRule('outcome-without-guard', {
  fires: { 'at a target': outcome({ title: '«P»' }) },
  quiet: { 'with a guard': outcome({ guard: 'failures do not rise' }), 'without a target': outcome({ to: undefined }) },
});

describeRule('outcome-wrong-direction', {
  fires: {
    'at fewer that rise': outcome({
      title: 'Fewer interruptions',
      behavior: 'interruptions a day',
      from: '12',
      to: '«20»',
    }),
    'at more that fall': outcome({ title: 'More commands run', behavior: 'commands a week', from: '12', to: '«2»' }),
  },
  quiet: {
    'on fewer that fall': outcome({
      title: 'Fewer interruptions',
      behavior: 'interruptions a day',
      from: '12',
      to: '4',
    }),
    'where another thing is measured': outcome({
      title: 'Fewer interruptions',
      behavior: 'hours in focus',
      from: '2 h',
      to: '4 h',
    }),
    'where the opposite is measured': outcome({
      title: 'Fewer interruptions',
      behavior: 'share of hours without interruptions',
      from: '20%',
      to: '70%',
    }),
    'on a title that speaks of both': outcome({
      title: 'Less waiting, more testing',
      behavior: 'tests',
      from: '1',
      to: '2',
    }),
  },
});

describeRule('outcome-counts-work', {
  fires: {
    'at story points': outcome({ behavior: '«story points» a sprint' }),
    'at shipped features': outcome({ title: 'More «features shipped»' }),
  },
  quiet: {
    'on behavior': outcome({}),
    'on tickets of users': outcome({ behavior: 'support tickets for every 100 returns' }),
  },
});

describeRule('outcome-names-a-solution', {
  fires: { 'at the tool': outcome({ title: 'Developers find causes sooner «using a single dashboard»' }) },
  quiet: {
    'without it': outcome({ title: 'Developers find causes sooner' }),
    'on people who use something': outcome({ title: 'More people using it daily' }),
  },
});

describeRule('outcome-is-a-system-metric', {
  fires: {
    'at a product outcome of a machine': outcome({ level: 'product', who: undefined, behavior: '«p95» of the search' }),
    'at a traction metric of a machine': outcome({
      level: 'traction',
      who: undefined,
      behavior: '«uptime» of the stack',
    }),
  },
  quiet: {
    'where people are named': outcome({ level: 'product', who: 'shoppers', behavior: 'latency that they wait for' }),
    'on a business outcome': outcome({ level: 'business', who: undefined, behavior: 'availability that is paid back' }),
    'on what people do': outcome({ level: 'traction', who: undefined, behavior: '95th percentile wait for a command' }),
  },
});

describe('outcome-is-a-system-metric', () => {
  it('weighs less at a traction metric', () => {
    const weight = (level: string) =>
      findings('outcome-is-a-system-metric', outcome({ level, who: undefined, behavior: 'uptime' }))[0]?.severity;
    assert.deepEqual([weight('product'), weight('traction')], ['warning', 'hint']);
  });
});

describeRule('outcome-compound', {
  fires: {
    'at two numbers': outcome({ title: '«Sign-ups rise by 35 % and churn falls by 3 %»' }),
    'at two directions': outcome({ title: '«More merges and fewer rollbacks»' }),
  },
  quiet: {
    'on one change of two things': outcome({ title: 'Fewer questions and doubts before the first merge' }),
    'on a range': outcome({ title: 'Between 10 and 20 % fewer calls' }),
  },
});

describeRule('outcome-already-reached', {
  fires: {
    'at the latest measurement': outcome({
      measurements: '[{ on: 2026-10-01, value: «6.9h» }, { on: 2026-07-01, value: 10h }]',
    }),
  },
  quiet: {
    'on the way': outcome({ measurements: '[{ on: 2026-10-01, value: 7.1h }]' }),
    'after a relapse': outcome({ measurements: '[{ on: 2026-07-01, value: 6h }, { on: 2026-10-01, value: 9h }]' }),
    'without measurements': outcome({}),
  },
});

describeRule('tree-without-outcome', {
  fires: { 'at opportunities alone': 'title: «T»\nopportunities:\n  - title: When I start, I wait\n' },
  quiet: {
    'with an outcome': outcome({}),
    'with the outcome of another file':
      'title: T\nopportunities:\n  - title: When I start, I wait\n    outcome: elsewhere\n',
    'before the first opportunity': 'title: T\n',
  },
});
