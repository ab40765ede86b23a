import assert from 'node:assert/strict';
import { settleDone } from '../../../../src/core/import/done';
import { guessFormat, type ImportFormat, readImport } from '../../../../src/core/import/formats';
import type { Imported } from '../../../../src/core/import/imported';
import { importedTree, importOperations } from '../../../../src/core/import/write';
import { applyEdits } from '../../../../src/core/text/edit';
import { createTestService, today } from '../../support/service';

function read(format: ImportFormat, text: string): Imported {
  const result = readImport(format, [{ name: 'page', text }], () => false);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result.value;
}

const ideas = (format: ImportFormat, text: string) =>
  read(format, text).parked.map(({ title, source }) => [title, source]);
const done = (format: ImportFormat, text: string) => read(format, text).done.map(({ title }) => title);
const reason = (format: ImportFormat, text: string) => {
  const result = readImport(format, [{ name: 'page', text }], () => false);
  return result.ok ? '' : result.reason;
};

describe('A backlog becomes parked ideas', () => {
  it('from a CSV of Jira, with quotes and line breaks in cells', () => {
    const text =
      'Issue key,Issue Type,Summary\r\nABC-1,Story,"Search, faster"\r\nABC-2,Bug,"Two\nlines"\r\nABC-3,Bug,\r\n';
    assert.deepEqual(ideas('csv', text), [
      ['Search, faster', 'ABC-1'],
      ['Two lines', 'ABC-2'],
    ]);
    assert.deepEqual(read('csv', text).notes, [
      'The column “Issue Type” was not taken over: 3 rows hold something there.',
      'Row 4 has no title and was left out.',
    ]);
  });

  it('from a table whose other columns, and titles that stand twice, are told of', () => {
    const text = `Summary,Status,Issue key,Priority,Notes,Sprint
Pay later,In Progress,A-1,High,,
Pay now,Done,A-2,Low,Ask Anna,
pay  later,To Do,A-3,,,
`;
    assert.deepEqual(ideas('csv', text), [
      ['Pay later', 'A-1'],
      ['pay later', 'A-3'],
    ]);
    assert.deepEqual(read('csv', text).notes, [
      'The column “Status” told what is done; its other states were not taken over.',
      'The column “Priority” was not taken over: 2 rows hold something there.',
      'The column “Notes” was not taken over: 1 row holds something there.',
      'Row 4 has the same title as row 2: “pay later”.',
    ]);
    assert.deepEqual(read('csv', 'title,done,resolution\nPay,no,Unresolved\nGo,yes,\n').notes, []);
  });

  it('from a sheet with other separators and headings of its own', () => {
    assert.deepEqual(ideas('csv', '\ufeffWho;What we could do\nAnna;Send a mail\n'), [['Send a mail', undefined]]);
    assert.deepEqual(ideas('csv', 'id\ttitle\n7\tSend a mail\n'), [['Send a mail', '7']]);
    assert.deepEqual(ideas('csv', 'id,title\n7,"Send a mail\n8,Send two\n'), [
      ['"Send a mail', '7'],
      ['Send two', '8'],
    ]);
  });

  it('from a Markdown list with headings, boxes, tickets and links', () => {
    const text = `# Our backlog

## Payments
- [ ] ABC-12 Pay later
- [x] Refund at once (#34)
  1. for all [see](https://example.com/7)

## Later
`;
    assert.deepEqual(ideas('markdown', text), [['Pay later', 'ABC-12']]);
    assert.deepEqual(done('markdown', text), ['Refund at once', 'for all see']);
    assert.equal(read('markdown', text).title, 'Our backlog');
  });

  it('from an OPML, with what it stood below', () => {
    const text =
      '<?xml version="1.0"?><opml version="2.0"><head><title>Map &amp; more</title></head><body><outline text="Pay"><outline text="Later" url="https://example.com"/><outline text="By card"/></outline></body></opml>';
    assert.deepEqual(ideas('opml', text), [
      ['Pay', undefined],
      ['Later', 'https://example.com'],
      ['By card', 'Pay'],
    ]);
    assert.equal(read('opml', text).title, 'Map & more');
  });

  it('from issues of GitHub that are open', () => {
    const text = JSON.stringify([
      { title: 'One', number: 1, html_url: 'https://github.com/a/b/issues/1', url: 'https://api.github.com/x' },
      { title: 'Two', number: 2, state: 'CLOSED' },
      { title: 'Three', number: 3, pull_request: {} },
      { title: 'Four', number: 4 },
    ]);
    assert.deepEqual(ideas('github', text), [
      ['One', 'https://github.com/a/b/issues/1'],
      ['Four', '#4'],
    ]);
    assert.deepEqual(done('github', text), ['Two']);
    assert.deepEqual(read('github', text).notes, ['1 pull request was left out.']);
  });

  it('from a search of GitHub, without the entries that have no title', () => {
    const text = JSON.stringify({ items: [{ title: 'One', number: 1 }, { title: null }, { title: ' ' }, null, 7] });
    assert.deepEqual(ideas('github', text), [['One', '#1']]);
    assert.deepEqual(read('github', text).notes, ['4 entries have no title and were left out.']);
  });

  it('or says in a sentence why not', () => {
    assert.match(reason('csv', ''), /^There is no table in this text/);
    assert.match(reason('csv', 'title\n'), /^This table has headings and no rows/);
    assert.match(reason('opml', '<opml><body>'), /^This can’t be read as XML: /);
    assert.match(reason('opml', '<html></html>'), /^This is XML, and no OPML/);
    assert.match(reason('github', '{}'), /^This is no list of issues/);
    assert.match(reason('markdown', '\n\n'), /^Nothing to import/);
  });
});

