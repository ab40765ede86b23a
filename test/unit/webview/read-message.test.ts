import assert from 'node:assert/strict';
import { readToCanvas } from '../../../src/protocol/read-tree';
import { Workspace } from './workspace';

const messages = [
  new Workspace().snapshot(),
  { type: 'refused', request: 1, code: 'broken', reason: 'No.', hasPlace: true },
  { type: 'select', key: 'a', edit: false },
  { type: 'command', command: 'find' },
];

describe('messages to the canvas', () => {
  it('are read as they are', () => {
    for (const message of messages) {
      assert.deepEqual(readToCanvas(message), message);
    }
  });

  it('tell of an item that is called like something in every object only what is said of it', () => {
    const snapshot = readToCanvas({ ...new Workspace().snapshot(), problems: {} });
    assert.ok(snapshot?.type === 'snapshot');
    assert.equal(snapshot.problems.constructor, undefined);
  });

  it('are dropped where a field is missing or of another type', () => {
    for (const message of messages) {
      for (const field of Object.keys(message)) {
        const { [field]: _, ...rest } = message as Record<string, unknown>;
        assert.equal(readToCanvas(rest), undefined, `${message.type} without ${field}`);
        assert.equal(
          readToCanvas({ ...message, [field]: () => 0 }),
          undefined,
          `${message.type} with a strange ${field}`,
        );
      }
    }
    for (const strange of [undefined, null, 'snapshot', { type: 'toString' }, []]) {
      assert.equal(readToCanvas(strange), undefined);
    }
  });
});
