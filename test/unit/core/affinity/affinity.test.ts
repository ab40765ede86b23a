import assert from 'node:assert/strict';
import {
  addGroup,
  addNotes,
  changeGroup,
  changeNote,
  type Draft,
  emptyDraft,
  kindOf,
  moveNote,
  removeGroup,
  takeGroups,
  takenBack,
} from '../../../../src/core/affinity/draft';
import { affinityFiles } from '../../../../src/core/affinity/files';
import { readNotes } from '../../../../src/core/affinity/notes';
import { suggestGroups } from '../../../../src/core/affinity/suggest';
import { parseDate } from '../../../../src/core/values/date';

describe('Sticky notes from a paste', () => {
  it('are the lines, without bullets, numbers and boxes', () => {
    assert.deepEqual(readNotes('- I wait, and get lost\n\n2) It fails\r\n * [ ] No idea why\n# Logs\n1234 calls'), [
      'I wait, and get lost',
      'It fails',
      'No idea why',
      'Logs',
      '1234 calls',
    ]);
  });

  it('are the cells of a spreadsheet, of quoted lines, and of a Markdown table', () => {
    assert.deepEqual(readNotes('I wait\tIt fails\n\tNo idea'), ['I wait', 'It fails', 'No idea']);
    assert.deepEqual(readNotes('"I wait,\nand wait"\n"It ""fails"""'), ['I wait, and wait', 'It "fails"']);
    assert.deepEqual(readNotes('| Text |\n|---|\n| I wait |\n| It fails |'), ['I wait', 'It fails']);
    assert.deepEqual(readNotes('| I wait | It fails |\n| No idea | |'), ['I wait', 'It fails', 'No idea']);
    assert.deepEqual(readNotes('| a \\| b |\n| c |'), ['a | b', 'c']);
  });

  it('are the column of an export that holds them', () => {
    assert.deepEqual(readNotes('ID,Text,Color\n1,"I wait, long",yellow\n2,It fails,blue'), [
      'I wait, long',
      'It fails',
    ]);
    assert.deepEqual(readNotes('Id;Content\n1;I wait'), ['I wait']);
  });

  it('are none in an empty text', () => {
    assert.deepEqual(readNotes(' \n\n'), []);
  });
});

const texts = [
  'The provision hangs and nobody sees why',
  'Tests take an hour',
  'I restarted a healthy provision',
  'Waiting for tests breaks my thought',
  'Lunch is too short',
];

describe('Groups by shared words', () => {
  it('are suggested with the words that they share; what is like nothing else is in none', () => {
    assert.deepEqual(suggestGroups(texts), [
      { name: 'Provision', notes: [0, 2] },
      { name: 'Tests', notes: [1, 3] },
    ]);
  });

  it('are none where nothing is shared', () => {
    assert.deepEqual(suggestGroups(['I wait', 'Tests fail', 'Who knows']), []);
    assert.deepEqual(suggestGroups([]), []);
  });

  it('hold each note at most once', () => {
    const many = Array.from({ length: 120 }, (_, at) => `${texts[at % texts.length]} ${at % 7}`);
    const grouped = suggestGroups(many).flatMap(({ notes }) => notes);
    assert.equal(new Set(grouped).size, grouped.length);
  });
});

const judged = new Map([['Add a progress bar', 'This names something to build.']]);

function draft(): Draft {
  const start = addNotes({ ...emptyDraft, title: 'First week' }, [
    'When I provision, I can’t see why it hangs',
    'Add a progress bar',
    'Four of five restarted it',
    'Who can help me?',
    'A page with owners',
  ]);
  const grouped = takeGroups(start, [
    { name: 'Set up the stack', notes: [1, 2, 3] },
    { name: 'Ask for help', notes: [4] },
  ]);
  return changeNote(changeNote(grouped, 3, { as: 'insight' }), 5, { as: 'solution' });
}

describe('A draft of notes', () => {
  it('parks what names something to build, unless its group or the user says otherwise', () => {
    const kinds = (one: Draft) => one.notes.map(note => kindOf(one, note, judged));
    assert.deepEqual(kinds(draft()), ['solution', 'opportunity', 'parked', 'insight', 'opportunity']);
    assert.deepEqual(kinds(changeNote(draft(), 2, { as: 'opportunity' })).includes('parked'), false);
  });

  it('loses no note with its group', () => {
    const without = removeGroup(draft(), 1);
    assert.equal(without.notes.length, 5);
    assert.deepEqual(
      without.notes.filter(({ group }) => group === null).map(({ id }) => id),
      [5, 1, 2, 3],
    );
    assert.equal(moveNote(without, 1, 2).notes.at(-1)?.id, 1);
  });

  it('takes a step back, and keeps the words that were written since', () => {
    const before = addGroup(addNotes(emptyDraft, ['I wait']), '').draft;
    const moved = moveNote(before, 1, 1);
    const named = { ...changeGroup(moved, 1, { name: 'Waiting' }), title: 'A day' };
    assert.deepEqual(takenBack(before, named), { ...changeGroup(before, 1, { name: 'Waiting' }), title: 'A day' });
  });
});

describe('The files of a draft', () => {
  const today = parseDate('2026-11-25');
  assert.ok(today.ok);
  const context = { judged, today: today.value, taken: (id: string) => id === 'set-up-stack' };

  it('are a journey with the groups as its places, and what the notes become', () => {
    const { creates, edits } = affinityFiles(draft(), context);
    assert.deepEqual(edits, []);
    assert.deepEqual(
      creates.map(({ name }) => name),
      ['first-week.journey.yaml', 'first-week.tree.yaml', 'first-week.insights.yaml'],
    );
    assert.equal(
      creates.map(({ text }) => text).join('---\n'),
      `title: First week
reviewed: 2026-11-25

stages:
  - id: first-week
    title: First week
    places:
      - id: set-up-stack-2
        title: Set up the stack
      - id: ask-help
        title: Ask for help
---
title: First week
reviewed: 2026-11-25

opportunities:
  - id: page-owners-opportunity
    title: When …, I can't …
    solutions:
      - id: page-owners
        title: A page with owners
  - id: cant-see-why-hangs
    title: When I provision, I can’t see why it hangs
    place: set-up-stack-2
  - id: can-help
    title: Who can help me?
    place: ask-help

parked:
  - id: add-progress-bar
    title: Add a progress bar
---
title: First week
reviewed: 2026-11-25

insights:
  - id: four-five-restarted
    kind: interview
    on: 2026-11-25
    place: set-up-stack-2
    finding: Four of five restarted it
`,
    );
  });

  it('are operations on the files that were chosen', () => {
    const { creates, edits } = affinityFiles({ ...draft(), tree: 'a.tree.yaml' }, context);
    assert.deepEqual(
      creates.map(({ name }) => name),
      ['first-week.journey.yaml', 'first-week.insights.yaml'],
    );
    assert.deepEqual(
      edits.map(({ uri, operations }) => [uri, operations.map(({ op }) => op).join(' ')]),
      [['a.tree.yaml', 'add add add add']],
    );
  });
});