describe('What is done already is kept apart', () => {
  it('by the states, resolutions and dates of a table', () => {
    const text = `Key,Summary,Status,Resolution,Completed At
A-1,One,To Do,Unresolved,
A-2,Two,Done,Done,2026-01-02
A-3,Three,In Progress,,
A-4,Four,Open,Won't Do,
A-5,Five,Won’t fix,,
A-6,Six,,,2026-03-04
`;
    assert.deepEqual(
      ideas('csv', text).map(([title]) => title),
      ['One', 'Three'],
    );
    assert.deepEqual(done('csv', text), ['Two', 'Four', 'Five', 'Six']);
  });

  it('by the ticks, strokes and headings of a list, and with what stands below', () => {
    const text = `---
kanban-plugin: board
---

## Ideas
What the team could do.
- [ ] One
  - of it
- [-] Given up
- ~~Two~~
- [x] Three
  - below it
  - [ ] and open

## Done
- **Four**

%% kanban:settings
{"a":1}
%%
<!-- - Five -->
| a | b |
\`\`\`
- Six
\`\`\`
`;
    assert.deepEqual(
      ideas('markdown', text).map(([title]) => title),
      ['One', 'of it', 'and open'],
    );
    assert.deepEqual(done('markdown', text), ['Given up', 'Two', 'Three', 'below it', 'Four']);
    assert.deepEqual(read('markdown', text).notes, [
      '“What the team could do.” is no item of a list and was left out.',
    ]);
    assert.deepEqual(ideas('markdown', 'Pay now\n\tby card\n'), [
      ['Pay now', undefined],
      ['by card', undefined],
    ]);
  });

  it('from text in which a comment begins and never ends, however often', () => {
    assert.deepEqual(ideas('markdown', '- <!-- One\n%%\n- Two\n%%\n- Three\n'), [
      ['<!-- One', undefined],
      ['Three', undefined],
    ]);
    const begun = '<!-- '.repeat(200_000);
    assert.deepEqual(ideas('markdown', `${begun}\n- One\n`), [['One', undefined]]);
  });

  it('by the marks of outliners', () => {
    const text =
      '<opml><body><outline text="One"/><outline text="Two" _complete="true"><outline text="Three"/></outline><outline text="Four" _status="checked"/></body></opml>';
    assert.deepEqual(done('opml', text), ['Two', 'Three', 'Four']);
  });

  it('and is left out and told of, or taken in', () => {
    const imported = read('markdown', '- [ ] One\n- [x] ABC-2 Two\n');
    const left = settleDone(imported, 'leave');
    assert.ok(left.ok);
    assert.deepEqual([left.value.parked.length, left.value.notes], [1, ['“Two” (ABC-2) is done and was left out.']]);
    const taken = settleDone(imported, 'take');
    assert.ok(taken.ok);
    assert.deepEqual([taken.value.parked.length, taken.value.notes], [2, []]);
    const nothing = settleDone(read('markdown', '- [x] One\n'), 'leave');
    assert.match(nothing.ok ? '' : nothing.reason, /^Everything in it is done already \(1\)/);
  });
});

