import assert from 'node:assert/strict';
import { describeRule, findings } from '../../support/rules';
import { createTestService } from '../../support/service';

/** A tree with one opportunity of some keys. */
function opportunity(title: string, keys = ''): string {
  return `title: T\nopportunities:\n  - id: one\n    title: ${title}\n${keys}`;
}

const journey = 'title: J\nstages:\n  - title: S\n    places: [{ id: set-up, title: Set up }]\n';
const insights = 'title: I\ninsights:\n  - { id: talks, kind: interview, finding: F }\n  - { id: logs, finding: G }\n';
const good = "When I start, I can't tell whether it is stuck";

describeRule('opportunity-phrased-as-solution', {
  isLoose: true,
  fires: { 'at what names something to build': opportunity('«Add a restart button to the status page»') },
  quiet: {
    'on a need': opportunity(good),
    'where it is told to be': opportunity('Add a restart button', '    ignore: [opportunity-phrased-as-solution]\n'),
    'on a solution': opportunity(good, '    solutions: [{ title: Add a restart button }]\n'),
  },
});

describe('opportunity-phrased-as-solution', () => {
  const text = opportunity('Add a test cache', '    kind: need # ask again\n');
  const fixOf = (service = createTestService({ 'a.tree.yaml': text })) =>
    service.diagnose('a.tree.yaml').find(({ code }) => code === 'opportunity-phrased-as-solution')!.fixes[0]!;

  it('moves it to the solutions of a new opportunity, with the scaffold selected', () => {
    const service = createTestService({ 'a.tree.yaml': text });
    const planned = service.planFix('a.tree.yaml', fixOf(service));
    assert.ok(planned.ok);
    const after = createTestService({ 'a.tree.yaml': text });
    const [edited] = planned.value.edits;
    let result = text;
    for (const edit of [...(edited?.edits ?? [])].reverse())
      result = result.slice(0, edit.offset) + edit.text + result.slice(edit.offset + edit.length);
    after.index.update('a.tree.yaml', result);
    const root = after.index.get('a.tree.yaml')!.root;
    const [need] = root.children;
    assert.equal(need?.id, 'one-need');
    assert.deepEqual(
      need?.children.map(({ kind, id }) => [kind, id]),
      [['solution', 'one']],
    );
    assert.match(result, /kind: need # ask again/);
    const { selection } = planned.value;
    assert.equal(result.slice(selection?.range.start, selection?.range.end), "When …, I can't …");
    assert.deepEqual(
      after.diagnose('a.tree.yaml').filter(({ code }) => code.startsWith('opportunity-phrased')),
      [],
    );
  });

  it('lets references to it follow to the new opportunity', () => {
    const service = createTestService({
      'a.tree.yaml': text,
      'a.scorecard.yaml': 'title: S\nentries:\n  - { capability: C, opportunity: one }\n',
    });
    const planned = service.planFix('a.tree.yaml', fixOf(service));
    assert.ok(planned.ok);
    assert.deepEqual(planned.value.edits.map(({ uri }) => uri).sort(), ['a.scorecard.yaml', 'a.tree.yaml']);
  });
});

describeRule('opportunity-too-vague', {
  isLoose: true,
  fires: { 'at a topic': opportunity('«Better documentation»') },
  quiet: { 'on a need': opportunity(good) },
});

describeRule('title-unfinished', {
  fires: {
    'at the scaffold': opportunity("«When …, I can't …»"),
    'at a scaffold with one gap left': opportunity("«When I start, I can't …»"),
    'at gaps of dots': opportunity("«When ..., I can't tell whether it is stuck»"),
  },
  quiet: {
    'on a whole title': opportunity(good),
    'on one that trails off': opportunity('When I wait for long, I start to wonder …'),
  },
});

describeRule('opportunity-is-a-metric', {
  isLoose: true,
  fires: { 'at a target': opportunity('«Reduce build time by 20%»') },
  quiet: { 'on a need': opportunity(good) },
});

describeRule('opportunity-not-user-view', {
  fires: { 'at the company’s wish in users’ mouths': opportunity('«Developers want to adopt our golden path»') },
  quiet: {
    'on a need': opportunity(good),
    'on users who need something': opportunity('Before I deploy, I need to know who uses the new endpoint'),
    'on what is phrased as a solution anyway': opportunity('We should build a dashboard'),
  },
});

describeRule('opportunity-without-moment', {
  fires: { 'without place and when': opportunity('«My stack is slow and I lose an hour»') },
  quiet: {
    'with a when': opportunity(good),
    'with a place': opportunity('My stack is slow', '    place: set-up\n'),
    'with a place above': `${opportunity(good, '    place: set-up\n')}    opportunities: [{ title: My stack is slow }]\n`,
  },
});

describeRule('opportunity-without-place', {
  fires: { 'where there is a journey': { 'a.tree.yaml': opportunity(`«${good}»`), 'a.journey.yaml': journey } },
  quiet: {
    'without a journey': opportunity(good),
    'with a place': { 'a.tree.yaml': opportunity(good, '    place: set-up\n'), 'a.journey.yaml': journey },
  },
});

describeRule('opportunity-kind-missing', {
  fires: { 'without a kind': opportunity(`«${good}»`) },
  quiet: {
    'with one': opportunity(good, '    kind: pain\n'),
    'with one that can’t be read': opportunity(good, '    kind: problem\n'),
  },
});

describeRule('opportunity-kind-mismatch', {
  fires: { 'at a question of another kind': opportunity('When it fails, who can help me?', '    kind: «pain»\n') },
  quiet: {
    'on a question': opportunity('When it fails, who can help me?', '    kind: question\n'),
    'on a pain': opportunity(good, '    kind: pain\n'),
  },
});

describeRule('opportunity-feeling-only', {
  fires: {
    'at a feeling': opportunity("«I'm frustrated»"),
    'at a strong one': opportunity('«Developers are very confused.»'),
  },
  quiet: { 'on a feeling with its cause': opportunity("I'm frustrated when the build stops without a word") },
});

describeRule('opportunity-compound', {
  fires: {
    'at several needs': opportunity(
      "«When I debug, I can't find the logs and I can't tell who is on call and nobody answers»",
    ),
  },
  quiet: {
    'on one need': opportunity(good),
    'on one need with two things in it': opportunity('When I deploy, I need logs and metrics of my change'),
    'on a cause and its effect': opportunity('When I wait, I start something else and I forget what I did'),
  },
});

describeRule('opportunity-without-evidence', {
  fires: {
    'without any': opportunity(`«${good}»`),
    'with an empty list': opportunity(`«${good}»`, '    evidence: []\n'),
  },
  quiet: { 'with an insight': opportunity(good, '    evidence: [talks]\n') },
});

describeRule('opportunity-single-source', {
  fires: {
    'at the only insight': {
      'a.tree.yaml': opportunity(good, '    evidence: [«talks»]\n'),
      'a.insights.yaml': insights,
    },
  },
  quiet: {
    'with two insights': {
      'a.tree.yaml': opportunity(good, '    evidence: [talks, logs]\n'),
      'a.insights.yaml': insights,
    },
    'with an insight that is not there': opportunity(good, '    evidence: [talks]\n'),
  },
});

const siblings = (...titles: string[]) =>
  `title: T\nopportunities:\n${titles.map(title => `  - title: ${title}\n`).join('')}`;

describeRule('opportunity-near-duplicate', {
  fires: {
    'at the second of two that say the same': siblings(
      'When the build fails, I search the logs',
      '«When a build fails I search the logs»',
    ),
  },
  quiet: {
    'on different ones': siblings('When the build fails, I search the logs', 'When the build fails, nobody tells me'),
    'on two very short ones': siblings('I wait', 'I wait'),
  },
});

describeRule('opportunity-only-child', {
  fires: { 'at one child': opportunity(good, '    opportunities:\n      - title: «When I start twice, I wait»\n') },
  quiet: {
    'on two children': opportunity(good, '    opportunities: [{ title: A }, { title: B }]\n'),
    'on none': opportunity(good),
  },
});

describeRule('opportunity-too-many-children', {
  fires: { 'at ten in a row': siblings(...'abcdefghij').replace('title: T', 'title: «T»') },
  quiet: {
    'on nine': siblings(...'abcdefghi'),
    'on ten that are grouped': `${siblings(...'abcdefghij')}    opportunities: [{ title: k }]\n`,
  },
});

describeRule('opportunity-few-solutions', {
  fires: { 'at a plan with one solution': opportunity(good, '    horizon: «now»\n    solutions: [{ title: A }]\n') },
  quiet: {
    'with three': opportunity(good, '    horizon: now\n    solutions: [{ title: A }, { title: B }, { title: C }]\n'),
    'with three below': opportunity(
      good,
      '    horizon: next\n    opportunities:\n      - title: U\n        solutions: [{ title: A }, { title: B }, { title: C }]\n',
    ),
    'where nothing is planned': opportunity(good, '    horizon: future\n'),
  },
});

describeRule('opportunity-without-outcome', {
  fires: { 'at a plan': opportunity(good, '    horizon: «now»\n') },
  quiet: {
    'with an outcome': opportunity(good, '    horizon: now\n    outcome: fast\n'),
    'with an outcome above': opportunity(good, '    outcome: fast\n    opportunities: [{ title: U, horizon: now }]\n'),
    'without a plan': opportunity(good),
  },
});

describe('opportunity-kind-missing', () => {
  it('prefers the kind that the wording points to', () => {
    const preferred = (title: string) =>
      findings('opportunity-kind-missing', opportunity(title))[0]?.fixes.find(fix => fix.preferred)?.title;
    assert.equal(preferred(good), 'It is a pain');
    assert.equal(preferred('When it fails, who can help me?'), 'It is a question');
    assert.equal(preferred('While I type, I want to know it'), 'It is a desire');
    assert.equal(preferred('Before I deploy, I need a label'), 'It is a need');
  });
});

const sharing = (first: string, second: string) =>
  `opportunities:\n  - title: When I start, I wait\n    evidence: [${first}]\n  - title: ${second}\n`;

describeRule('opportunity-shares-evidence', {
  fires: { 'at the same insights': sharing('a, b, c', '«When I stop, I lose work»\n    evidence: [c, a, b]') },
  quiet: {
    'on one more': sharing('a, b, c', 'When I stop, I lose work\n    evidence: [c, a, b, d]'),
    'on two in common': sharing('a, b', 'When I stop, I lose work\n    evidence: [b, a]'),
  },
});

const resting = (evidence: string, participants = '5', kind = 'interview') => ({
  'a.tree.yaml': `opportunities:\n  - title: When I start, I wait\n    evidence:\n      - ${evidence}\n`,
  'a.insights.yaml': `insights:\n  - { id: talks, kind: ${kind}, participants: ${participants} }\n`,
});

describeRule('evidence-sizes-from-few', {
  fires: { 'at a size from five interviews': resting('{ insight: talks, relation: «sizes» }') },
  quiet: {
    'on support': resting('talks'),
    'on many': resting('{ insight: talks, relation: sizes }', '142', 'survey'),
    'on telemetry of one thing': resting('{ insight: talks, relation: sizes }', '7', 'telemetry'),
  },
});

describeRule('evidence-unanswered', {
  fires: { 'at a contradiction': resting('{ insight: «talks», relation: contradicts }') },
  quiet: {
    'with an answer': resting('{ insight: talks, relation: contradicts, note: they knew it from before }'),
    'on support': resting('{ insight: talks }'),
  },
});

describe('evidence-unanswered', () => {
  it('is silenced at the opportunity', () => {
    const [found] = findings('evidence-unanswered', resting('{ insight: talks, relation: contradicts }'));
    assert.deepEqual(found?.fixes.at(-1)?.operations, [
      { op: 'set', id: '/opportunities/0', field: 'ignore', value: ['evidence-unanswered'] },
    ]);
  });
});
