import assert from 'node:assert/strict';
import { artefactKinds } from '../../../../src/core/artefacts/registry';
import type { CompletionItem } from '../../../../src/core/features/completion';
import { exampleFiles } from '../../support/examples';
import { createTestService, withCaret } from '../../support/service';

const others = {
  'a.journey.yaml': 'stages:\n  - id: local\n    places:\n      - { id: set-up, title: Set up the stack }\n',
  'a.insights.yaml':
    'insights:\n  - { id: first-week, finding: They waited }\n  - { id: telemetry, finding: 2.1 restarts }\n',
};

function complete(marked: string, uri = 'a.tree.yaml'): { items: CompletionItem[]; text: string } {
  const { text, offset } = withCaret(marked);
  return { items: createTestService({ ...others, [uri]: text }).completion(uri, offset), text };
}

function labels(marked: string, uri?: string): string[] {
  return complete(marked, uri).items.map(item => item.label);
}

/** The text once an item has been taken. */
function taken(marked: string, label: string, uri?: string): string {
  const { items, text } = complete(marked, uri);
  const item = items.find(found => found.label === label);
  assert.ok(item, `“${label}” is offered among: ${items.map(found => found.label).join(', ')}`);
  return text.slice(0, item.range.start) + item.insertText + text.slice(item.range.end);
}

const tree = 'title: T\nopportunities:\n  - id: one\n    title: When I start, I wait\n';

describe('completion of keys', () => {
  it('offers nothing below a key that is no field, also where every object has one of that name', () => {
    assert.deepEqual(labels('title: T\nconstructor:\n  - |'), []);
    assert.deepEqual(labels('title: T\ntoString:\n  |'), []);
  });

  it('offers the root keys of an empty file', () => {
    assert.deepEqual(labels('|'), [
      'New tree',
      'title',
      'owner',
      'reviewed',
      'ignore',
      'outcomes',
      'opportunities',
      'parked',
    ]);
    assert.deepEqual(labels('|', 'a.kata.yaml').slice(0, 3), ['New kata', 'title', 'owner']);
  });

  it('leaves out the keys that stand above or below', () => {
    assert.deepEqual(labels('title: T\n|\nparked: []\n'), ['owner', 'reviewed', 'ignore', 'outcomes', 'opportunities']);
  });

  it('knows the kind of the item by the indentation', () => {
    assert.deepEqual(labels(`${tree}    |`), [
      'kind',
      'who',
      'place',
      'outcome',
      'horizon',
      'source',
      'ignore',
      'evidence',
      'opportunities',
      'solutions',
    ]);
  });

  it('works in the middle of a word that makes the text unreadable', () => {
    assert.equal(taken(`${tree}    ki|\n    who: me\n`, 'kind'), `${tree}    kind: \n    who: me\n`);
  });

  it('finds its way in nested items, with dashes under or flush with their key', () => {
    const flush = 'opportunities:\n- id: one\n  solutions:\n  - title: S\n    experiments:\n    - title: E\n      |\n';
    assert.ok(labels(flush).includes('assumption'));
    const deep = `${tree}    solutions:\n      - title: S\n        experiments:\n          - title: E\n            |`;
    assert.ok(labels(deep).includes('assumption'));
    assert.ok(!labels(deep).includes('title'));
  });

  it('comes back out to the item around a list', () => {
    const text = `${tree}    solutions:\n      - title: S\n        horizon: now\n    |\n`;
    assert.ok(labels(text).includes('evidence'));
    assert.ok(!labels(text).includes('solutions'));
  });

  it('offers a key alone where its colon stands already', () => {
    assert.equal(taken(`${tree}    ki|: pain\n`, 'kind'), `${tree}    kind: pain\n`);
  });

  it('starts an item below the key of a list, in the style of the file', () => {
    assert.equal(taken(`${tree}    sol|\n`, 'solutions'), `${tree}    solutions:\n      - id: $1\n        title: $2\n`);
    const flush = 'opportunities:\n- id: one\n  title: T\n';
    assert.equal(taken(`${flush}  sol|\n`, 'solutions'), `${flush}  solutions:\n  - id: $1\n    title: $2\n`);
  });

  it('starts an item also where a text with a colon in it makes a list stand left of its key', () => {
    assert.match(taken('title: Half: \n  - id: x\n|', 'opportunities'), /\nopportunities:\n +- id: /);
  });

  it('starts a further item at the column of the dashes', () => {
    assert.equal(taken('parked:\n  - title: A\n  |', '- idea'), 'parked:\n  - title: A\n  - title: $1');
  });

  it('offers the keys of a group and of an item in braces', () => {
    assert.deepEqual(labels('target: { | }\n', 'a.kata.yaml'), ['value', 'by']);
    assert.deepEqual(labels('target:\n  value: 1\n  |', 'a.kata.yaml'), ['by']);
    assert.deepEqual(labels(`${tree}    evidence:\n      - { insight: first-week, | }\n`), ['relation', 'note']);
  });

  it('describes each key', () => {
    const kind = complete(`${tree}    |`).items.find(({ label }) => label === 'kind');
    assert.equal(kind?.documentation, 'What it is to the user.');
  });
});

