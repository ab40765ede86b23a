import assert from 'node:assert/strict';
import type { Io } from '../../../src/cli/io';
import { writeAll } from '../../../src/cli/write';

/** Files in memory. Those in `locked` can't be written, those in `once` a single time. */
function disk(given: Readonly<Record<string, string>>, locked: readonly string[], once: readonly string[] = []) {
  const files = new Map(Object.entries(given));
  const left = new Set(once);
  const write = async (path: string, bytes: Uint8Array) => {
    if (locked.includes(path) || (once.includes(path) && !left.delete(path))) throw new Error('EACCES');
    files.set(path, new TextDecoder().decode(bytes));
  };
  const io: Partial<Io> = {
    cwd: '/p',
    kindOf: async path => (files.has(path) ? 'file' : undefined),
    read: async path => new TextEncoder().encode(files.get(path)),
    write,
  };
  return { io: io as Io, files };
}

const texts = new Map([
  ['/p/a', 'A'],
  ['/p/b', 'B'],
]);

describe('Writing several files', () => {
  it('writes all, and makes those that are not there', async () => {
    const { io, files } = disk({ '/p/a': 'a' }, []);
    await writeAll(texts, io);
    assert.deepEqual([...files], [...texts]);
  });

  it('leaves all as they were where one can’t be written', async () => {
    const { io, files } = disk({ '/p/a': 'a', '/p/b': 'b' }, ['/p/b']);
    await assert.rejects(writeAll(texts, io), { message: 'b can’t be written: EACCES.' });
    assert.deepEqual(Object.fromEntries(files), { '/p/a': 'a', '/p/b': 'b' });
  });

  it('names the files that could not be given back what they held', async () => {
    const { io } = disk({ '/p/a': 'a', '/p/b': 'b' }, ['/p/b'], ['/p/a']);
    await assert.rejects(writeAll(texts, io), { message: 'b can’t be written: EACCES. Already written: a.' });
  });
});
