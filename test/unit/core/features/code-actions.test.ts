import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edit';
import { createExampleService } from '../../support/examples';
import { fixed } from '../../support/fixes';
import { createTestService } from '../../support/service';

describe('codeActions', () => {
  const text = 'title: T\nownr: me\nparked:\n  - { id: a, titel: A }\n';

  it('are those of the problems at a range', () => {
    const service = createTestService({ 'a.tree.yaml': text });
    const titles = (start: number, end = start) =>
      service.codeActions('a.tree.yaml', { start, end }).map(({ title }) => title);
    assert.deepEqual(titles(text.indexOf('ownr')), ['Change to “owner”']);
    assert.deepEqual(titles(0, 3), []);
  });

  it('change a misspelt key where it stands', () => {
    assert.equal(fixed(text, 'Change to “owner”'), text.replace('ownr', 'owner'));
    assert.equal(fixed(text, 'Change to “title”'), text.replace('titel', 'title'));
  });

  it('change a key that other tools know to the one of the format, by the value that stands there', () => {
    const tree = 'opportunities:\n  - name: T\n    people: new developers # all\n    children:\n      - title: U\n';
    const owner = createTestService({ 'a.tree.yaml': tree });
    const at = (key: string) => ({ start: tree.indexOf(key), end: tree.indexOf(key) });
    assert.deepEqual(
      owner
        .codeActions('a.tree.yaml', at('children'))
        .filter(({ title }) => title.startsWith('Change'))
        .map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Change to “opportunities”', true],
        ['Change to “solutions”', false],
      ],
    );
    assert.equal(fixed(tree, 'Change to “who”'), tree.replace('people:', 'who:'));
    assert.equal(fixed(tree, 'Change to “title”'), tree.replace('name:', 'title:'));
    const [problem] = owner.diagnose('a.tree.yaml').filter(({ message }) => message.includes('“children”'));
    assert.equal(problem?.severity, 'warning');
    assert.match(problem.message, /so the list below it is not read\. Did you mean “opportunities”\?$/);
  });

  it('move a solution under a new opportunity and select the scaffold', () => {
    assert.equal(
      fixed(
        'opportunities:\n- id: cache\n  title: "Add a test cache" # since May\n  kind: need\n',
        /^Move to solutions/,
      ),
      `opportunities:
- id: cache-need
  title: "«When …, I can't …»" # since May
  kind: need
  solutions:
  - id: cache
    title: Add a test cache
`,
    );
  });

  it('add a code to what is ignored', () => {
    assert.equal(
      fixed(
        'title: T\nopportunities:\n  - id: a\n    title: Add a test cache\n    kind: need\n',
        /^Ignore “opportunity-phrased/,
      ),
      'title: T\nopportunities:\n  - id: a\n    title: Add a test cache\n    kind: need\n    ignore:\n      - opportunity-phrased-as-solution\n',
    );
  });

  it('add missing keys where they belong, behind comments, and put the caret on the first', () => {
    assert.equal(
      fixed('title: T\noutcomes:\n  - id: a # first\n    title: Sooner # really\n    to: 4h\n', /^Add what is missing/),
      `title: T
outcomes:
  - id: a # first
    title: Sooner # really
    who: «»
    behavior: 
    from: 
    to: 4h
    by: 
`,
    );
  });

  it('add a first key before the others', () => {
    assert.equal(
      fixed('# why\nowner: me\nparked:\n  - id: a # later\n', 'Add “title”'),
      '# why\ntitle: «»\nowner: me\nparked:\n  - id: a # later\n',
    );
    assert.equal(
      fixed('stages:\n  - places:\n      - { title: P }\ntitle: J\n', 'Add “title”', 'a.journey.yaml'),
      'stages:\n  - title: «»\n    places:\n      - { title: P }\ntitle: J\n',
    );
  });

  it('keep the line ends of the file', () => {
    assert.equal(
      fixed(
        'title: T\r\nentries:\r\n  - capability: C\r\n    outcome: O\r\n    signal: 3 a week',
        /^Add what.*reach/,
        'a.scorecard.yaml',
      ),
      [
        'title: T',
        'entries:',
        '  - capability: C',
        '    outcome: O',
        '    signal: 3 a week',
        '    reach: «»',
        '    frequency: ',
        '    hours_lost: ',
        '    confidence: ',
        '    effort: ',
      ].join('\r\n'),
    );
  });

  it('change a misspelt choice', () => {
    assert.equal(
      fixed('opportunities:\n  - title: When I start, I wait\n    kind: pian\n', 'Change to “pain”'),
      'opportunities:\n  - title: When I start, I wait\n    kind: pain\n',
    );
  });

  it('write the key that is missing before a bare text, in lists of either form', () => {
    assert.equal(
      fixed('parked:\n  - An IDE plugin # asked twice\n', 'Write “title:” before it'),
      'parked:\n  - title: An IDE plugin # asked twice\n',
    );
    assert.equal(
      fixed('parked: ["An IDE plugin"]\n', 'Write “title:” before it'),
      'parked: [title: "An IDE plugin"]\n',
    );
    assert.equal(
      fixed('insights:\n  - Four of five waited\n', 'Write “finding:” before it', 'a.insights.yaml'),
      'insights:\n  - finding: Four of five waited\n',
    );
  });

  it('leave a bare text of several lines alone', () => {
    const list = 'parked:\n  - An IDE\n    plugin\n';
    const service = createTestService({ 'a.tree.yaml': list });
    const at = list.indexOf('- ') + 3;
    assert.deepEqual(service.codeActions('a.tree.yaml', { start: at, end: at }), []);
  });

  it('mend an id that stands twice at the place of the fix', () => {
    const twice = 'parked:\n  - { id: a, title: A }\n  - { id: a, title: B }\n';
    const service = createTestService({ 'a.tree.yaml': twice });
    const offset = twice.lastIndexOf('id: a') + 4;
    const [action] = service.codeActions('a.tree.yaml', { start: offset, end: offset });
    const planned = service.planFix('a.tree.yaml', action!.fix);
    assert.ok(planned.ok);
    assert.equal(
      applyEdits(twice, planned.value.edits[0]!.edits),
      'parked:\n  - { id: a, title: A }\n  - { id: a-2, title: B }\n',
    );
  });

  it('are all possible in the example that is wrong on purpose', () => {
    const service = createExampleService('anti-patterns');
    let planned = 0;
    for (const { uri, parsed } of service.index.all()) {
      for (const { fix, title } of service.codeActions(uri, { start: 0, end: parsed.text.length })) {
        const plan = service.planFix(uri, fix);
        assert.ok(plan.ok, `${uri}: ${title}: ${plan.ok ? '' : plan.reason}`);
        planned++;
      }
    }
    assert.ok(planned > 100);
  });
});
