import assert from 'node:assert/strict';
import { listFor } from '../../../src/core/artefacts/registry';
import { besides, lastBelow, type Place } from '../../../webview/tree/edits/place';
import { cardLists, moveAllOperations, removeOperations, topmost } from '../../../webview/tree/edits/several';
import type { Item, TreeModel } from '../../../webview/tree/model/tree';
import { TEXT, Workspace } from './workspace';

/** The tree of the tests, with or without ids but those that are referred to. */
const texts = { 'with ids': TEXT, 'without ids': TEXT.replace(/- id: (?!faster|sooner|calmer)\w+\n +/g, '- ') };

function byTitle(model: TreeModel, title: string): Item {
  const found = [...model.items.values()].find(({ data }) => data.card?.title === title);
  assert(found, `no card “${title}”`);
  return found;
}

/** Titles as an outline, one card a line. */
function titles({ groups }: TreeModel): string[] {
  const lines = (item: Item): string[] => [
    '  '.repeat(item.depth - 1) + item.data.card!.title,
    ...(item.children ?? []).flatMap(lines),
  ];
  return groups.flatMap(({ outcome, roots }) => [`[${outcome?.data.card?.title ?? ''}]`, ...roots.flatMap(lines)]);
}

it('The page knows the lists of the file as the schemas name them', () => {
  const parents = {
    outcome: 'tree',
    opportunity: 'tree',
    solution: 'opportunity',
    experiment: 'solution',
    idea: 'tree',
  };
  for (const [kind, parent] of Object.entries(parents)) {
    assert.equal(cardLists[kind as 'outcome'], listFor(parent as 'tree', kind as 'outcome'));
  }
});

for (const [name, text] of Object.entries(texts)) {
  describe(`Moving several cards ${name}`, () => {
    function moved(moving: readonly string[], to: (model: TreeModel, first: Item) => Place): string[] {
      const workspace = new Workspace(text);
      const { model } = workspace;
      const items = moving.map(title => byTitle(model, title));
      workspace.apply(moveAllOperations(model, items, to(model, items[0]!)));
      return titles(workspace.model);
    }

    it('puts them side by side below another card, from wherever they stood', () => {
      const all = moved(['Stream it', 'Resume it'], (model, first) =>
        lastBelow(byTitle(model, 'I am slow'), 'solution', model, first),
      );
      const at = all.indexOf('I am slow');
      assert.deepEqual(all.slice(at, at + 4), ['I am slow', '  Stream it', '    Fake it', '    Replay it']);
      assert.equal(all[at + 4], '  Resume it');
    });

    it('puts them before a sibling that stays, in their own list', () => {
      const all = moved(['I am slow', 'It is noisy'], (model, first) =>
        besides(byTitle(model, 'I am lost'), 'before', model, first),
      );
      assert.deepEqual(all.slice(0, 5), ['[Faster]', '[Sooner]', 'I am slow', 'It is noisy', 'I am lost']);
    });

    it('puts them behind a sibling that stood before some of them', () => {
      const all = moved(['Fake it', 'Resume it'].slice(0, 1).concat('Replay it'), (model, first) =>
        lastBelow(byTitle(model, 'Print it'), 'experiment', model, first),
      );
      const at = all.indexOf('    Print it');
      assert.deepEqual(all.slice(at, at + 3), ['    Print it', '      Fake it', '      Replay it']);
    });

    it('takes cards of different kinds along', () => {
      const all = moved(['I am blind', 'Resume it'], (model, first) =>
        lastBelow(byTitle(model, 'I am slow'), 'opportunity', model, first),
      );
      const at = all.indexOf('I am slow');
      assert.equal(all[at + 1], '  I am blind');
      assert.ok(all.slice(at).includes('  Resume it'));
    });
  });

  describe(`Removing several cards ${name}`, () => {
    it('takes each away, and what stands below only once', () => {
      const workspace = new Workspace(text);
      const { model } = workspace;
      const keys = ['I am blind', 'Stream it', 'I am alone', 'I am lost'].map(title => byTitle(model, title).data.key);
      workspace.apply(removeOperations(model, topmost(model, keys)));
      assert.deepEqual(titles(workspace.model), ['[Faster]', '[Sooner]', 'I am slow', '[Calmer]', 'It is noisy']);
    });
  });
}
