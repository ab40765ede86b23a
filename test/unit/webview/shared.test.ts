import assert from 'node:assert/strict';
import { type ArtefactKind, typeOf } from '../../../src/core/artefacts/registry';
import { commonFields, sharedValue } from '../../../webview/tree/edits/shared';
import { TEXT, Workspace } from './workspace';

describe('what several cards have in common', () => {
  it('are the fields of all their kinds, which the files have under the same names', () => {
    assert.deepEqual(commonFields(['opportunity', 'opportunity']), ['kind', 'outcome', 'place', 'horizon']);
    assert.deepEqual(commonFields(['opportunity', 'solution']), ['horizon']);
    assert.deepEqual(commonFields(['solution', 'experiment']), []);
    for (const kind of ['outcome', 'opportunity', 'solution', 'experiment', 'idea'] as const) {
      for (const field of commonFields([kind])) assert.ok(typeOf(kind as ArtefactKind as never).fields[field], field);
    }
  });

  it('is a value where all have the same, and none where they differ', () => {
    const { model } = new Workspace(TEXT.replace('title: I am slow\n', 'title: I am slow\n    kind: pain\n'));
    const [slow, lost, noisy] = ['slow', 'lost', 'noisy'].map(key => model.items.get(key)!.data.card!);
    assert.equal(sharedValue([slow!, lost!], 'outcome'), 'sooner');
    assert.equal(sharedValue([slow!, noisy!], 'outcome'), undefined);
    assert.equal(sharedValue([slow!, lost!], 'kind'), undefined);
    assert.equal(sharedValue([lost!, noisy!], 'kind'), '');
  });
});
