import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { boards } from '../../../scripts/keyboard';

const pages = path.resolve(import.meta.dirname, '../../../webview');

describe('The page of keys', () => {
  it('has all boards', () => {
    const found = readdirSync(pages).filter(name => {
      const main = path.join(pages, name, 'main.ts');
      return existsSync(main) && readFileSync(main, 'utf8').includes('new BoardPage(');
    });
    assert.deepEqual(Object.keys(boards).sort(), found);
  });

  for (const [name, { moves, keys }] of Object.entries(boards)) {
    it(`has the keys that the board of ${name} takes for its own`, async () => {
      const { [`${name}Board`]: board } = await import(path.join(pages, name, 'board.ts'));
      assert.deepEqual({ moves, keys: Object.keys(keys) }, { moves: board.moves, keys: Object.keys(board.keys ?? {}) });
    });
  }
});
