import assert from 'node:assert/strict';
import { rewritten } from '../../../../src/core/fixes/rewrite';
import { fixed, refactored } from '../../support/fixes';

describe('turning into a need, pain, desire or question', () => {
  it('keeps the moment and the words of a whole sentence', () => {
    const title = "When I deploy, I can't see who else does";
    assert.equal(rewritten(title, 'need'), 'When I deploy, I need to see who else does');
    assert.equal(rewritten(title, 'desire'), 'When I deploy, I want to see who else does');
    assert.equal(rewritten(title, 'question'), 'When I deploy, how do I see who else does?');
    assert.equal(rewritten('When I deploy, how do I see who else does?', 'pain'), title);
  });

  it('keeps other words behind the scaffold', () => {
    assert.equal(rewritten('Better documentation', 'pain'), "When …, I can't … (Better documentation)");
    assert.equal(rewritten('While I debug, better logs.', 'need'), 'While I debug, I need to … (better logs)');
    assert.equal(rewritten('', 'question'), 'When …, how do I …?');
  });

  it('is offered where a title says too little', () => {
    assert.equal(
      fixed(
        'opportunities:\n  - id: a\n    title: Better docs # since May\n    who: newcomers\n',
        /^Turn into a question/,
      ),
      'opportunities:\n  - id: a\n    title: «When …, how do I … (Better docs)?» # since May\n    kind: question\n    who: newcomers\n'.replace(
        '… (Better docs)?',
        '…? (Better docs)',
      ),
    );
  });

  it('is a refactoring of every opportunity, of another kind than its own', () => {
    const text = "opportunities:\n  - title: When I start,| I can't stop\n    kind: pain\n";
    assert.deepEqual(refactored({ 'a.tree.yaml': text }, /^Turn into a desire/), {
      'a.tree.yaml': 'opportunities:\n  - title: «When I start, I want to stop»\n    kind: desire\n',
    });
    assert.throws(() => refactored({ 'a.tree.yaml': text }, /^Turn into a pain/), /offered: /);
  });
});