describe('completion of values', () => {
  it('offers the choices of a field', () => {
    assert.deepEqual(labels(`${tree}    kind: |`), ['need', 'pain', 'desire', 'question']);
    assert.equal(taken(`${tree}    kind: pa|\n`, 'pain'), `${tree}    kind: pain\n`);
  });

  it('offers ids of the kind that fits, with their titles', () => {
    const { items } = complete(`${tree}    place: se|`);
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [['set-up', 'Set up the stack']],
    );
  });

  it('offers insights as evidence in every way to write it', () => {
    for (const text of [
      `${tree}    evidence: [|]\n`,
      `${tree}    evidence: [telemetry, fi|]\n`,
      `${tree}    evidence:\n      - |\n`,
      `${tree}    evidence:\n      - fi|\n`,
      `${tree}    evidence:\n      - insight: |\n`,
      `${tree}    evidence: [telemetry, { insight: | }]\n`,
    ])
      assert.ok(labels(text).includes('first-week'), text);
  });

  it('replaces the word at the caret', () => {
    assert.equal(taken(`${tree}    place: set-u|x\n`, 'set-up'), `${tree}    place: set-up\n`);
  });

  it('offers today, the next quarters and an id made of the title', () => {
    assert.deepEqual(labels('reviewed: |'), ['2026-11-22']);
    assert.deepEqual(labels('outcomes:\n  - by: |'), [
      '2026-Q4',
      '2027-Q1',
      '2027-Q2',
      '2027-Q3',
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '3 months',
      '6 months',
    ]);
    assert.deepEqual(labels('parked:\n  - title: An export of the list\n    id: |'), ['export-list']);
  });

  it('offers rule codes to ignore', () => {
    assert.ok(labels(`${tree}    ignore: [|]`).includes('opportunity-too-vague'));
  });

  it('offers nothing in free text, comments and blocks of text', () => {
    assert.deepEqual(labels(`${tree}    who: new |`), []);
    assert.deepEqual(labels(`${tree}    # ki|`), []);
    assert.deepEqual(labels(`${tree}    kind: pain # ne|`), []);
    assert.deepEqual(labels(`${tree.replace('When', '>\n      When')}    who: x\n`.replace('I start', 'I st|art')), []);
  });

  it('offers nothing where the indentation fits to nothing', () => {
    assert.deepEqual(labels('title: T\n      |'), []);
  });

  it('knows no other files', () => {
    assert.deepEqual(createTestService({}).completion('missing.tree.yaml', 0), []);
  });
});

describe('completion in real files', () => {
  it('offers each key again where its line is being typed anew', () => {
    const files = exampleFiles('local-development');
    const service = createTestService(files);
    let asked = 0;
    for (const [uri, text] of Object.entries(files)) {
      for (const match of text.matchAll(/^( *)([a-z_]+): [^\n#{[]+$/gm)) {
        if (asked++ % 29 !== 0) continue;
        const [line = '', indent = '', key = ''] = match;
        const half = `${indent}${key.slice(0, 2)}`;
        service.index.update(uri, text.slice(0, match.index) + half + text.slice(match.index + line.length));
        const offered = service.completion(uri, match.index + half.length).map(({ label }) => label);
        assert.ok(offered.includes(key), `${uri}: “${line}” at ${match.index}: ${offered.join(', ')}`);
        service.index.update(uri, text);
      }
    }
    assert.ok(asked > 500);
  });

  it('answers at any place of text that is wrong', () => {
    const service = createTestService(exampleFiles('anti-patterns'));
    for (const { uri, parsed } of service.index.all()) {
      for (let offset = 0; offset <= parsed.text.length; offset += 17) service.completion(uri, offset);
    }
    assert.ok(service.index.all().length > 5);
  });
});

/** A snippet as it looks once Tab was pressed through it. */
function plain(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

describe('completion of a new file', () => {
  for (const kind of artefactKinds) {
    it(`writes a whole ${kind} that can be read, whatever letters are typed`, () => {
      const uri = `new.${kind}.yaml`;
      const text = plain(taken('# a note\r\nn|\r\n', `New ${kind}`, uri));
      const file = createTestService({ [uri]: text }).index.get(uri);
      assert.equal(file?.readable, true, text);
      assert.deepEqual(
        file?.problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.match(text, /^title: Title$/m);
    });
  }

  it('is not offered where something stands already', () => {
    assert.ok(!labels('title: T\n|').includes('New tree'));
  });
});

describe('completion of quantities', () => {
  const outcome = 'outcomes:\n  - title: T\n    from: 60 min\n';

  it('takes the unit of the other end first', () => {
    assert.equal(labels(`${outcome}    to: |`)[0], 'min');
    assert.equal(plain(taken(`${outcome}    to: |`, 'min')), `${outcome}    to: 0 min`);
  });

  it('goes on behind a number that is typed', () => {
    assert.equal(taken(`${outcome}    to: 30|`, '30 min'), `${outcome}    to: 30 min`);
    assert.equal(taken(`${outcome}    to: 1.5|`, '1.5 h'), `${outcome}    to: 1.5 h`);
    assert.equal(taken(`${outcome}    to: 30 |`, 'min'), `${outcome}    to: 30 min`);
    assert.equal(taken(`${outcome}    to: 30|`, '30%'), `${outcome}    to: 30%`);
  });

  it('knows the units of the file in braces too', () => {
    assert.equal(
      taken(`${outcome}    measurements: [{ on: 2026-11-01, value: 4|4 }]`, '4 min').includes('value: 4 min'),
      true,
    );
  });
});

describe('completion of dates', () => {
  it('offers ends of quarters where a day to come is meant', () => {
    assert.deepEqual(labels('entries:\n  - deadline: |', 'a.scorecard.yaml'), [
      '2026-11-22',
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
    ]);
    assert.deepEqual(labels('insights:\n  - on: |', 'a.insights.yaml'), ['2026-11-22']);
  });
});

describe('an id that is offered', () => {
  it('is described as its hover does', () => {
    const { items, text } = complete(`${tree}    place: |`);
    const { about } = items.find(({ label }) => label === 'set-up')!;
    const service = createTestService({ ...others, 'a.tree.yaml': text });
    assert.match(service.describe(about!.uri, about!.key).join('\n'), /\*\*Set up the stack\*\*/);
  });
});
