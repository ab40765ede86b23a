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

  it('are waited for one by one: a file that somebody waits for is done next, and the others follow', async () => {
    const { files, done, handed } = changedFiles();
    files.add(['a', 'b', 'c']);
    await files.doneWith('c');
    assert.equal(done[0], 'c');
    assert.ok(handed.at(-1)! > 0, 'what it brought is handed over');
    await files.doneWith('c');
    await files.doneWith('of nobody');
    await files.done();
    assert.deepEqual(done, ['c', 'a', 'b']);
  });

  it('are waited for until what changed meanwhile is done too', async () => {
    const { files, done } = changedFiles(uri => {
      if (uri === 'a' && !done.includes('a')) files.add(['b', 'a']);
    });
    files.add(['a']);
    await files.doneWith('a');
    assert.equal(done.filter(uri => uri === 'a').length, 2);
  });

  it('are not waited for in vain where something goes wrong', async () => {
    const { files, errors } = changedFiles(
      uri => {
        if (uri === 'bad') throw new Error('broken');
      },
      () => {
        throw new Error('closed');
      },
    );
    files.add(['bad', 'a']);
    await files.doneWith('bad');
    await files.doneWith('a');
    assert.ok(errors.includes('Error: broken'));
  });
});
