import { describeRule } from '../../support/rules';

const kata = (...steps: string[]) => ({
  'a.kata.yaml': `title: K\nstart: { value: 2.1, on: 2026-09-12 }\nsteps:\n${steps.map(step => `  - { ${step} }\n`).join('')}`,
});

describeRule('stage-without-places', {
  fires: { 'at an empty stage': { 'a.journey.yaml': 'title: J\nstages:\n  - { title: «Later», places: [] }\n' } },
  quiet: { 'with a place': { 'a.journey.yaml': 'title: J\nstages:\n  - { title: Now, places: [{ title: P }] }\n' } },
});

describeRule('kata-without-start', {
  fires: {
    'at steps that start nowhere': { 'a.kata.yaml': 'title: «K»\nsteps:\n  - { step: S }\n' },
    'at a start without a value': { 'a.kata.yaml': 'title: K\n«start»: { on: 2026-01-01 }\nsteps:\n  - { step: S }\n' },
  },
  quiet: { 'with a start': kata('step: S, current: 2.1'), 'before the first step': { 'a.kata.yaml': 'title: K\n' } },
});

describeRule('kata-chain-broken', {
  fires: {
    'at another beginning': kata('step: A, current: 2.1, actual: 1.6', 'step: B, current: «1.4»'),
    'at the first step': kata('step: A, current: «2»'),
    'at another unit': kata('step: A, current: 2.1, actual: 1.6', 'step: B, current: «1.6 h»'),
    'at a step that does not say': kata('step: A, current: 2.1, actual: 1.6', 'step: «B»'),
  },
  quiet: {
    'on a whole chain': kata('step: A, current: 2.1, actual: 1.6', 'step: B, current: 1.6'),
    'after a step that is still open': kata('step: A, current: 2.1', 'step: B, current: 1'),
  },
});

describeRule('kata-steps-out-of-order', {
  fires: { 'at a step before the one above': kata('on: 2026-10-05, step: A', 'on: «2026-09-28», step: B') },
  quiet: { 'on steps in their order': kata('on: 2026-10-05, step: A', 'on: 2026-10-05, step: B', 'step: C') },
});

describeRule('kata-learned-without-expectation', {
  fires: { 'at what was learned': kata('step: A, «learned»: It was as we thought') },
  quiet: { 'with an expectation': kata('step: A, expected: 1.5, learned: More'), 'on an open step': kata('step: A') },
});

describeRule('kata-expectation-without-number', {
  fires: { 'at a feeling': kata('step: A, expected: «better»') },
  quiet: { 'on a number': kata('step: A, expected: 0.5'), 'on a count': kata('step: A, expected: nobody restarts') },
});

describeRule('kata-several-obstacles', {
  fires: { 'at two at once': kata('step: A, obstacle: «The download is silent and the migration is slow»') },
  quiet: { 'on one': kata('step: A, obstacle: Nobody knows how long the build and test take') },
});

describeRule('kata-step-is-a-project', {
  fires: { 'at something to build': kata('step: «Build the» new service') },
  quiet: { 'on a week’s work': kata('step: Show a hand-made log to five newcomers') },
});

describeRule('kata-units-differ', {
  fires: {
    'at a target in another unit': {
      'a.kata.yaml': 'title: K\nstart: { value: 2.1 restarts }\ntarget: «{ value: 30 min }»\n',
    },
    'at a result in another unit': kata('step: A, current: 2.1, actual: «40%»'),
  },
  quiet: {
    'on one unit': { 'a.kata.yaml': 'title: K\nstart: { value: 2 h }\ntarget: { value: 30 min }\n' },
    'on a result in it': kata('step: A, current: 2.1, actual: 1.6'),
  },
});

describeRule('kata-step-too-long', {
  fires: { 'at a step that is open for long': kata('on: «2026-11-02», step: A') },
  quiet: {
    'within its week': kata('on: 2026-11-15, step: A'),
    'with a result': kata('on: 2026-09-02, step: A, actual: 1.6'),
  },
});

const opportunities = (...horizons: readonly string[]) =>
  `title: «T»\nopportunities:\n${horizons.map(horizon => `  - { title: When I start, horizon: ${horizon} }\n`).join('')}`;
const times = (count: number, horizon: string) => new Array<string>(count).fill(horizon);

describeRule('roadmap-overloaded', {
  fires: {
    'at six in now': opportunities(...times(6, 'now')),
    'at a store of later': opportunities(...times(10, 'future'), ...times(4, 'now')),
  },
  quiet: {
    'on five in now': opportunities(...times(5, 'now')).replace(/[«»]/g, ''),
    'on as many sooner': opportunities(...times(10, 'future'), ...times(5, 'now'), ...times(5, 'next')).replace(
      /[«»]/g,
      '',
    ),
  },
});
