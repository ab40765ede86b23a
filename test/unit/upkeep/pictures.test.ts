import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
// @ts-expect-error A script without types.
import { pictures } from '../../../scripts/pictures.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => path.posix.join(folder, name.replaceAll(path.sep, '/')));

describe('The pictures of the documentation', () => {
  it('are shown, and nothing is shown that is not there', () => {
    const pages = ['README.md', 'MARKETPLACE.md', ...filesIn('docs', '.md')];
    const shown = pages.flatMap(page =>
      [...read(page).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, target]) =>
        path.posix.join(path.posix.dirname(page), target!),
      ),
    );
    assert.deepEqual(
      shown.filter(file => !existsSync(path.join(root, file))),
      [],
    );
    assert.deepEqual(
      filesIn('docs/pictures', '.png').filter(file => !shown.includes(file)),
      [],
    );
  });

  it('are each a copy of one that the tests take', () => {
    const names = readdirSync(path.join(root, 'docs/pictures')).map(name => name.replace(/\.png$/, ''));
    assert.deepEqual(names.sort(), pictures.toSorted());
  });
});
