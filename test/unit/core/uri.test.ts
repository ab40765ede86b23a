import assert from 'node:assert/strict';
import { decodePart, fileName, folderOf } from '../../../src/core/uri';

describe('a uri', () => {
  it('tells the name of its file as people call it', () => {
    assert.equal(fileName('file:///my%20app/Q3%20%E2%80%93%20caf%C3%A9.tree.yaml'), 'Q3 – café.tree.yaml');
    assert.equal(fileName('/app/100%.tree.yaml'), '100%.tree.yaml');
    assert.equal(fileName('app.tree.yaml'), 'app.tree.yaml');
  });

  it('tells its folder', () => {
    assert.equal(folderOf('file:///my%20app/a.tree.yaml'), 'file:///my%20app');
    assert.equal(folderOf('a.tree.yaml'), '');
  });

  it('has parts that are read as what they say', () => {
    assert.equal(decodePart('a%20b'), 'a b');
    assert.equal(decodePart('50%'), '50%');
  });
});
