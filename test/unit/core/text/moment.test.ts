import assert from 'node:assert/strict';
import { withoutMoment } from '../../../../src/core/text/moment';

describe('A title without its moment', () => {
  it('leaves out a leading clause where the title is short of room', () => {
    assert.equal(withoutMoment('When I start, I am lost'), 'I am lost');
    assert.equal(withoutMoment('I am lost'), 'I am lost');
    assert.equal(withoutMoment('When, '), 'When, ');
    assert.equal(withoutMoment('If I stop, help'), 'If I stop, help');
  });
});
