import assert from 'node:assert/strict';
import { buildModel, DRAFT_KEY } from '../../../webview/tree/model/tree';
import { outline, Workspace } from './workspace';

describe('tree model of the canvas', () => {
  it('groups the top level by outcome in the order of the lane, and keeps what serves none', () => {
    assert.deepEqual(outline(new Workspace().model), [
      '[faster]',
      '[sooner]',
      'lost',
      '  blind',
      '    stream',
      '      fake',
      '      replay',
      '    print',
      '  stuck',
      '    resume',
      'slow',
      '[calmer]',
      'noisy',
      '[none]',
      'alone',
    ]);
  });

  it('shows solutions before opportunities where the text has them first', () => {
    const text = `opportunities:
  - id: a
    title: A
    solutions:
      - { id: s, title: S }
    opportunities:
      - { id: b, title: B }
`;
    assert.deepEqual(outline(new Workspace(text).model), ['[none]', 'a', '  s', '  b']);
  });

  it('puts a draft at its index in the list of the file', () => {
    const { view } = new Workspace();
    const draft = { kind: 'solution', parent: 'blind', index: 1, title: 'New' } as const;
    const model = buildModel(view, { draft });
    const blind = model.items.get('blind');
    assert.deepEqual(
      blind?.children?.map(item => item.data.key),
      ['stream', DRAFT_KEY, 'print'],
    );
  });

  it('puts a draft below an outcome into its group', () => {
    const { view } = new Workspace();
    const model = buildModel(view, { draft: { kind: 'opportunity', parent: 'calmer', index: 4, title: '' } });
    const group = model.groups.find(one => one.outcome?.data.key === 'calmer');
    assert.deepEqual(
      group?.roots.map(item => item.data.key),
      ['noisy', DRAFT_KEY],
    );
  });

  it('shows a title that waits for the text', () => {
    const model = buildModel(new Workspace().view, { titles: new Map([['print', 'Print all']]) });
    assert.equal(model.items.get('print')?.data.card?.title, 'Print all');
  });
});