describe('A tree of another tool becomes a tree', () => {
  const treeOf = (imported: Imported) => importedTree(imported, imported.title ?? 'T', today);

  it('from OST Builder', () => {
    const text = `# Increase use

## [Outcome] Grow use @next
- start: 50
- target: 120 users

### [Opportunity] I can't find my way @now
#### [Solution] Ask two questions
##### [Experiment] On paper
### [Solution] Nowhere
### [Opportunity] @now
`;
    assert.equal(
      treeOf(read('ost-builder', text)),
      `title: Increase use
reviewed: 2026-11-22

outcomes:
  - id: grow-use
    title: Grow use
    from: 50
    to: 120 users

opportunities:
  - id: cant-find-way
    title: I can't find my way
    horizon: now
    outcome: grow-use
    solutions:
      - id: ask-two-questions
        title: Ask two questions
        experiments:
          - id: paper
            title: On paper

parked:
  - title: Nowhere
`,
    );
    assert.deepEqual(read('ost-builder', text).notes, ['“Nowhere” stands under no opportunity and was parked.']);
  });

  it('from one page of ost-tools', () => {
    const text = `---
type: space_on_a_page
---
Ignored.
# Vision
## Mission
### Growth [priority:: p2]
status:: active
#### Skills ^opportunity1
- [type:: solution] Learn it
- A note
---
# Archived
`;
    const { outcomes, opportunities } = read('ost-tools', text);
    assert.deepEqual(outcomes, [{ id: 'growth', title: 'Growth' }]);
    assert.deepEqual(opportunities, [
      { id: 'skills', title: 'Skills', outcome: 'growth', solutions: [{ id: 'learn', title: 'Learn it' }] },
    ]);
  });

  it('from a folder of pages of ost-tools, also with parents that are missing or go round', () => {
    const page = (name: string, type: string, parent = '') => ({
      name,
      text: `---\ntype: ${type}\n${parent && `parent: "[[${parent}]]"\n`}---\n`,
    });
    const pages = [
      page('Skills', 'opportunity', 'Growth'),
      page('Growth', 'goal', 'Vision'),
      page('Vision', 'vision'),
      page('Round', 'opportunity', 'Trip'),
      page('Trip', 'opportunity', 'Round'),
      page('Lost', 'opportunity', 'Gone'),
      { name: 'notes', text: 'nothing' },
    ];
    const result = readImport('ost-tools', pages, id => id === 'skills');
    assert.ok(result.ok);
    assert.deepEqual(
      result.value.opportunities.map(({ id, outcome }) => [id, outcome]),
      [
        ['skills-2', 'growth'],
        ['round', undefined],
        ['trip', undefined],
        ['lost', undefined],
      ],
    );
  });
});

describe('Importing into a tree', () => {
  it('adds only what is not there yet, at the end', () => {
    const text = 'title: T   # kept\nparked:\n- { title: Pay later, source: ABC-12 }\n- title: Send a mail\n';
    const service = createTestService({ 'a.tree.yaml': text });
    const file = service.index.get('a.tree.yaml')!;
    const imported = read('csv', 'key,summary\nABC-12,Pay much later\n,send a MAIL\nABC-13,Pay now\n');
    const { operations, known } = importOperations(file, imported);
    assert.equal(known, 2);
    const plan = service.plan(file.uri, operations);
    assert.ok(plan.ok);
    assert.equal(applyEdits(text, plan.value[0]!.edits), `${text}- title: Pay now\n  source: ABC-13\n`);
  });
});

describe('The format of a file', () => {
  it('is guessed from its name and its text', () => {
    const cases: [string, string, ImportFormat][] = [
      ['a.csv', '', 'csv'],
      ['a.opml', '', 'opml'],
      ['-', '<opml>', 'opml'],
      ['issues.json', '[]', 'github'],
      ['a.md', '## [Outcome] Grow\n', 'ost-builder'],
      ['a.md', '---\ntype: goal\n---\n', 'ost-tools'],
      ['a.md', '- one\n', 'markdown'],
    ];
    assert.deepEqual(
      cases.map(([name, text]) => guessFormat(name, text)),
      cases.map(([, , format]) => format),
    );
  });
});
