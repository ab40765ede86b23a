import assert from 'node:assert/strict';
import { ChangedFiles } from '../../../../src/host/workspace/changed-files';

function changedFiles(work: (uri: string) => void = () => {}, hand: (done: number) => void = () => {}) {
  const done: string[] = [];
  const errors: string[] = [];
  const handed: number[] = [];
  const files = new ChangedFiles(
    function* (uri) {
      yield;
      work(uri);
      done.push(uri);
    },
    {
      log: { error: error => errors.push(String(error)) },
      ended: () => {
        handed.push(done.length);
        hand(done.length);
      },
    },
  );
  return { files, done, errors, handed };
}

describe('files that changed', () => {
  it('are each done once before their turn comes, and again afterwards', async () => {
    const { files, done, handed } = changedFiles();
    files.add(['a', 'b']);
    files.add(['b', 'c']);
    await files.done();
    files.add(['a']);
    await files.done();
    assert.deepEqual(done, ['a', 'b', 'c', 'a']);
    assert.deepEqual([handed[0]! > 0, handed.at(-1)], [true, 4]);
  });

  it('are done also where they change while others are', async () => {
    const { files, done } = changedFiles(uri => {
      if (uri === 'a' && !done.includes('a')) files.add(['a', 'b']);
    });
    files.add(['a']);
    await files.done();
    assert.deepEqual(done, ['a', 'a', 'b']);
  });

  it('are done though something goes wrong with one of them', async () => {
    const { files, done, errors } = changedFiles(uri => {
      if (uri === 'bad') throw new Error('broken');
    });
    files.add(['bad', 'a']);
    await files.done();
    assert.deepEqual([done, errors], [['a'], ['Error: broken']]);
  });

  it('are done also after what they brought could not be handed over', async () => {
    const { files, done, errors } = changedFiles(undefined, count => {
      if (count === 1) throw new Error('closed');
    });
    files.add(['a']);
    await files.done();
    files.add(['b']);
    await files.done();
    assert.deepEqual([done, errors], [['a', 'b'], ['Error: closed']]);
  });
});
