import { strict as assert } from 'node:assert';
import { exitCodeOfSkipped } from '../../host/harness/skipped.mjs';

describe('a run in VS Code that can’t be had', () => {
  it('is skipped on a machine of one’s own', () => {
    for (const env of [{}, { CI: '' }, { CI: 'false' }]) assert.equal(exitCodeOfSkipped([], env), 0);
  });

  it('has failed in CI, unless it may be skipped there', () => {
    for (const CI of ['true', '1']) {
      assert.equal(exitCodeOfSkipped(['--grep', 'canvas'], { CI }), 1);
      assert.equal(exitCodeOfSkipped(['--grep', 'canvas', '--may-skip'], { CI }), 0);
    }
  });
});
