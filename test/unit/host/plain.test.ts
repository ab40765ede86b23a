import assert from 'node:assert/strict';
import { plain } from '../../../src/host/plain';

describe('plain words', () => {
  it('breaks a link, so that no click runs a command', () => {
    const text = plain('Moved “[x](command:workbench.action.quit)”, [y](https://example.org "z")');
    assert.equal(text, 'Moved “[x]\u200b(command:workbench.action.quit)”, [y]\u200b(https://example.org "z")');
    assert.doesNotMatch(text, /\]\(/);
  });

  it('breaks an icon', () => {
    assert.equal(plain('$(trash) costs $(5)'), '$\u200b(trash) costs $\u200b(5)');
  });

  it('leaves other words as they are, and broken ones too', () => {
    const words = 'Fewer calls [per 100] (returns): $5, a) or b]';
    assert.equal(plain(words), words);
    assert.equal(plain(plain('[x](y) $(z)')), plain('[x](y) $(z)'));
  });
});
