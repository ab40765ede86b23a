import assert from 'node:assert/strict';
import type { NodeKind } from '../../../../src/core/artefacts/registry';
import { copyText, topmost } from '../../../../src/core/clipboard/copy';
import { pasteOperations } from '../../../../src/core/clipboard/paste';
import { applyEdits } from '../../../../src/core/text/edit';
import { parseText } from '../../../../src/core/yaml/parse';
import { createTestService } from '../../support/service';

const tree = `title: Local
outcomes:
  - id: lead-time
    title: Faster
opportunities:
  # heard in May
  - id: slow
    title: When I wait, I can't work
    outcome: lead-time
    evidence: [calls]
    solutions:
      - id: cache
        title: Cache it  # cheap
        experiments:
          - title: Try by hand

  - id: lost
    title: When I search, I can't find it
`;

const other = `title: Other
outcomes:
  - id: calm
    title: Calm
opportunities:
  - id: noise
    title: When it rings, I can't think
`;

function copied(text: string, ...keys: string[]): string {
  const file = createTestService({ 'a.tree.yaml': text }).index.get('a.tree.yaml')!;
  const result = copyText(file, topmost(file, keys));
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result.value;
}

/** The text of a file after pasting; the files are a.tree.yaml and b.tree.yaml. */
function pasted(
  into: string,
  target: string | null,
  text: string,
  { hint, beside = '' }: { hint?: NodeKind; beside?: string } = {},
) {
  const service = createTestService({ 'a.tree.yaml': into, ...(beside ? { 'b.tree.yaml': beside } : {}) });
  const file = service.index.get('a.tree.yaml')!;
  const paste = pasteOperations(service.index, file, target, text, hint);
  if (!paste.ok) return { text: paste.reason, cards: 0 };
  const planned = service.plan('a.tree.yaml', paste.value.operations);
  assert.ok(planned.ok, planned.ok ? '' : planned.reason);
  return { text: applyEdits(into, planned.value[0]?.edits ?? []), cards: paste.value.cards };
}

describe('Copying cards', () => {
  it('gives their own lines, at the left margin, as valid YAML', () => {
    const text = copied(tree, 'slow', 'cache');
    assert.equal(
      text,
      `# heard in May
- id: slow
  title: When I wait, I can't work
  outcome: lead-time
  evidence: [calls]
  solutions:
    - id: cache
      title: Cache it  # cheap
      experiments:
        - title: Try by hand
`,
    );
    assert.ok(parseText(text).readable);
  });

  it('keeps the order of the text, whatever was chosen first', () => {
    assert.match(copied(tree, 'lost', 'cache'), /^- id: cache[\s\S]*\n- id: lost\n/);
  });

  it('refuses what means nothing elsewhere', () => {
    const text = 'opportunities:\n  - id: a\n    title: &t One\n  - id: b\n    title: *t\n';
    const file = createTestService({ 'a.tree.yaml': text }).index.get('a.tree.yaml')!;
    const result = copyText(file, topmost(file, ['b']));
    assert.equal(result.ok ? '' : result.code, 'alias');
  });
});

describe('Pasting cards', () => {
  it('puts a copied branch below another one of another file, as it was', () => {
    const result = pasted(other, 'noise', copied(tree, 'slow'));
    assert.equal(
      result.text,
      `${other}    opportunities:
      - id: slow
        title: When I wait, I can't work
        outcome: lead-time
        evidence:
          - calls
        solutions:
          - id: cache
            title: Cache it
            experiments:
              - id: try-hand
                title: Try by hand
`,
    );
    assert.equal(result.cards, 3);
  });

  it('gives new ids where they are taken, and lets references between the copies follow', () => {
    const text = `outcomes:
  - id: calm
    title: Calm
    outcomes:
      - id: quiet
        title: Quiet
opportunities:
  - id: noise
    title: When it rings, I can't think
    outcome: quiet
`;
    const result = pasted(tree, null, text, { beside: text });
    assert.match(result.text, /- id: calm-2\n {4}title: Calm\n {4}outcomes:\n {6}- id: quiet-2\n/);
    assert.match(result.text, /- id: noise-2\n {4}title: When it rings, I can't think\n {4}outcome: quiet-2\n/);
  });

  it('names the outcome below which an opportunity is pasted', () => {
    assert.match(
      pasted(other, 'calm', "- title: When I sit, I can't stand\n").text,
      /title: When I sit, I can't stand\n {4}outcome: calm\n/,
    );
  });

  it('puts a solution beside the one that is selected', () => {
    const result = pasted(tree, 'cache', '- { id: warm, title: Warm it }\n- { id: drop, title: Drop it }\n', {
      hint: 'solution',
    });
    assert.match(
      result.text,
      /- title: Try by hand\n {6}- id: warm\n {8}title: Warm it\n {6}- id: drop\n {8}title: Drop it\n/,
    );
  });

  it('tells a kind by its keys, or by what was copied last', () => {
    assert.match(
      pasted(tree, 'slow', '- { title: Do it, shipped: 2026-01-01 }').text,
      / {6}- id: do-it\n {8}title: Do it\n {8}shipped/,
    );
    assert.match(
      pasted(tree, 'slow', '- { title: Do it }', { hint: 'opportunity' }).text,
      / {4}opportunities:\n {6}- id: do-it\n/,
    );
  });

  it('counts no card where a list of the clipboard has an empty item', () => {
    const service = createTestService({ 'a.tree.yaml': tree });
    const text =
      '- title: When I wait, I leave\n  kind: pain\n  opportunities:\n    -\n    - title: When I leave, I forget\n';
    const paste = pasteOperations(service.index, service.index.get('a.tree.yaml')!, null, text);
    assert.deepEqual(paste.ok && paste.value.cards, 2);
  });

  it('takes keys that are no fields along, also those that every object has', () => {
    const text = 'title: When I paste, I lose it\nsolutions:\n  - title: Keep it\n    constructor: [a]\n';
    assert.match(pasted(other, 'noise', text).text, /constructor:/);
  });

  it('refuses a card without a place, and a text without cards', () => {
    assert.equal(
      pasted(tree, null, '- { title: Do it, shipped: 2026-01-01 }').text,
      'A solution needs a card to stand under. Select one first.',
    );
    assert.equal(pasted(tree, 'slow', ' \n ').text, 'The clipboard holds no cards and no list. Copy some first.');
  });
});

describe('Pasting a list', () => {
  it('makes opportunities, solutions and experiments of its levels', () => {
    const list =
      "- When I start, I can't see how\n  - Show a guide\n    - Print one and watch\n- When I stop, I can't save\n";
    const result = pasted(other, 'noise', list);
    assert.equal(
      result.text,
      `${other}    opportunities:
      - id: cant-see-how
        title: When I start, I can't see how
        solutions:
          - id: show-guide
            title: Show a guide
            experiments:
              - id: print-one-watch
                title: Print one and watch
      - id: cant-save
        title: When I stop, I can't save
`,
    );
    assert.equal(result.cards, 4);
  });

  it('loses no line, however deep it is', () => {
    const result = pasted(tree, 'cache', 'One\n  Two\n    Three\nFour\n');
    assert.equal(result.cards, 4);
    for (const title of ['One', 'Two', 'Three', 'Four']) assert.match(result.text, new RegExp(`title: ${title}\n`));
  });

  it('serves the outcome that is selected', () => {
    assert.match(pasted(other, 'calm', "I can't hear\n").text, /title: I can't hear\n {4}outcome: calm\n/);
  });
});
