import assert from 'node:assert/strict';
import { planOperations } from '../../../../src/core/operations/plan';
import type { Operation } from '../../../../src/core/operations/schema';
import { becomes, isRefused, lines } from './golden';

type Node = Extract<Operation, { op: 'add' }>['node'];

const base = lines(
  'outcomes:',
  '  - id: o',
  'opportunities:',
  '  - id: a',
  '    title: A',
  '    opportunities:',
  '      - id: b',
  'parked:',
  '  - id: p',
);

describe('what can’t be done safely is refused', () => {
  const setTitle = { op: 'set', id: 'a', field: 'title', value: 'T' } as const;

  describe('shared values', () => {
    const alias = lines(
      'opportunities:',
      '  - id: a',
      '    result: &r { value: 1 }',
      '    more: *r',
      '    evidence: &e [i]',
      '  - id: b',
      '    evidence: *e',
      '  - *x',
    );
    isRefused('a value that is an alias', 'alias', { op: 'set', id: 'b', field: 'evidence', value: [] }, alias);
    isRefused(
      'an item of a list that is an alias',
      'alias',
      { op: 'set', id: 'b', field: 'evidence/0', value: 'x' },
      alias,
    );
    isRefused(
      'an anchor that an alias uses',
      'anchor-in-use',
      { op: 'set', id: 'a', field: 'evidence', value: [] },
      alias,
    );
    isRefused(
      'a value inside of such an anchor',
      'anchor-in-use',
      { op: 'set', id: 'a', field: 'result/value', value: 2 },
      alias,
    );
    isRefused('an item with such an anchor', 'anchor-in-use', { op: 'remove', id: 'a' }, alias);
    becomes(
      'but an item that shares only with itself',
      { op: 'remove', id: 'a' },
      lines('opportunities:', '- id: a', '  title: &t T', '  who: *t', '- id: b'),
      lines('opportunities:', '- id: b'),
    );
    becomes(
      'but an anchor that is named as one before it, which others use',
      { op: 'remove', id: 'b' },
      lines('opportunities:', '- id: a', '  title: &t T', '  who: *t', '- id: b', '  title: &t U'),
      lines('opportunities:', '- id: a', '  title: &t T', '  who: *t'),
    );
    isRefused(
      'an anchor moved between an alias and the one of its name',
      'self-check',
      { op: 'move', id: 'c', parent: null, index: 1 },
      lines('opportunities:', '- id: a', '  title: &t T', '- id: b', '  title: *t', '- id: c', '  title: &t U'),
    );
    it('names the line that shares the value', () => {
      const reasonOf = (id: string, text: string) => {
        const plan = planOperations(text, 'tree', [{ op: 'set', id, field: 'title', value: 'New' }]);
        return plan.ok ? '' : plan.reason;
      };
      const shared = lines(
        'opportunities:',
        '- id: a',
        '  title: &t T',
        '- id: b',
        '  title: *t',
        '- id: c',
        '  <<: { title: C }',
      );
      assert.match(reasonOf('a', shared), /^Line 5 uses/);
      assert.match(reasonOf('b', shared), /alias \(line 5\)/);
      assert.match(reasonOf('c', shared), /merge key \(line 7\)/);
    });
    const used = lines('opportunities:', '- id: a', 'parked:', '- &p { id: p }', '- q', 'x: *p');
    isRefused('a move of such an anchor to elsewhere', 'anchor-in-use', { op: 'move', id: 'p', parent: 'a' }, used);
    becomes(
      'but a move of it within its list',
      { op: 'move', id: 'p', parent: null },
      used,
      used.replace('- &p { id: p }\n- q\n', '- q\n- &p { id: p }\n'),
    );
    isRefused(
      'an item moved before the anchor that it uses',
      'self-check',
      { op: 'move', id: 'b', parent: null, index: 0 },
      lines('opportunities:', '  - id: a', '    who: &w devs', '  - id: b', '    who: *w'),
    );
    isRefused(
      'a key that a merge brings',
      'merge-key',
      setTitle,
      lines('opportunities:', '  - id: a', '    <<: { title: B }'),
    );
  });

  describe('files that can’t be read', () => {
    isRefused('several documents', 'unreadable-file', setTitle, `${base}---\ntitle: second\n`);
    isRefused('a syntax error', 'unreadable-file', setTitle, `${base}oops\n`);
    isRefused('an open quote', 'unreadable-file', setTitle, `${base}title: "x\n`);
    isRefused(
      'a merge conflict',
      'unreadable-file',
      setTitle,
      `${base}<<<<<<< ours\ntitle: x\n=======\ntitle: y\n>>>>>>> theirs\n`,
    );
    isRefused('tabs', 'unreadable-file', setTitle, `${base}x:\n\t- y\n`);
  });

  describe('places', () => {
    isRefused(
      'a key that stands twice',
      'duplicate-key',
      setTitle,
      lines('opportunities:', '  - id: a', '    title: A', '    title: B'),
    );
    isRefused('below itself', 'into-itself', { op: 'move', id: 'a', parent: 'b' }, base);
    isRefused('into itself', 'into-itself', { op: 'move', id: 'a', parent: 'a' }, base);
    isRefused('the file itself into something', 'parent-kind', { op: 'move', id: '/', parent: 'a' }, base);
    it('and names what would stand where', () => {
      const reasonOf = (operation: Operation) => {
        const plan = planOperations(base, 'tree', [operation]);
        return plan.ok ? '' : plan.reason;
      };
      assert.equal(reasonOf({ op: 'move', id: 'a', parent: 'b' }), '“A” can’t be moved below itself.');
      assert.equal(reasonOf({ op: 'move', id: 'o', parent: 'a' }), 'An outcome can’t stand under an opportunity.');
      assert.equal(
        reasonOf({ op: 'remove', id: 'z' }),
        'There is no “z” in this file. It may have been removed or renamed.',
      );
    });
    isRefused('a parent of the wrong kind', 'parent-kind', { op: 'move', id: 'o', parent: 'a' }, base);
    isRefused(
      'an item of the wrong kind',
      'parent-kind',
      { op: 'add', parent: 'p', kind: 'solution', node: { title: 'T' } },
      base,
    );
    isRefused('the file itself', 'parent-kind', { op: 'remove', id: '/' }, base);
    isRefused(
      'converting an outcome',
      'parent-kind',
      { op: 'convert', id: 'o', to: 'solution', opportunity: { title: 'T' } },
      base,
    );
    isRefused('an item that is not there', 'not-found', { op: 'remove', id: 'z' }, base);
    isRefused(
      'an index behind the end',
      'index',
      { op: 'add', parent: null, kind: 'idea', index: 2, node: { title: 'T' } },
      base,
    );
    isRefused(
      'an index in an empty list',
      'index',
      { op: 'add', parent: 'a', kind: 'solution', index: 1, node: { title: 'T' } },
      base,
    );
    const moves = (index?: number) =>
      ({ op: 'move', id: 'p', parent: 'a', ...(index === undefined ? {} : { index }) }) as const;
    const target = (...solutions: string[]) =>
      lines('opportunities:', '- id: a', ...solutions, 'parked:', '- id: p', '- q');
    isRefused('a move behind the end', 'index', moves(2), target('  solutions: [s]'));
    isRefused('a move behind the end of an empty list', 'index', moves(1), target());
    isRefused(
      'a move behind the end of its own list',
      'index',
      { op: 'move', id: 'p', parent: null, index: 2 },
      target(),
    );
    isRefused('a move to a text', 'not-a-list', moves(), target('  solutions: none'));
    isRefused('a move to a map', 'not-a-list', moves(), target('  solutions: { x: s }'));
    isRefused(
      'a move of a comment into braces',
      'layout',
      { op: 'move', id: 'p', parent: 'a' },
      lines('opportunities:', '  - { id: a }', 'parked:', '  - { id: p } # why'),
    );
    isRefused(
      'the last item of a question mark key with a comment',
      'layout',
      { op: 'remove', id: 'p' },
      '? parked # why\n: - id: p\n',
    );
    isRefused(
      'the last item of a list in a list',
      'layout',
      { op: 'set', id: '/', field: 'x/0/0', value: null },
      'x:\n- - a\n',
    );
    isRefused(
      'a list that is a text',
      'not-a-list',
      { op: 'add', parent: 'a', kind: 'solution', node: { title: 'T' } },
      lines('opportunities:', '  - id: a', '    solutions: none'),
    );
    describe('a path that leads nowhere', () => {
      const set = (field: string, value: string | null) => ({ op: 'set', id: '/', field, value }) as const;
      isRefused('behind the end of a list', 'not-found', set('x/1', 'v'), 'x: [a]\n');
      isRefused('an item of nothing', 'not-a-list', set('x/0', 'v'), 'x:\n');
      isRefused('a key in a list', 'not-a-map', set('x/a', 'v'), 'x: [a]\n');
      isRefused('a key in a file that is a list', 'not-a-map', set('x', 'v'), '- a\n');
      isRefused('a key in a file that is a single value', 'not-a-map', set('x', 'v'), 'text\n');
      isRefused('no item behind the end of a list', 'not-found', set('x/1', null), 'x: [a]\n');
      isRefused('no key in a list', 'not-found', set('x/a', null), 'x: [a]\n');
      isRefused('nothing below what is missing', 'not-found', set('y/a', null), 'x: [a]\n');
      it('and says what stands where a key can’t be added', () => {
        for (const [text, sentence] of [
          ['- a\n', 'A key can’t be added here: this is a list. Open the text.'],
          ['text\n', 'A key can’t be added here: this is a single value. Open the text.'],
        ] as const) {
          const plan = planOperations(text, 'tree', [set('x', 'v')]);
          assert.equal(plan.ok ? '' : plan.reason, sentence);
        }
      });
      it('and names the place', () => {
        const plan = planOperations('x: [a]\n', 'tree', [set('x/1', 'v')]);
        assert.ok(!plan.ok);
        assert.equal(plan.reason, 'There is no item 1 in this list of 1: the first one is 0.');
        assert.deepEqual(plan.range, { start: 3, end: 6 });
      });
    });
    isRefused('a key in a text', 'not-a-map', { op: 'set', id: 'a', field: 'title/x', value: 'T' }, base);
    isRefused(
      'a list inside of a list',
      'layout',
      { op: 'set', id: '/', field: 'x/0/0', value: null },
      'x:\n- - a\n  - b\n',
    );
    describe('a list that begins behind a colon on the line of its own', () => {
      const explicit = lines('? opportunities', ': - id: a', '  - id: b', '  - id: c', 'parked: [p]');
      const add = (index: number) =>
        ({ op: 'add', parent: null, kind: 'opportunity', index, node: { id: 'x' } }) as const;
      isRefused('an item before the first', 'layout', add(0), explicit);
      isRefused('a move before the first', 'layout', { op: 'move', id: 'b', parent: null, index: 0 }, explicit);
      isRefused('a move of the first', 'layout', { op: 'move', id: 'a', parent: null, index: 1 }, explicit);
      isRefused('a move of the first into another list', 'layout', { op: 'move', id: 'a', parent: 'b' }, explicit);
      isRefused('without the first', 'layout', { op: 'remove', id: 'a' }, explicit);
      becomes('an item behind the first', add(1), explicit, explicit.replace('  - id: b', '  - id: x\n  - id: b'));
      becomes('without the last', { op: 'remove', id: 'c' }, explicit, explicit.replace('  - id: c\n', ''));
      isRefused(
        'a move of the first into brackets',
        'layout',
        { op: 'move', id: 's', parent: 'a' },
        lines('opportunities:', '- id: a', '  solutions: [t]', '- ? solutions', '  : - id: s', '    - id: r'),
      );
    });
    describe('question mark keys', () => {
      const explicit = '? title\n: T\n? x\n: [a]\n? y\nowner: o\n';
      const set = (field: string, value: string | null) => ({ op: 'set', id: '/', field, value }) as const;
      becomes('but a value in the place of another', set('title', 'N'), explicit, explicit.replace('T', 'N'));
      isRefused('a value that needs other lines', 'layout', set('title', 'N\nM'), explicit);
      isRefused('a word in place of a list', 'layout', set('x', 'N'), explicit);
      isRefused('a value where there is none', 'layout', set('y', 'N'), explicit);
      isRefused('a new key', 'layout', set('z', 'N'), explicit);
      isRefused('without one', 'layout', set('title', null), explicit);
      becomes('but without another', set('owner', null), explicit, explicit.replace('owner: o\n', ''));
    });
    isRefused('a question mark key', 'layout', { op: 'set', id: '/', field: 'owner', value: 'x' }, '? title\n: T\n');
    isRefused(
      'comments that have no place in braces',
      'layout',
      { op: 'move', id: 'p', parent: 'a' },
      lines('opportunities:', '  - { id: a }', 'parked:', '  # why', '  - id: p'),
    );
  });

  describe('values', () => {
    isRefused('an id that is taken', 'id-taken', { op: 'rename', id: 'a', to: 'b' }, base);
    isRefused(
      'an added id that is taken',
      'id-taken',
      { op: 'add', parent: null, kind: 'idea', node: { id: 'a' } },
      base,
    );
    isRefused(
      'an added id that is taken, further down',
      'id-taken',
      { op: 'add', parent: 'a', kind: 'solution', node: { title: 'S', experiments: [{ id: 'b' }] } },
      base,
    );
    isRefused(
      'an added id that stands twice',
      'id-taken',
      { op: 'add', parent: 'a', kind: 'solution', node: { id: 's', experiments: [{ id: 's' }] } },
      base,
    );
    isRefused(
      'an id that is taken, set by a path',
      'id-taken',
      { op: 'set', id: 'a', field: 'opportunities/0/id', value: 'o' },
      base,
    );
    isRefused('an id for what has none', 'unknown-field', { op: 'rename', id: '/', to: 'x' }, base);
    isRefused(
      'a field with a slash before it',
      'unknown-field',
      { op: 'set', id: 'a', field: '/who', value: 'x' },
      base,
    );
    isRefused('an id in the wrong form', 'id-format', { op: 'rename', id: 'a', to: 'A b' }, base);
    isRefused('a set id in the wrong form', 'id-format', { op: 'set', id: 'a', field: 'id', value: 'A b' }, base);
    isRefused('a kind that is none', 'value-format', { op: 'set', id: 'a', field: 'kind', value: 'wish' }, base);
    isRefused(
      'a date that is none',
      'value-format',
      { op: 'set', id: 'o', field: 'measurements/0/on', value: 'soon' },
      lines('outcomes:', '  - id: o', '    measurements: [{ on: 2026-01-01 }]'),
    );
    describe('of a new item, at any depth', () => {
      const add = (
        kind: 'opportunity' | 'solution' | 'idea' | 'measurement',
        node: Node,
        parent: string | null = null,
      ) => ({ op: 'add', parent, kind, node }) as const;
      isRefused('a kind that is none', 'value-format', add('opportunity', { kind: 'nonsense', horizon: 'soon' }), base);
      isRefused('an id that is a group', 'value-format', add('idea', { id: { a: 1 } }), base);
      isRefused('a date that is none', 'value-format', add('measurement', { on: 'tomorrow' }, 'o'), base);
      isRefused(
        'a kind that is none, further down',
        'value-format',
        add('opportunity', { title: 'T', solutions: [{ title: 'S', experiments: [{ status: 'soon' }] }] }),
        base,
      );
      isRefused('a text in place of a list', 'value-format', add('opportunity', { evidence: 'diary' }), base);
      isRefused('a text in place of an item', 'value-format', add('opportunity', { solutions: ['s'] }), base);
      isRefused('nothing in place of an item', 'value-format', add('opportunity', { solutions: [null] }), base);
      isRefused(
        'a value of a converted opportunity',
        'value-format',
        { op: 'convert', id: 'a', to: 'solution', opportunity: { title: { a: 1 } } },
        base,
      );
      it('and name the place', () => {
        const node = { title: 'T', solutions: [{}, { result: { on: 'soon' } }] };
        const plan = planOperations(base, 'tree', [add('opportunity', node)]);
        assert.ok(!plan.ok);
        assert.match(plan.reason, /^solutions\/1\/result: on: “soon”/);
      });
      becomes(
        'but not what the format does not know',
        add('idea', { title: 'T', discarded: null, x_more: { id: 'a', kind: ['nonsense'] } }),
        'parked:\n- id: p\n',
        lines('parked:', '- id: p', '- title: T', '  x_more:', '    id: a', '    kind:', '    - nonsense'),
      );
    });
    describe('of a whole list', () => {
      const set = (id: string, field: string, value: Extract<Operation, { op: 'set' }>['value']) =>
        ({ op: 'set', id, field, value }) as const;
      isRefused('a word', 'value-format', set('/', 'opportunities', 'gone'), base);
      isRefused('a word for a bare insight', 'value-format', set('a', 'evidence', 'diary'), base);
      isRefused('an item that is a word', 'value-format', set('a', 'opportunities/0', 'gone'), base);
      isRefused('a value of an item', 'value-format', set('a', 'solutions', [{ horizon: 'soon' }]), base);
      isRefused('a key in place of a list', 'value-format', set('a', 'solutions/title', 'T'), base);
      isRefused('a key in place of a text', 'value-format', set('b', 'title/x', 'T'), base);
      isRefused('an id that is taken', 'id-taken', set('a', 'solutions', [{ id: 'a' }]), base);
      isRefused('an id that stands twice', 'id-taken', set('a', 'opportunities', [{ id: 'b' }, { id: 'b' }]), base);
      becomes(
        'but ids that stand in it',
        set('a', 'opportunities', [{ id: 'n' }, { id: 'b', title: 'B' }]),
        base,
        base.replace('      - id: b\n', '      - id: n\n      - id: b\n        title: B\n'),
      );
    });
    isRefused('the second of two operations', 'not-found', [setTitle, { op: 'remove', id: 'z' }], base);
  });

  describe('names that objects have by themselves', () => {
    isRefused('as an address', 'not-found', { op: 'remove', id: 'constructor' }, base);
    isRefused('as a nested key', 'not-a-map', { op: 'set', id: 'a', field: 'title/constructor', value: 'T' }, base);
  });
});
