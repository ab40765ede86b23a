import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slug } from '../../../../src/core/text/slug';

const free = () => false;

describe('slug', () => {
  for (const [title, id] of [
    ["When I provision the stack for the first time, I can't tell whether it is stuck", 'cant-tell-whether-stuck'],
    ['Stream the provisioning progress', 'stream-provisioning-progress'],
    ['Überprüfung der Straße', 'uberprufung-der-strasse'],
    ['When it fails', 'fails'],
    ['When I deploy,', 'deploy'],
    ['It is', 'it-is'],
    ['The', 'the'],
    ['', 'item'],
    ['測試', 'item'],
    ['2026', 'item-2026'],
    ['1e3', 'item-1e3'],
    ['True', 'item-true'],
    ['3x more builds', '3x-more-builds'],
    ['Reduce time-to-market through developer efficiency', 'reduce-time-to-market-through-developer'],
    ['On-call', 'on-call'],
    ['Sign-in - as a guest', 'sign-in-guest'],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'donaudampfschifffahrtselektrizitatenhaup'],
  ] as const) {
    it(`makes “${id}” of “${title}”`, () => assert.equal(slug(title, free), id));
  }

  it('counts on when the id is taken', () => {
    const taken = new Set(['slow-builds', 'slow-builds-2']);
    assert.equal(
      slug('Slow builds', id => taken.has(id)),
      'slow-builds-3',
    );
  });

  it('is a legal id, and text to YAML, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), title => {
        const id = slug(title, free);
        assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.match(id, /[a-z]/);
        assert.ok(id.length <= 40);
      }),
    );
  });
});
