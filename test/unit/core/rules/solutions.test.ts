import { describeRule } from '../../support/rules';

const under = (lines: string) =>
  `title: T\nopportunities:\n  - title: When I start, I wait\n    solutions:\n      - id: s\n${lines}`;
const experiment = (keys: string) => under(`        title: S\n        experiments: [{ id: e, title: ${keys} }]\n`);

describeRule('solution-without-opportunity', {
  fires: { 'at the top of a tree': 'title: T\n«solutions»:\n  - { title: A chat bot }\n' },
  quiet: { 'below an opportunity': under('        title: S\n'), parked: 'title: T\nparked: [{ title: A chat bot }]\n' },
});

describeRule('solution-without-experiment', {
  fires: {
    'at work without one': under('        title: S\n        horizon: «now»\n'),
    'at what is next': under('        title: S\n        horizon: «next»\n'),
  },
  quiet: {
    'with one': under('        title: S\n        horizon: now\n        experiments: [{ title: E, expect: 1 of 2 }]\n'),
    'on an idea': under('        title: S\n'),
    'on what is shipped': under('        title: S\n        horizon: recent\n'),
  },
});

describeRule('solution-without-result', {
  fires: { 'at what was shipped': under('        title: S\n        horizon: recent\n        shipped: «2026-08-30»\n') },
  quiet: {
    'with a result': under('        title: S\n        horizon: recent\n        result: { value: 4 }\n'),
    'with an unknown result': under('        title: S\n        horizon: recent\n        result: unknown\n'),
    'on what is still being built': under('        title: S\n        horizon: now\n'),
  },
});

const decided = (decision: string) => under(`        title: S\n        decision: ${decision}\n`);

describeRule('solution-decision-not-a-link', {
  fires: { 'at words': decided('«we talked about it»'), 'at a name without its folder': decided('«0004-stream.md»') },
  quiet: {
    'with a path': decided('docs/decisions/0004-stream.md'),
    'with a path upwards': decided('../docs/0004.rst#decision'),
    'with an address': decided('https://example.com/adr/4'),
    'with a ticket': decided('ADR-12'),
    'without a decision': decided(''),
  },
});

describeRule('solution-decision-not-found', {
  others: ['docs/decisions/0004-stream.md'],
  fires: { 'at the path of nothing': decided('«docs/decisions/0005-stream.md»') },
  quiet: {
    'with the path of a file': decided('docs/decisions/0004-stream.md'),
    'with an address': decided('https://example.com/adr/4.md'),
    'at words': decided('we talked about it'),
  },
});

describeRule('solution-without-decision', {
  fires: {
    'at what was shipped': under('        title: S\n        horizon: recent\n        shipped: «2026-08-30»\n'),
    'at what is recent': under('        title: S\n        horizon: «recent»\n'),
  },
  quiet: {
    'with a decision': under('        title: S\n        horizon: recent\n        decision: ADR-12\n'),
    'on what is being built': under('        title: S\n        horizon: now\n'),
  },
});

describeRule('experiment-without-expectation', {
  fires: { 'without a threshold': experiment('«Try it for a while»') },
  quiet: { 'with one': experiment('Try it, expect: 4 of 5 stay') },
});

describeRule('experiment-without-verdict', {
  fires: { 'when it is done': experiment('Try it, expect: 1, status: «done»') },
  quiet: {
    'with a verdict': experiment('Try it, expect: 1, status: done, verdict: unclear'),
    'while it runs': experiment('Try it, expect: 1, status: running'),
  },
});

describeRule('idea-discarded-without-reason', {
  fires: { 'at an empty reason': 'title: T\nparked:\n  - { title: A logo, «discarded»: "" }\n' },
  quiet: {
    'with a reason': 'title: T\nparked:\n  - { title: A logo, discarded: serves no outcome }\n',
    'on an idea that is kept': 'title: T\nparked:\n  - { title: A logo }\n',
  },
});

describeRule('roadmap-delivery-date', {
  fires: {
    'at a day in a title': under('        title: Assistant, ready by «15 December 2026»\n        horizon: next\n'),
    'at a quarter in a title': under('        title: Assistant «by Q3»\n        horizon: now\n'),
    'at a date among the rows': { 'a.roadmap.yaml': 'title: R\nrows: [recent, now, «2026-12-15»]\n' },
  },
  quiet: {
    'on what was delivered': under('        title: Assistant of 15 December 2026\n        horizon: recent\n'),
    'on what is not planned': under('        title: Assistant by Q3\n'),
    'on a number': under('        title: Show the last 5 may be enough\n        horizon: now\n'),
    'on the rows of a roadmap': { 'a.roadmap.yaml': 'title: R\nrows: [recent, now, next, future]\n' },
  },
});
